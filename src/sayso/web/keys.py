"""What a point can be filtered and sorted by: worked out once for each story, so that a filter only compares."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.export.dossier.index import Index, is_contested
from sayso.export.dossier.sources import Spellings, spellings
from sayso.schema import Claim, Point, Stance
from sayso.text import folded

Labels = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """One point's keys.

    voices, outlets, places: as shown; folded: all three as compared, with the names that spellings belong to. days: when it was
    said and happened.
    """

    point: Point
    number: int
    voices: Labels
    outlets: Labels
    places: Labels
    kinds: frozenset[str]
    stances: frozenset[str]
    days: Labels
    latest: str
    reports: int
    disputed: bool
    single: bool
    anonymous: bool
    folded: tuple[Labels, Labels, Labels]
    words: str


def keys_of(index: Index) -> tuple[Keys, ...]:
    """The keys of every point, in the order of the rows."""
    names = spellings(index)
    return tuple(_keys(index, point, number, names) for number, point in enumerate(index.points, 1))


def _keys(index: Index, point: Point, number: int, names: Spellings) -> Keys:
    claims = index.claims_of[point.id]
    reports = {claim.report_id: index.report(claim.report_id) for claim in claims}
    voices = _once(index.voice(claim) for claim in claims)
    outlets = _once(index.outlet(report) for report in reports.values())
    called = (*voices, *(names.voice(claim.voice) for claim in claims))  # whoever a voice is, under whichever spelling
    printed = (*outlets, *map(names.outlet, outlets))
    places = _once(place.name for claim in claims for place in claim.places)
    said = [report.published.value[:10] for report in reports.values() if report.published]
    happened = [claim.happened.value for claim in claims if claim.happened]
    return Keys(
        point=point,
        number=number,
        voices=voices,
        outlets=outlets,
        places=places,
        kinds=frozenset(claim.voice.kind.value for claim in claims),
        stances=frozenset(claim.stance.value for claim in claims),
        days=_once((*said, *happened)),
        latest=max(said, default=""),
        reports=len(reports),
        disputed=_disputed(index, point, claims),
        single=point.at_most == 1,
        anonymous=all(claim.voice.anonymous for claim in claims),
        folded=(_folded(_once(called)), _folded(_once(printed)), _folded(places)),
        words=folded(" ".join(dict.fromkeys((point.about, *(claim.quote for claim in claims))))),
    )


def _disputed(index: Index, point: Point, claims: tuple[Claim, ...]) -> bool:
    linked = any(map(is_contested, index.links_of.get(point.id, ())))
    return linked or any(claim.stance is Stance.DENIES for claim in claims)


def _once(values: Iterable[str]) -> Labels:
    return tuple(dict.fromkeys(values))


def _folded(labels: Labels) -> Labels:
    return tuple(folded(label) for label in labels)
