"""The killed and the wounded of each story: low, best and high, why, and the claims each comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.index import Index
from sayso.export.headline import headline
from sayso.export.words import count, number
from sayso.schema import Toll

SHOWN = 4  # claims a number: as many references as stand in a cell of two lines; the rest are counted


@dataclass(frozen=True, slots=True)
class Basis:
    """One of a toll's numbers: its name, as it is written, some of the claims it comes from, and how many more there are."""

    name: str
    number: str
    claims: tuple[Reference, ...]
    more: str


@dataclass(frozen=True, slots=True)
class StoryToll:
    """A toll as it is shown: of which story, of whom, and why that number is best."""

    story: str
    harm: str
    reason: str
    numbers: tuple[Basis, ...]


def story_tolls(index: Index) -> list[StoryToll]:
    """Every toll of the ledger, in its order."""
    names = {story.id: headline(index.ledger, story) for story in index.ledger.stories}
    return [_toll(index, toll, names.get(toll.story, toll.story)) for toll in index.ledger.tolls]


def _toll(index: Index, toll: Toll, story: str) -> StoryToll:
    high = f"{number(toll.high)}{' or more' if toll.open else ''}"
    numbers = (
        _basis(index, "low", number(toll.low), toll.low_claims),
        _basis(index, "best", number(toll.best), toll.best_claims),
        _basis(index, "high", high, toll.high_claims),
    )
    return StoryToll(story, toll.harm.value, toll.reason, numbers)


def _basis(index: Index, name: str, said: str, claims: Sequence[str]) -> Basis:
    shown = tuple(reference(index, claim) for claim in claims[:SHOWN])
    more = len(claims) - len(shown)
    return Basis(name, said, shown, f"and {count(more, 'more claim')}" if more else "")
