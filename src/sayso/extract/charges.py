"""What "the allegations" can mean: who accuses somebody, and what is no accusation, however near the denial it stands."""

import re

from sayso.schema import Claim, Kind
from sayso.text import folded

ACCUSING = frozenset(("allegation", "accusation", "charge"))
_BODY, _SOMEBODY = (Kind.ORGANISATION, Kind.OUTLET), (Kind.PERSON, Kind.OFFICE)
# Of what kind a speaker is whom a pronoun may mean; of any, if none is told.
_OWN = {"it": _BODY, "he": _SOMEBODY, "she": _SOMEBODY, "they": (Kind.GROUP,), "we": (), "i": ()}
_OURS = frozenset(("our", "my"))
# "40,000 voters were struck from the lists": a deed, whoever did it.
_DONE_TO = re.compile(
    r"\b(?:was|were|been) (?:\w+ly )?(?!(?:counted|expected|reported|registered|recorded|needed|injured|wounded)\b)"
    r"(?:\w+(?:ed|en|ck|wn|ung|id|ught)|burnt|lost|cut|shot|put)\b"
)
# "They had been beaten in Camp 9": whoever suffered it accuses whoever did it.
_WRONGED = re.compile(
    r"\W*(?:they|he|she|i) (?:had been|have been|has been|were|was) (?:\w+ly )?(?:also )?(?:abused|assaulted|beaten|blackmailed"
    r"|electrocuted|groped|intimidated|mistreated|molested|raped|tortured|whipped)\b"
)
_SMALL = frozenset(("the", "a", "an", "of", "and", "for", "in"))
_ACCUSES = re.compile(r"\W*(?:accus(?:es?|ed|ing)|alleg(?:es?|ed|ing)|blam(?:es?|ed|ing))\b")


def accuses(claim: Claim) -> bool:
    """ "Accused the commission of stealing votes"; not a list of firms "that are accused of supplying drones"."""
    return _ACCUSES.match(folded(claim.quote)) is not None


def charges(denial: Claim, told: list[Claim], text: str) -> list[Claim]:
    """Of what was told, what may be an allegation: not what somebody tells of himself ("the union said it had 900 members", "our
    ships carry grain"), nor how many came or were hurt, where nothing names whoever denies it. text: the report's.
    """
    name = set(folded(denial.voice.name).split()) - _SMALL
    named = [not name.isdisjoint(_said(c)) for c in told]
    return [
        c for c, names in zip(told, named, strict=True)
        if not _is_of_itself(c, text) and (names or not (_is_toll(c) or _only_counts(c)))
    ]  # fmt: skip


def _is_of_itself(claim: Claim, text: str) -> bool:
    """Whether "it" or "she" at the head of a claim is its speaker: "she said that she was sacked", not "she said that he was"."""
    first, mention = next(iter(_said(claim)), ""), claim.voice.mention
    called = folded(text[mention.start : mention.end]) if mention else ""
    if _WRONGED.match(folded(claim.quote)):
        return False
    if first in _OURS:
        return True
    if first not in _OWN or called in _OWN:
        return first in _OWN and called == first
    return not _OWN[first] or claim.voice.kind in _OWN[first]


def _is_toll(claim: Claim) -> bool:
    """ "Nine people were hurt"; "soldiers shot nine people" says who did it."""
    return bool(claim.victims) and any(figure.span.start == claim.content[0].start for figure in claim.figures)


def _only_counts(claim: Claim) -> bool:
    """ "8,000 people had come to the square", "the organisers spoke of 50,000"; who hid three accidents is told as well."""
    if claim.event is not None or not claim.figures or _DONE_TO.search(folded(claim.quote)):
        return False
    start = claim.content[0].start
    return all(f.role == "count" and f.unit is None and (f.counted is None or f.span.start == start) for f in claim.figures)


def _said(claim: Claim) -> list[str]:
    return re.findall(r"[\w-]+", folded(claim.quote))
