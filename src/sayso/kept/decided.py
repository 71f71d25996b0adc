"""People's decisions in what is kept: they are done to the readings before these are linked, and bind the linking."""

import threading
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from sayso.link.decided import Decided, decide
from sayso.link.relink import Decisions, ties
from sayso.schema import Decision, Reading
from sayso.store.derived import Derived


class Log:
    """The decisions of a store, each fetched once: none is ever changed or taken out. May be used by several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: list[Decision] = []
        self._on: dict[str, list[int]] = {}

    def all(self, derived: Derived) -> tuple[Decision, ...]:
        """All that this transaction sees, in the order made."""
        with self._lock:
            last = self._fetch(derived)
            return tuple(self._held[:last])

    def reports(self, derived: Derived) -> frozenset[str]:
        """The reports that any decision stands on, as far as this transaction sees, or one later."""
        with self._lock:
            self._fetch(derived)
            return frozenset(self._on)

    def on(self, derived: Derived, reports: Iterable[str]) -> tuple[Decision, ...]:
        """Those of them that stand on one of these reports."""
        with self._lock:
            last = self._fetch(derived)
            places = {place for report in reports for place in self._on.get(report, ()) if place < last}
            return tuple(self._held[place] for place in sorted(places))

    def _fetch(self, derived: Derived) -> int:
        """Fetch what is new; how many the transaction sees: another thread may have fetched later ones."""
        last, id_ = derived.last_decision()
        if last > len(self._held) or (last and self._held[last - 1].id != id_):
            if self._held and (last < len(self._held) or not self._follows(derived)):
                self._held, self._on = [], {}  # the file has other decisions than it had: somebody put an older copy back
            for decision in derived.decisions(after=len(self._held)):
                for report in {anchor.report_id for anchor in decision.anchors}:
                    self._on.setdefault(report, []).append(len(self._held))
                self._held.append(decision)
        return last

    def _follows(self, derived: Derived) -> bool:
        """Whether the last decision fetched is still there."""
        return any(each.id == self._held[-1].id for each in derived.decisions(after=len(self._held) - 1)[:1])


class Review:
    """The decisions in a store, as far as they go into the linking. Only the reports that they stand on are looked at.

    on: only the decisions that stand on one of these reports; None for all. late: reports that are looked at as if they were not
    there.
    """

    def __init__(
        self, derived: Derived, log: Log | None = None, *, on: Collection[str] | None = None, late: Collection[str] = ()
    ) -> None:
        self._derived = derived
        self._late = frozenset(late)
        self._log = log or Log()
        self._on = on

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions meant, in the order made."""
        return self._log.all(self._derived) if self._on is None else self._log.on(self._derived, self._on)

    @cached_property
    def decided(self) -> Decided:
        """The readings of the reports they stand on as people decided on them, and what the decisions come to."""
        reports = {anchor.report_id for decision in self.decisions for anchor in decision.anchors} - self._late
        return decide(self._derived.readings(reports) if reports else (), self.decisions)

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
