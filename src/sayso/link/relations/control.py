"""Who holds a place: two claims that give one place to two sides at one time cannot both be right."""

import re
from collections.abc import Iterable, Iterator

from sayso.link.compared.traits import Traits
from sayso.link.relations.statements import who
from sayso.link.when import apart
from sayso.link.words.concepts import country
from sayso.link.words.tables import COUNTRIES
from sayso.schema import Feature, Link, LinkKind
from sayso.text import folded

_HOLDS = r"(?:controls?|controlled|holds?|held|occup(?:y|ies|ied)|captured|seized|taken)"
# "The Lorn valley, an area of Marran-held land": the holder before the hyphen, the place before that.
_HELD = re.compile(r"\b(?P<side>[A-Z][\w’']+)-(?:held|controlled|occupied|run)\b")
# "which Marra has controlled since": the place stands before the claim's words, or "the Lorn valley, which" is among them.
_WHICH = re.compile(
    rf"(?:^|, )(?P<pronoun>which|that) (?P<side>[A-Z][\w’']+)(?:n?’s|'s)? (?:forces |troops )?(?:has |have |had |now )*{_HOLDS}\b"
)
# "Marran forces hold the Lorn valley"
_SUBJECT = re.compile(
    rf"\b(?P<side>[A-Z][\w’']+) (?:forces |troops |army )?(?:still |now |has |have |had )*{_HOLDS} (?:the )?(?=[A-Z])"
)
# "Kelmar, " or "the Kelmar region, a key area of " at the end of what stands before.
_NAMED = re.compile(
    r"((?:[A-Z][\w’-]+ ?)+)(?:region|area|province|district|town|city|valley|oblast|peninsula)?"
    r",?(?: an? (?:[\w-]+ ){1,4}| the (?:[\w-]+ ){1,4})? *$"
)
REACH = 60  # characters between a place and what is said of who holds it: an apposition


def contested(traits: Iterable[Traits]) -> Iterator[Link]:
    """A conflict for each two claims that say of one place that different sides hold it."""
    held = [(t, place, side) for t in traits if t.side > 0 for place, side in holders(t)]
    for n, (a, place, side) in enumerate(held):
        for b, where, other in held[n + 1 :]:
            if _one_place(place, where) and side != other and a.claim.id != b.claim.id and not apart(a.within, b.within):
                one, two = ((a, side), (b, other)) if a.claim.id < b.claim.id else ((b, other), (a, side))
                reason = f"{who(one[0])} says that {place} is held by one side ({one[1]}), {who(two[0])} by another ({two[1]})."
                detail = (Feature("who holds it", one[1], two[1], 0.0),)
                yield Link(LinkKind.CONFLICTS, one[0].claim.id, two[0].claim.id, reason, detail)


def holders(traits: Traits) -> Iterator[tuple[str, str]]:
    """Each place the claim gives to a side, with the side: a country, by its own name or its people's."""
    text, start = traits.report.text, traits.claim.content[0].start
    quote = text[start : traits.claim.content[0].end]
    if (found := _WHICH.search(quote)) and (place := _place_before(traits, start + found.start("pronoun"))):
        yield from _told(place, found["side"])
    for found in _HELD.finditer(quote):
        if place := _place_before(traits, start + found.start()):
            yield from _told(place, found["side"])
    for found in _SUBJECT.finditer(quote):
        after = next((p.name for p in traits.claim.places if p.span.start == start + found.end()), None)
        if after:
            yield from _told(after, found["side"])


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
