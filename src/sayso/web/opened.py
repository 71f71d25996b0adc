"""One story's part of the ledger, opened for its pages: made once for each revision of the store, then only read."""

from dataclasses import dataclass, field
from functools import cached_property

from sayso.export.dossier.figures import Range, ranges
from sayso.export.dossier.index import Index, opened
from sayso.export.headline import headline
from sayso.schema import FigureHistory, Ledger, Story
from sayso.web.addresses import Pages
from sayso.web.keys import Keys, keys_of


@dataclass(frozen=True)
class Opened:
    """A story with everything that its pages look things up in. Not slotted: what is dear is made when first asked for."""

    story: Story
    title: str
    ledger: Ledger
    index: Index = field(repr=False)

    @cached_property
    def keys(self) -> tuple[Keys, ...]:
        """What each point can be filtered and sorted by, the heaviest point first."""
        return keys_of(self.index)

    @cached_property
    def ranges(self) -> dict[str, tuple[Range, ...]]:
        """For each point, what its figures count and between which limits they stand."""
        return ranges(self.index)

    @cached_property
    def histories(self) -> dict[str, list[tuple[int, FigureHistory]]]:
        """Each point's figures, each with its number in the ledger's list."""
        found: dict[str, list[tuple[int, FigureHistory]]] = {}
        for place, history in enumerate(self.ledger.figures, 1):
            found.setdefault(history.point, []).append((place, history))
        return found

    @cached_property
    def rows(self) -> dict[str, int]:
        """Each point's number, from 1."""
        return {point.id: row for row, point in enumerate(self.index.points, 1)}


def open_story(story: Story, part: Ledger) -> Opened:
    """The story opened. part: its own part of the ledger, as `sayso.web.parts` gives it."""
    return Opened(story, headline(part, story), part, opened(part, to=Pages()))
