"""The places of a story: where its claims say that something is, each once, with how often."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.text import folded, one_line
from sayso.web.opened import Opened


@dataclass(frozen=True, slots=True)
class PlaceHere:
    """A place. lat, lon: degrees, None where the gazetteer has nothing; claims, reports: how many name it; written: the reports'
    own words for it where they are others, the most frequent first.
    """

    number: int
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    disputed: tuple[str, ...]
    claims: int
    reports: int
    written: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    claims: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    written: Counter[str] = field(default_factory=Counter)


Key = tuple[str, str | None, float | None, float | None, tuple[str, ...]]


def places_of(story: Opened) -> list[PlaceHere]:
    """The places that the story's claims name, those in the most claims first, numbered from 1."""
    found: dict[Key, _Tally] = {}
    for claim in story.ledger.claims:
        for place in claim.places:
            key = place.name, place.country, place.lat, place.lon, place.disputed
            tally = found.setdefault(key, _Tally())
            tally.claims.add(claim.id)
            tally.reports.add(claim.report_id)
            worded = one_line(story.index.report(claim.report_id).quote(place.span))
            if folded(worded) != folded(place.name):
                tally.written[worded] += 1
    ordered = sorted(found.items(), key=lambda item: (-len(item[1].claims), item[0][0], repr(item[0])))
    return [
        PlaceHere(number, *key, claims=len(tally.claims), reports=len(tally.reports), written=_by_number(tally.written))
        for number, (key, tally) in enumerate(ordered, 1)
    ]


def _by_number(written: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(written, key=lambda words: (-written[words], words)))


def drawable(places: Sequence[PlaceHere]) -> list[tuple[PlaceHere, float, float]]:
    """Those that can be drawn, with latitude and longitude."""
    return [(place, place.lat, place.lon) for place in places if place.lat is not None and place.lon is not None]
