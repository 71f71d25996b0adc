"""Whose people those counted are, by who speaks or who lost them: "31 of its soldiers", "the rebels lost five fighters"."""

import re

from sayso.link.counts.sides import party_side
from sayso.link.words.concepts import country, peoples
from sayso.schema import Claim, Figure
from sayso.text import folded

# "31 of its soldiers", "the republic has lost 71 soldiers": whose they are stands in who says so, or who lost them.
_OF_ITS = re.compile(r"\s+of (?:its|their|our|his|her)(?: own)? [a-z]", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their|our)(?: own)?\s+$", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|losing|lose|loses)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
_THEY_LOST = re.compile(
    r"\b(?:it|they|we)\s+(?:(?:has|have|had|also)\s+)*(?:lost|losing|lose|loses)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
# "Orland had lost 430 soldiers", "Orland's army lost 40": of a land that no table has, if the report knows the name.
_SOME_LAND_LOST = re.compile(
    r"\b(?P<whose>[A-Z][\w-]+)(?:[’']s?\s+(?:army|military|forces|troops|navy|air force))?"
    r"\s+(?:(?:has|have|had|also)\s+)*(?:lost|losing|lose|loses)\s+(?:[a-z]+\s+){0,3}$"
)
# "Killed 45 Karsan soldiers and lost four": of its own.
_AND_LOST = re.compile(r"\b(?:and|but|while)\s+(?:[a-z]+\s+)?(?:lost|losing|lose|loses)\s+$", re.IGNORECASE)
# "Put Ordanian losses at about 100 killed": whose they are stands before the number.
_LOSSES = re.compile(r"(?P<whose>[A-Z][\w-]+)(?:[’']s?)?\s+(?:losses|casualties|dead|deaths)\b[^.;:!?]{0,20}$")
_ADJECTIVE = re.compile(r"(?:an|ese|ish)$")
# "Karsa put its losses at four dead": of who says so.
_ITS_LOSSES = re.compile(r"\b(?:its|their|our)(?: own)?\s+(?:losses|casualties|dead|deaths)\b[^.;:!?]{0,20}$", re.IGNORECASE)
# "Put the army's own losses at seven": of a side.
_SIDES_LOSSES = re.compile(
    r"\b(?P<whose>army|government|military|regime|rebels?|insurgents|militants|guerrillas|separatists)(?:[’']s?)?(?: own)?"
    r"\s+(?:losses|casualties|dead|deaths)\b[^.;:!?]{0,20}$",
    re.IGNORECASE,
)
# Who speaks for a country: "Karsa", "Karsa's defence ministry".
_LAND = re.compile(
    r"(?:the\s+)?(?P<land>[A-Z][\w-]+)(?:[’']s)?(?:\s+(?:army|military|government|(?:defen[cs]e|interior|foreign) ministry"
    r"|armed forces|air force|navy|forces|troops))?\Z"
)
_BEFORE = 60  # characters that hold a name and its verb


def whose_people(claim: Claim, figure: Figure, text: str) -> frozenset[str]:
    """The country whose people "31 of its soldiers" are, in the words of one who speaks for it; nothing if nobody knows."""
    before = text[max(claim.content[0].start, figure.span.start - _BEFORE) : figure.span.start]
    named, own = peoples(before), peoples(claim.voice.name) or _land(claim.voice.name)
    if named and _LOST.search(before):
        return named
    if not named and _THEY_LOST.search(before):
        return own
    if not named and (found := _SOME_LAND_LOST.search(before)) and any(e.name == found["whose"] for e in claim.entities):
        return frozenset((country(folded(found["whose"])),))
    # "Estria has had 90 of its soldiers killed, the Varnian army said": whose they are is not sure
    if _OF_ITS.match(text, figure.span.end) or _ITS.search(before):
        return own if named <= own else frozenset()
    return frozenset()


def own_lost(claim: Claim, figure: Figure, text: str) -> frozenset[str]:
    """The country of the speaker, where a number without a noun is of what it lost beside what it killed."""
    end = figure.span.end
    bare = not (figure.counted and figure.counted in text[end : end + _BEFORE])
    before = text[max(claim.content[0].start, figure.span.start - _BEFORE) : figure.span.start]
    if not bare or not _AND_LOST.search(before):
        return frozenset()
    return peoples(claim.voice.name) or _land(claim.voice.name)


def _land(name: str) -> frozenset[str]:
    """The country by whose bare name, or by whose army's or ministry's, a voice goes."""
    found = _LAND.match(name)
    return frozenset((country(folded(found["land"])),)) if found else frozenset()


def losses(claim: Claim, figure: Figure, text: str) -> frozenset[str]:
    """The country or people whose losses a bare number of dead is."""
    before = text[max(claim.content[0].start, figure.span.start - _BEFORE) : figure.span.start]
    if _ITS_LOSSES.search(before):
        return peoples(claim.voice.name) or _land(claim.voice.name)
    found = _LOSSES.search(before)
    if found is None or (known := peoples(found["whose"])):
        return known if found else frozenset()
    # "Put Karsan losses at 45", of a land that no table has; "Urban losses were put at 45" has a capital anyway.
    start = figure.span.start - len(before) + found.start("whose")
    inside = text[max(0, start - _BEFORE) : start].rstrip()[-1:].islower()
    return frozenset((country(folded(found["whose"])),)) if inside and _ADJECTIVE.search(found["whose"]) else frozenset()


def were_lost(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether somebody is said to have lost them: "Varnia lost 33"."""
    return bool(_LOST.search(text[max(claim.content[0].start, figure.span.start - _BEFORE) : figure.span.start]))


def losing_side(claim: Claim, figure: Figure, text: str) -> str | None:
    """The side of a fight whose people those counted are, by who lost them or by who counts its own; None if the words leave it
    open.
    """
    before = text[max(claim.content[0].start, figure.span.start - _BEFORE) : figure.span.start]
    if _THEY_LOST.search(before) or _OF_ITS.match(text, figure.span.end) or _ITS.search(before):
        return party_side(claim.voice.name)
    if told := _SIDES_LOSSES.search(before):
        return party_side(told["whose"])
    lost = _LOST.search(before)
    return party_side(before[: lost.start()]) if lost else None
