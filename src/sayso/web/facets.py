"""What a filter can be set to: the names that stand most often, to choose from while typing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.web.opened import Opened

MOST = 60  # names offered for each; more only make the page heavy, and any other can be typed


@dataclass(frozen=True, slots=True)
class Facets:
    """Names with the number of points they stand in, the most first; kinds and stances that occur."""

    voices: list[tuple[str, int]]
    outlets: list[tuple[str, int]]
    places: list[tuple[str, int]]
    kinds: frozenset[str]
    stances: frozenset[str]


def facets(story: Opened) -> Facets:
    """The facets of a story's points."""
    keys = story.keys
    return Facets(
        voices=_most(name for each in keys for name in each.voices),
        outlets=_most(name for each in keys for name in each.outlets),
        places=_most(name for each in keys for name in each.places),
        kinds=frozenset(kind for each in keys for kind in each.kinds),
        stances=frozenset(stance for each in keys for stance in each.stances),
    )


def _most(names: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
