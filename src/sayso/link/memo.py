"""What linking a block worked out, for linking it again when a report has come: what hangs on claims that are as they were is
taken over. The ledger is the same with a memo and without one, byte for byte.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from sayso.link.bonds import Pairs
from sayso.link.compare import likeness
from sayso.link.traits import Traits
from sayso.schema import Link, Point

# Blocks of fewer reports are linked in a fifth of a second; a memo takes some 30 MB for a story of 300 reports.
WORTH = 40
# Blocks that are kept in mind, those linked last.
_KEPT = 4

T = TypeVar("T")
K = TypeVar("K")


class Recalled(dict[K, T]):
    """What was worked out this time. What was worked out the last time, and is not asked for, is forgotten."""

    def __init__(self) -> None:
        super().__init__()
        self.last: Mapping[K, T] = {}

    def again(self) -> "Recalled[K, T]":
        """For the next time."""
        after: Recalled[K, T] = Recalled()
        after.last, self.last = self, {}
        return after

    def recall(self, key: K, work_out: Callable[[], T]) -> T:
        """The value of a key, worked out if it is not known."""
        found = self.get(key)
        if found is None:
            found = self.last.get(key)
            self[key] = found = work_out() if found is None else found
        return found


class Memo:
    """What one block's linking worked out.

    Claims go by numbers: a claim whose traits are not as they were gets a new one, so nothing that hung on it is found again.
    What two claims make depends on their traits, and on the copied text of their reports, which these reports alone make.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, Traits]] = {}
        self._next = 1
        self._likeness: Recalled[int, float] = Recalled()
        self._links: Recalled[int, tuple[Link, ...]] = Recalled()
        self._points: Recalled[tuple[int, ...], Point] = Recalled()
        self._said = Pairs()

    def begin(self, traits: Mapping[str, Traits]) -> None:
        """Link these claims now: all of the block."""
        known: dict[str, tuple[int, Traits]] = {}
        for claim, found in traits.items():
            before = self._known.get(claim)
            if before is None or before[1] != found:
                before = self._next, found
                self._next += 1
            known[claim] = before
        self._known = known
        self._likeness, self._links, self._points = self._likeness.again(), self._links.again(), self._points.again()

    def likeness(self, items: Sequence[Traits]) -> Callable[[int, int], float]:
        """The likeness of two of these claims by their places, the lower one first."""
        numbers = [self._known[t.claim.id][0] for t in items]
        now = self._likeness

        def measured(i: int, j: int) -> float:
            key = numbers[i] << 32 | numbers[j]
            found = now.get(key)
            if found is None:
                found = now.last.get(key)
                now[key] = found = likeness(items[i], items[j]) if found is None else found
            return found

        return measured

    def links(self, a: Traits, b: Traits, work_out: Callable[[], Iterable[Link]]) -> tuple[Link, ...]:
        """The links between two claims."""
        key = self._known[a.claim.id][0] << 32 | self._known[b.claim.id][0]
        return self._links.recall(key, lambda: tuple(work_out()))

    def point(self, group: Sequence[str], said: Pairs, work_out: Callable[[], Point]) -> Point:
        """The point of these claims. said: what people said of the block's origins, the same for all its points."""
        if said != self._said:
            self._points, self._said = Recalled(), said
        return self._points.recall(tuple(self._known[claim][0] for claim in group), work_out)


class Memos:
    """The memos of large blocks, by block. A memo is for one thread: it is not here while it is used."""

    def __init__(self) -> None:
        self._of: dict[str, Memo] = {}

    @contextmanager
    def of(self, block: str, before: Iterable[str], reports: int) -> Iterator[Memo | None]:
        """The memo for linking a block of so many reports, None for a small one. before: the blocks that its reports were in."""
        found = [memo for each in dict.fromkeys((block, *before)) if (memo := self._of.pop(each, None)) is not None]
        memo = next(iter(found), Memo() if reports >= WORTH else None)
        yield memo
        if memo is not None and reports >= WORTH:
            self._of[block] = memo
            for oldest in list(self._of)[:-_KEPT]:
                self._of.pop(oldest, None)
