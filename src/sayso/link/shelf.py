"""Where linked reports and their blocks are kept between one change and the next: in memory here, in the database elsewhere."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sayso.link.block import Joined
from sayso.link.copies.fingerprints import Fingerprint
from sayso.link.copies.index import CopyIndex
from sayso.link.stories.groups import Edge
from sayso.link.stories.keys import story_keys
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Ledger, Reading, Report


class Shelf(Protocol):
    """What linking asks for, and what it puts back. A report is on the shelf once `keep` has put it there."""

    def readings(self, reports: Collection[str]) -> Mapping[str, Reading]:
        """The readings of these reports; those that are gone are left out."""

    def declared(self, reports: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        """The declared stories of which one of these reports is part, with all their reports, sorted; by name."""

    def home(self, report: str) -> str | None:
        """The block of a report on the shelf."""

    def joined(self, block: str) -> Joined:
        """What makes a block."""

    def traits(self, report: str) -> StoryTraits | None:
        """By what a report finds its story; None for one that is in a declared story, or not on the shelf."""

    def holders(self, keys: Sequence[str]) -> Iterable[str]:
        """The reports on the shelf that have one of these story keys."""

    def edges(self, reports: Collection[str]) -> Iterable[Edge]:
        """The edges of these reports with others on the shelf, and with each other."""

    def copy_index(self) -> CopyIndex:
        """The fingerprints of the reports on the shelf."""

    def keep(self, report: str, fingerprint: Fingerprint, traits: StoryTraits | None) -> None:
        """Put a report on the shelf. traits: None if it is in a declared story."""

    def forget(self, report: str) -> None:
        """Take a report off the shelf, with its edges."""

    def keep_edges(self, edges: Iterable[Edge]) -> None:
        """Put edges between reports on the shelf."""

    def keep_block(self, joined: Joined, part: Ledger) -> None:
        """Put a block on the shelf; it is the home of its reports from now on."""

    def forget_block(self, block: str) -> None:
        """Take a block off the shelf."""


@dataclass(slots=True)
class Memory:
    """A shelf in memory. told: readings by report; stories: the declared ones, by name."""

    told: dict[str, Reading] = field(default_factory=dict)
    stories: dict[str, tuple[str, ...]] = field(default_factory=dict)
    parts: dict[str, Ledger] = field(default_factory=dict)
    _homes: dict[str, str] = field(default_factory=dict)
    _joined: dict[str, Joined] = field(default_factory=dict)
    _traits: dict[str, StoryTraits | None] = field(default_factory=dict)
    _holders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _edges: dict[str, set[Edge]] = field(default_factory=lambda: defaultdict(set))
    _fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    _copies: CopyIndex | None = None

    def readings(self, reports: Collection[str]) -> Mapping[str, Reading]:
        return {report: self.told[report] for report in reports if report in self.told}

    def declared(self, reports: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        wanted = set(reports)
        return {name: members for name, members in self.stories.items() if not wanted.isdisjoint(members)}

    def home(self, report: str) -> str | None:
        return self._homes.get(report)

    def joined(self, block: str) -> Joined:
        return self._joined[block]

    def traits(self, report: str) -> StoryTraits | None:
        return self._traits.get(report)

    def holders(self, keys: Sequence[str]) -> Iterable[str]:
        return {report for key in keys for report in self._holders.get(key, ())}

    def edges(self, reports: Collection[str]) -> Iterable[Edge]:
        return {edge for report in reports for edge in self._edges.get(report, ())}

    def copy_index(self) -> CopyIndex:
        if self._copies is None:
            self._copies = CopyIndex(self._report).put(self._fingerprints.items())
        return self._copies

    def _report(self, report: str) -> Report:
        return self.told[report].report

    def keep(self, report: str, fingerprint: Fingerprint, traits: StoryTraits | None) -> None:
        self._fingerprints[report] = fingerprint
        if self._copies is not None:
            self._copies.put([(report, fingerprint)])
        self._traits[report] = traits
        for key in story_keys(traits) if traits is not None else ():
            self._holders[key].add(report)

    def forget(self, report: str) -> None:
        if self._fingerprints.pop(report, None) is not None:
            self._copies = None  # nothing can be taken out of an index: made anew when it is asked for
        traits = self._traits.pop(report, None)
        for key in story_keys(traits) if traits is not None else ():
            self._holders[key].discard(report)
        for edge in self._edges.pop(report, set()):
            self._edges[edge.b if edge.a == report else edge.a].discard(edge)

    def keep_edges(self, edges: Iterable[Edge]) -> None:
        for edge in edges:
            self._edges[edge.a].add(edge)
            self._edges[edge.b].add(edge)

    def keep_block(self, joined: Joined, part: Ledger) -> None:
        self._joined[joined.id] = joined
        self.parts[joined.id] = part
        self._homes |= dict.fromkeys(joined.reports, joined.id)

    def forget_block(self, block: str) -> None:
        for report in self._joined.pop(block).reports:
            self._homes.pop(report, None)
        del self.parts[block]

    def copy_to(self, shelf: Shelf) -> None:
        """Put everything that is linked here on another shelf, an empty one."""
        for report, fingerprint in self._fingerprints.items():
            shelf.keep(report, fingerprint, self._traits[report])
        shelf.keep_edges({edge for edges in self._edges.values() for edge in edges})
        for block, joined in self._joined.items():
            shelf.keep_block(joined, self.parts[block])
