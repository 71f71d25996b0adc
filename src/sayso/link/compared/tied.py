"""Which places the words of a claim tie to each of its counts: "247 people in Kenya and ten in Tanzania"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.schema.roles import BEFELL

# What befalls people and things at a place; troops and money are told of where they go.
_STOP = re.compile(r"[;:!?]|(?<=[a-z0-9])\.(?=\s)")  # "the U.S. embassy" ends no sentence
# "Flown to Harven", "taken to a hospital in Harven", "treated at the hospital in Harven": where they were brought; but "taken to
# hospital after a blast in Harven", "ran into a train in Harven" tell where it was.
_CARRIED = (
    r"(?:tak\w+|took|rush\w*|fl(?:y|ies|ew|own)|br(?:ing|ought)\w*|transport\w*|transfer\w*|mov\w+|airlift\w*|driven|drove|fled"
    r"|admitted)"
)
_TO = r"(?:from|(?<!next )(?<!close )(?<!near )(?<!due )to|into|via)\s+"
_BROUGHT = re.compile(
    rf"\b(?:{_CARRIED}\b[^.;:!?]{{0,60}}?\b{_TO}(?:(?!after|following|when|as|since)[^\s.;:!?]+\s+){{0,6}}?|{_TO}(?:the\s+)?"
    r"|(?:hospitals?|clinics?|cent(?:er|re)s?|morgues?|jails?|prisons?)\s+(?:in|at|of)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_LEAD = 120  # characters: from "transported four other victims" to the place
# "The Brack colliery in the Harrin valley": the second place only says where the first one is.
_WITHIN = re.compile(r"(?:(?!\b(?:and|or|as)\b)[^,])*\b(?:in|of)\s+(?:the\s+)?\Z", re.IGNORECASE)
_IN = re.compile(
    r"\s+(?:(?:suburb|district|quarter|area|region|province|part|section|neighbou?rhood|town|village|city|port)\s+)?"
    r"(?:in|of)\s+(?:the\s+)?\Z"
)
# "Outside the U.S. embassy": whose it is, not where.
_WHOSE = re.compile(
    r"(?:[’']s?)?\s+(?:[a-z-]+\s+)?(?:embass|consul|mission|compound|offici|govern|presiden|polic|arm(?:y|ies)\b|troop|soldier|forces?\b"
    r"|militar|minist|ambassador|citizen|nationals?\b|diplomat|bases?\b|marine|navy|air\s?(?:force|line)|senat|congress|deleg|court)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"(?:\s+of\s+(?:them|whom|those|the\s+(?:[\w-]+\s+)?(?:dead|victims|killed|wounded|injured|missing)))?"
    r"(?:\s+(?:died|perished|(?:was|were) (?:killed|hurt|injured|wounded)))?\s+(?:in|at|near)\b",
    re.IGNORECASE,
)
# "Killed 14 people, including six residents of a home in Harven": of the 14 nobody says where.
_INCLUDING = re.compile(r"\b(?:including|among them|among whom)\b", re.IGNORECASE)
# "At least 74, including eight guards, were killed in Nairobi": all of them were.
_ASIDE_ENDS = re.compile(r",\s+(?:was|were|are|have|has|had|died|perished|drowned)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:the|those|these|its|their)\s+", re.IGNORECASE)
# "The number there was 58": of the place told before.
_NUMBER_THERE = re.compile(r"\b(?:number|toll|figure|count|total) there\b", re.IGNORECASE)
# "Nairobi, Kenya, and Dar es Salaam, Tanzania" are named together; so many characters hold "the capital, and in the".
_TOGETHER, _TIED = 40, 150

Named = tuple[str, str | None]
"""A place's name and country (ISO 3166-1 alpha-2)."""
Mention = tuple[int, int, Named]
"""Where a report names a place, first and last character, and which."""


@dataclass(frozen=True, slots=True)
class Tied:
    """A count and the places that its words tie to it."""

    traits: Traits
    number: int
    places: frozenset[Named]

    @property
    def amount(self) -> Amount:
        return self.traits.amounts[self.number]


def places_of(traits: Traits) -> list[Mention]:
    """The places of a claim."""
    return [(place.span.start, place.span.end, (place.name, place.country)) for place in traits.claim.places]


def tied(traits: Traits, places: Iterable[Mention]) -> list[Tied]:
    """Each count of a claim with the places that its words tie to it. places: those named in the claim that may matter."""
    numbers = [n for n, x in enumerate(traits.amounts) if x.role in BEFELL or is_there(traits, x)]
    wholes = {n for n in numbers if _is_whole(traits, n)}
    groups = _groups(traits, places)
    found: dict[int, frozenset[Named]] = {}
    for at, (start, _, named) in enumerate(groups):
        before = groups[at - 1][1] if at else -1
        run = [n for n in numbers if n not in wholes and before <= traits.amounts[n].figure.span.start < start]
        for n in _ahead(traits, run, start, led=at > 0):
            found[n] = named
    for n in numbers:
        start = traits.amounts[n].figure.span.start
        led = [named for _, end, named in groups if end <= start]
        if n not in found and led and n not in wholes:
            found[n] = led[-1]
    return [Tied(traits, n, found.get(n, frozenset())) for n in numbers]


def is_there(traits: Traits, amount: Amount) -> bool:
    """Whether a bare number is told of a place named before: "the number there was 58"."""
    return amount.head is None and bool(_NUMBER_THERE.search(traits.claim.quote))


def _is_whole(traits: Traits, number: int) -> bool:
    """Whether the count before this one is some of it: "19 of the 24 dead were killed in Harven" says not where the 24 were."""
    at = traits.amounts[number].figure.span.start
    ends = (x.figure.span.end for x in traits.amounts if x.figure.span.end <= at)
    return bool(_OF_THE.fullmatch(traits.report.text[max(ends, default=at) : at]))


def _ahead(traits: Traits, run: list[int], start: int, *, led: bool) -> list[int]:
    """The counts of a run that a place behind them, from `start`, is told of: "247 in Kenya", "82 were killed and 1,700 injured
    in Kenya". led: whether a place stands before the run, which is then of that place but for the last count.
    """
    if not run:
        return []
    last = traits.amounts[run[-1]]
    between = traits.report.text[last.figure.span.end : start]
    if len(between) > _TIED or _STOP.search(between):
        return []
    among = len(run) > 1 and _INCLUDING.search(
        traits.report.text, traits.amounts[run[-2]].figure.span.end, last.figure.span.start
    )
    if led or (among and not _ASIDE_ENDS.search(between)) or of_them(traits, last):
        return run[-1:]  # "24 were killed, 19 of them in Harven": of the 24 nobody says where
    beside = [n for n in run[:-1] if traits.amounts[n].role != last.role or not (last.of_all and traits.amounts[n].of_all)]
    return [*beside, run[-1]]


def _groups(traits: Traits, places: Iterable[Mention]) -> list[tuple[int, int, frozenset[Named]]]:
    """The places of a claim, those named together as one: first and last character, names."""
    text, marks = traits.report.text, [x.figure.span.start for x in traits.amounts]
    out: list[tuple[int, int, frozenset[Named]]] = []
    for start, end, place in sorted(places, key=lambda each: each[:2]):
        if _BROUGHT.search(text[max(0, start - _LEAD) : start]) or _WHOSE.match(text, end):
            continue
        named = frozenset((place,))
        if out and _one_group(text[out[-1][1] : start]) and not any(out[-1][1] <= at < start for at in marks):
            within = _WITHIN.match(text[out[-1][1] : start])
            out[-1] = (out[-1][0], end, out[-1][2] if within else out[-1][2] | named)
        else:
            out.append((start, end, named))
    return out


def _one_group(between: str) -> bool:
    return len(between) <= _TOGETHER and not _STOP.search(between)


def lies_in(between: str) -> bool:
    """Whether the words between two places say that the first lies in the second: "Alder Lane in Harven"."""
    return bool(_IN.match(between))


def of_them(traits: Traits, amount: Amount) -> bool:
    """Whether the words make it a part by its place alone: "nine of them in Harven", "and eight at Kolm"."""
    return bool(_OF_THEM.match(traits.report.text[amount.figure.span.end : traits.claim.content[-1].end]))
