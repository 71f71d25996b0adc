"""Readings of large blocks that were linked last, and edges between them, for linking them again without fetching them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.link import memo
from sayso.link.stories.groups import Edge
from sayso.schema import Reading


class HeldEdges(NamedTuple):
    """All edges of some reports, which have none to others. turn: of the linking after which it is so; turns: of their blocks."""

    reports: frozenset[str]
    edges: Sequence[Edge]
    turn: int
    turns: Mapping[str, int | None]


class Held:
    """The machine's readings of some blocks, as they were when a block was linked. May be used by several threads.

    A change of a reading is written down until it is linked, and whoever links a block gives it another turn: so those of a block
    of the same turn that do not wait to be linked are as they were.
    """

    def __init__(self) -> None:
        self._of: dict[str, tuple[int, Mapping[str, Reading]]] = {}
        self._edges: tuple[HeldEdges, ...] = ()

    def of(self, block: str, turn: int | None) -> Mapping[str, Reading]:
        """The readings of a block, by report; none if they are not known of this turn."""
        held, readings = self._of.get(block, (None, {}))
        return readings if held == turn else {}

    def keep(self, block: str, turn: int, readings: Mapping[str, Reading]) -> None:
        """Keep the readings of a block, if it is large. The memo of the block has them too, so this takes no room."""
        if len(readings) >= memo.WORTH:
            self._of.pop(block, None)
            self._of[block] = turn, readings
            for oldest in list(self._of)[: -memo.KEPT]:
                self._of.pop(oldest, None)

    def edges(self) -> tuple[HeldEdges, ...]:
        """What is known of edges. No report is in two of them."""
        return self._edges

    def keep_edges(self, found: HeldEdges) -> None:
        """Keep edges, if they are many: what was known of any of their reports is known better now."""
        if len(found.reports) >= memo.WORTH:
            others = [each for each in self._edges if each.reports.isdisjoint(found.reports)]
            self._edges = (*others, found)[-memo.KEPT :]
