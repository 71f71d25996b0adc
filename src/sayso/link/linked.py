"""Linked reports from which linking goes on: a report that comes, changes or goes relinks the blocks it touches, and no other."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass

from sayso.link.apart import Apart, ordered
from sayso.link.assemble import assemble
from sayso.link.block import blocks_of, link_block
from sayso.link.bonds import Bonds
from sayso.link.copies import find_copies
from sayso.link.entities import find_names
from sayso.link.order import declared, in_order
from sayso.link.stories import find_stories
from sayso.schema import Copy, Ledger, Reading, Story


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did to the blocks: ids of those that are no more, and of those that are new or were linked again."""

    gone: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()


class Linked:
    """Reports linked block by block.

    However it came to its reports (all at once, one by one, in any order, some taken out again), its ledger is that of
    `sayso.link.link`, byte for byte.

    readings: by report id. parts: the ledger of each block, by the block's id. home: the block of each report. All three may be
    mappings that fetch what they are asked for: a change reads the readings and parts of the blocks it touches only.
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
        self.readings: MutableMapping[str, Reading] = {}
        self.parts: MutableMapping[str, Ledger] = {}
        self.home: MutableMapping[str, str] = {}
        self._declared: dict[str, tuple[str, ...]] = {}
        self._apart = ordered(apart)
        self._bonds = bonds or Bonds()
        self._stories: frozenset[Story] = frozenset()
        self._copies: frozenset[Copy] = frozenset()
        self.change(readings, stories=stories)

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
        known = {id_: reading for id_, reading in self.readings.items() if id_ not in set(gone)}
        out = self.readings.keys() - known.keys()
        fresh = {each.report.id: each for each in in_order(readings) if known.get(each.report.id) != each}
        told = declared(self._declared if stories is None else stories, known.keys() | fresh.keys())
        self.readings = known | fresh
        self._declared = told
        return self._relink(fresh.keys() | out)

    def ledger(self) -> Ledger:
        """The ledger of everything."""
        held = in_order(self.readings.values())
        claims = [claim for reading in held for claim in reading.claims]
        names, _ = find_names(
            claims, {reading.report.id: reading.report for reading in held}, apart=self._apart, one=self._bonds.names
        )
        return assemble([self.parts[block] for block in sorted(self.parts)], names)

    def _relink(self, changed: Iterable[str]) -> Change:
        """Link the blocks again in which one of these reports is or was, or of which a story or a copy changed."""
        held = in_order(self.readings.values())
        reports = {reading.report.id: reading.report for reading in held}
        copies = find_copies(reports.values())
        claims = [claim for reading in held for claim in reading.claims]
        stories = find_stories(reports, claims, self._declared, copies)
        touched = set(changed)
        for story in self._stories.symmetric_difference(stories):
            touched.update(story.reports)
        for copy in self._copies.symmetric_difference(copies):
            touched.update((copy.a, copy.b))
        old = {self.home[report] for report in touched if report in self.home}
        members = touched | {report for report, block in self.home.items() if block in old}
        self._stories, self._copies = frozenset(stories), frozenset(copies)
        for id_ in old:
            del self.parts[id_]
        self.home = {report: block for report, block in self.home.items() if report not in members}
        made = blocks_of(
            [reading for reading in held if reading.report.id in members],
            [story for story in stories if story.reports[0] in members],
            [copy for copy in copies if copy.a in members],
            self._apart,
            self._bonds,
        )
        for block in made:
            self.parts[block.id] = link_block(block)
            self.home |= dict.fromkeys((reading.report.id for reading in block.readings), block.id)
        new = frozenset(block.id for block in made)
        return Change(frozenset(old) - new, new)
