"""The ledger as it was before some reports came: what they touch is linked without them, the rest is as it is kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.kept.shelf import StoreShelf
from sayso.link.block import Joined
from sayso.link.copies.fingerprints import Fingerprint
from sayso.link.copies.index import CopyIndex
from sayso.link.stories.groups import Edge
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Ledger, Reading
from sayso.store.derived import Derived


class Earlier:
    """A shelf over the store's, of which some reports are taken away. Nothing is written.

    parts: what was linked anew, by block; gone: the kept blocks that are no more.
    """

    def __init__(self, derived: Derived, late: Collection[str]) -> None:
        self._below = StoreShelf(derived)
        self._late = frozenset(late)
        self._forgotten: set[str] = set()
        self._joined: dict[str, Joined] = {}
        self._homes: dict[str, str] = {}
        self.parts: dict[str, Ledger] = {}
        self.gone: set[str] = set()

    def readings(self, reports: Collection[str]) -> Mapping[str, Reading]:
        return self._below.readings(set(reports) - self._late)

    def declared(self, reports: Collection[str]) -> Mapping[str, tuple[str, ...]]:
        found = self._below.declared(reports).items()
        left = {name: tuple(report for report in members if report not in self._late) for name, members in found}
        return {name: members for name, members in left.items() if members}

    def home(self, report: str) -> str | None:
        if report in self._homes:
            return self._homes[report]
        below = self._below.home(report)
        return None if below in self.gone else below

    def joined(self, block: str) -> Joined:
        return self._joined[block] if block in self._joined else self._below.joined(block)

    def traits(self, report: str) -> StoryTraits | None:
        return None if report in self._forgotten else self._below.traits(report)

    def holders(self, keys: Sequence[str]) -> Iterable[str]:
        return [report for report in self._below.holders(keys) if report not in self._forgotten]

    def edges(self, reports: Collection[str]) -> Iterable[Edge]:
        return [edge for edge in self._below.edges(reports) if self._forgotten.isdisjoint((edge.a, edge.b))]

    def copy_index(self) -> CopyIndex:
        raise NotImplementedError("reports only go from here")

    def keep(self, report: str, fingerprint: Fingerprint, traits: StoryTraits | None) -> None:
        raise NotImplementedError("reports only go from here")

    def forget(self, report: str) -> None:
        self._forgotten.add(report)

    def keep_edges(self, edges: Iterable[Edge]) -> None:
        if list(edges):
            raise NotImplementedError("reports only go from here")

    def keep_block(self, joined: Joined, part: Ledger) -> None:
        self._joined[joined.id] = joined
        self.parts[joined.id] = part
        self._homes |= dict.fromkeys(joined.reports, joined.id)

    def forget_block(self, block: str) -> None:
        for report in self.joined(block).reports:
            self._homes.pop(report, None)
        if self.parts.pop(block, None) is None:
            self.gone.add(block)
        self._joined.pop(block, None)
