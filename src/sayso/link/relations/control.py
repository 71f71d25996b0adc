"""Who holds a place: two claims that give one place to two sides at one time cannot both be right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.counts.sides import party_side
from sayso.link.relations.statements import who
from sayso.link.when import apart, days, distance
from sayso.link.words.concepts import country, one_people, peoples
from sayso.link.words.tables import COUNTRIES
from sayso.schema import Feature, Link, LinkKind
from sayso.tables import word_set
from sayso.text import folded

Held = tuple[str, str]
"""A place, and the side that holds it."""

_HOLDS = (
    r"(?:controls?|controlled|holds?|held|occup(?:y|ies|ied)|captured|recaptured|seized|taken|retaken|in (?:full )?control of)"
)
_FORCE = r"(?:forces|troops|army|units|soldiers|fighters|militia)"
_PARTY = r"[Rr]ebels?|[Ii]nsurgents|[Mm]ilitants|[Ss]eparatists|[Gg]overnment|[Aa]rmy"
_OWN_WORDS = ("it", "they", "we", "its", "their", "our")
_OWN = rf"(?:[Ii]t|[Tt]hey|[Ww]e|(?:[Ii]ts|[Tt]heir|[Oo]ur)(?: own)? (?=(?:{_FORCE}|men)\b))"
_SIDES = {"rebel": "the rebels", "state": "the army"}
_NO_LANDS = word_set("forces of no land")
# "The Lorn valley, an area of Marran-held land": the holder before the hyphen, the place before that.
_HELD = re.compile(r"\b(?P<side>[A-Z][\w’']+)-(?:held|controlled|occupied|run)\b")
# "which Marra has controlled since": the place stands before the claim's words, or "the Lorn valley, which" is among them.
_WHICH = re.compile(
    rf"(?:^|, )(?P<pronoun>which|that) (?P<side>[A-Z][\w’']+)(?:n?’s|'s)? (?:forces |troops )?(?:has |have |had |now )*{_HOLDS}\b"
)
# "Marran forces hold the Lorn valley", "Marra's army has captured the town of Lorn", "rebels hold Lorn", "they had seized Lorn".
_SUBJECT = re.compile(
    rf"\b(?P<side>{_OWN}|{_PARTY}|[A-Z][\w’']+) ?(?P<arm>(?:{_FORCE}|men) )?"
    rf"(?:(?:still|now|firmly|fully|has|have|had|is|are|was|were) )*{_HOLDS} (?:the )?"
    r"(?:(?:\w+ )?(?:town|city|village|port|airport|district|region|province|island|valley) of )?(?=[A-Z])"
)
# "Kelmar, " or "the Kelmar region, a key area of " at the end of what stands before.
_NAMED = re.compile(
    r"((?:[A-Z][\w’-]+ ?)+)(?:region|area|province|district|town|city|valley|oblast|peninsula)?"
    r",?(?: an? (?:[\w-]+ ){1,4}| the (?:[\w-]+ ){1,4})? *$"
)
_BODIES = r"(?:army|forces|troops|soldiers|units|government|president|(?:defen[cs]e|foreign|interior) minist\w+|general staff)"
REACH = 60  # characters between a place and what is said of who holds it: an apposition
SOON = 3  # days between two tellings, in which a town hardly changes hands; two countries hold their land for longer
_SAME = 4  # letters in which the names of a land and its people are alike


def contested(traits: Iterable[Traits]) -> Iterator[Link]:
    """A conflict for each two claims that say of one place that different sides hold it."""
    held = [(t, told) for t in traits if t.side > 0 and (told := tuple(holders(t)))]
    for n, (a, mine) in enumerate(held):
        for b, theirs in held[n + 1 :]:
            (one, here), (two, there) = ((a, mine), (b, theirs)) if a.claim.id < b.claim.id else ((b, theirs), (a, mine))
            if (found := _apart(one, here, two, there)) is not None:
                place, side, other = found
                reason = f"{who(one)} says that {place} is held by one side ({side}), {who(two)} by another ({other})."
                detail = (Feature("who holds it", side, other, 0.0),)
                yield Link(LinkKind.CONFLICTS, one.claim.id, two.claim.id, reason, detail)


def two_holders(a: Traits, b: Traits) -> tuple[str, str, str] | None:
    """The place that two claims give to two sides, and the sides; None if there is none."""
    return _apart(a, tuple(holders(a)), b, tuple(holders(b)))


def _apart(a: Traits, mine: Sequence[Held], b: Traits, theirs: Sequence[Held]) -> tuple[str, str, str] | None:
    pairs = ((place, side, where, other) for place, side in mine for where, other in theirs)
    found = next(((p, s, o) for p, s, w, o in pairs if _one_place(p, w) and _two_sides(s, o)), None)
    return found if found is not None and _at_one_time(a, b) else None


def holders(traits: Traits) -> Iterator[Held]:
    """Each place the claim gives to a side, with the side: a land, by its own name or its people's, the rebels, the army."""
    text, start = traits.report.text, traits.claim.content[0].start
    quote = text[start : traits.claim.content[0].end]
    if (found := _WHICH.search(quote)) and (place := _place_before(traits, start + found.start("pronoun"))):
        yield from _told(place, found["side"])
    for found in _HELD.finditer(quote):
        if place := _place_before(traits, start + found.start()):
            yield from _told(place, found["side"])
    for found in _SUBJECT.finditer(quote):
        after = next((p.name for p in traits.claim.places if p.span.start == start + found.end()), None)
        if after and (side := _side(traits, found["side"].strip(), found["arm"])):
            yield after, side


def _side(traits: Traits, said: str, arm: str | None) -> str:
    """The side that holds a place, by the subject of the verb; "" where nobody knows. "It" and "its forces" are the speaker's.

    arm: "army", which makes a land of any name before it.
    """
    if said.split(maxsplit=1)[0].lower() in _OWN_WORDS:
        said, arm = traits.claim.voice.name, "voice"
    if (party := party_side(said)) is not None and not peoples(said):
        return _SIDES[party]
    names = [folded(word).removesuffix("'s").removesuffix("’s") for word in said.split() if word[:1].isupper()]
    lands = [country(name) for name in names]
    if len(lands) != 1 or folded(said) in _NO_LANDS:
        return ""
    return lands[0] if lands[0] in COUNTRIES or arm or _is_land(names[0], traits.report.text) else ""


@lru_cache(maxsize=4096)
def _is_land(name: str, text: str) -> bool:
    """Whether a report tells of the army or the ministry of a name: "Orland's defence ministry"."""
    return re.search(rf"\b{re.escape(name)}(?:n|an|ian)?(?:['’]s?)? {_BODIES}\b", text, re.IGNORECASE) is not None


def _two_sides(one: str, other: str) -> bool:
    """Whether two sides are known to be two: of a land and the rebels nobody knows how they stand."""
    parties = set(_SIDES.values())
    if one in parties or other in parties:
        return one != other and one in parties and other in parties
    return one[:_SAME] != other[:_SAME] and not one_people({one}, {other})


def _told(place: str, side: str) -> Iterator[tuple[str, str]]:
    name = country(folded(side).removesuffix("'s").removesuffix("’s"))
    if name in COUNTRIES and name not in folded(place):
        yield place, name


def _place_before(traits: Traits, end: int) -> str | None:
    """The words of the place that was named last before `end`, near enough to be what is spoken of."""
    text = traits.report.text
    inside = [p for p in traits.claim.places if p.span.end <= end and end - p.span.end <= REACH]
    if inside:
        return inside[-1].name
    words = _NAMED.search(text[max(0, end - REACH) : end])
    return words[1].strip() if words else None


def _one_place(a: str, b: str) -> bool:
    """Whether two names are one place's: "Kursk" and "Kursk Oblast"."""
    one, other = set(folded(a).split()), set(folded(b).split())
    return bool(one and other) and (one <= other or other <= one)


def _at_one_time(a: Traits, b: Traits) -> bool:
    """Whether two voices tell of one time, as far as they say, and within days of each other: towns change hands."""
    if a.speaker == b.speaker:
        return False
    gap = distance(days(a.said), days(b.said))
    return not apart(a.within, b.within) and (gap is None or gap <= SOON)
