"""Linked reports from which linking goes on: a report that comes, changes or goes relinks the blocks it touches, and no other."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.collector import no_collection
from sayso.link.assemble import assemble
from sayso.link.bonds import Bonds
from sayso.link.memo import Memos
from sayso.link.naming.apart import Apart, ordered
from sayso.link.naming.entities import find_names
from sayso.link.order import declared, in_order
from sayso.link.relink import Change, Decisions, relink, ties
from sayso.link.shelf import Memory
from sayso.schema import Ledger, Reading


class Linked:
    """Reports linked block by block, in memory.

    However it came to its reports (all at once, one by one, in any order, some taken out again), its ledger is that of
    `sayso.link.link`, byte for byte.
    """

    def __init__(
        self,
        readings: Iterable[Reading] = (),
        *,
        stories: Mapping[str, Sequence[str]] | None = None,
        apart: Iterable[Apart] = (),
        bonds: Bonds | None = None,
    ) -> None:
        """See `sayso.link.link` for the arguments and what is raised."""
        self._shelf = Memory()
        self._memos = Memos()
        self._apart = ordered(apart)
        self._bonds = bonds or Bonds()
        self.change(readings, stories=stories)

    @property
    def parts(self) -> Mapping[str, Ledger]:
        """The ledger of each block, by the block's id."""
        return self._shelf.parts

    def home(self, report: str) -> str | None:
        """The block of a report; None if the report is not here."""
        return self._shelf.home(report)

    def change(
        self,
        readings: Iterable[Reading] = (),
        *,
        gone: Iterable[str] = (),
        stories: Mapping[str, Sequence[str]] | None = None,
    ) -> Change:
        """Take readings in, each in the place of one of the same report, and out those of the reports `gone`.

        stories: the declared ones from now on, None for those so far. Raises UsageError for a story of unknown reports.
        """
        shelf = self._shelf
        out = set(gone) & shelf.told.keys()
        fresh = {each.report.id: each for each in in_order(readings) if shelf.told.get(each.report.id) != each}
        told = declared(shelf.stories if stories is None else stories, (shelf.told.keys() - out) | fresh.keys())
        otherwise = set(shelf.stories.items()).symmetric_difference(told.items())
        for report in out:
            del shelf.told[report]
        shelf.told |= fresh
        shelf.stories = told
        members = {report for _, reports in otherwise for report in reports}
        with no_collection():
            decided = Decisions(self._apart, self._bonds, ties(self._bonds, shelf.told.values()))
            return relink(shelf, fresh.keys() | out | members, decided, self._memos)

    def ledger(self) -> Ledger:
        """The ledger of everything."""
        with no_collection():
            held = in_order(self._shelf.told.values())
            claims = [claim for reading in held for claim in reading.claims]
            reports = {reading.report.id: reading.report for reading in held}
            names, _ = find_names(claims, reports, apart=self._apart, one=self._bonds.names)
            return assemble([part for _, part in sorted(self.parts.items())], names)
