"""People's decisions in what is kept: they are done to the readings before these are linked, and bind the linking."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from sayso.link.decided import Decided, decide
from sayso.link.relink import Decisions, ties
from sayso.schema import Reading
from sayso.store.derived import Derived


class Review:
    """The decisions in a store, as far as they go into the linking. Only the reports that they stand on are looked at."""

    def __init__(self, derived: Derived) -> None:
        self._derived = derived

    @cached_property
    def decided(self) -> Decided:
        """The readings of those reports as people decided on them, and what the decisions come to."""
        decisions = self._derived.decisions()
        reports = {anchor.report_id for decision in decisions for anchor in decision.anchors}
        return decide(self._derived.readings(reports), decisions)

    @cached_property
    def binding(self) -> Decisions:
        """What the decisions join and part."""
        return Decisions(self.decided.apart, self.decided.bonds, ties(self.decided.bonds, self.decided.readings))

    @cached_property
    def _reviewed(self) -> Mapping[str, Reading]:
        return {reading.report.id: reading for reading in self.decided.readings}

    def readings(self, reports: Collection[str] | None = None) -> list[Reading]:
        """The readings of these reports that are there, or of all, as people decided on them."""
        return self.over(self._derived.readings(reports))

    def over(self, readings: Iterable[Reading]) -> list[Reading]:
        """The machine's readings as people decided on them."""
        return [self._reviewed.get(reading.report.id, reading) for reading in readings]
