"""What linking a block worked out, for linking it again when a report has come: what hangs on claims that are as they were is
taken over. The ledger is the same with a memo and without one, byte for byte.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from itertools import count
from operator import attrgetter, or_
from typing import TypeVar

from sayso.link.bonds import Pairs
from sayso.link.compare import Beside, beside_words, likeness_with, value_of, weights_with
from sayso.link.near_meaning import Nearby, Numbers, nearest
from sayso.link.traits import Traits
from sayso.schema import Feature, FigureHistory, Link, Merge, Point

# Blocks of fewer reports are linked in a fifth of a second; a memo takes some 60 MB for a story of 300 reports.
WORTH = 40
# Blocks that are kept in mind, those linked last.
_KEPT = 4
# Numbers of claims, for all memos: blocks become one, and a number must mean one thing in both.
_numbers = count(1)

T = TypeVar("T")
K = TypeVar("K")
# What speaks for one origin of two claims, rule by rule, and the claims among them that only relay the other.
Merges = tuple[tuple[Merge | None, ...], tuple[str, ...]]

# A figure's claim, its place in the report, and the origin and the point it stands under.
Valued = tuple[str, int, int, str, str]


class Recalled(dict[K, T]):
    """What was worked out this time. What was worked out the last time, and is not asked for, is forgotten."""

    def __init__(self, last: Mapping[K, T]) -> None:
        super().__init__()
        self.last = last

    def recall(self, key: K, work_out: Callable[[], T]) -> T:
        """The value of a key, worked out if it is not known."""
        found = self.get(key)
        if found is None:
            found = self.last.get(key)
            self[key] = found = work_out() if found is None else found
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    """A claim's numbers. whole: another one as soon as anything about it is otherwise; plain: as soon as anything is but how much
    its words weigh.
    """

    whole: int
    plain: int
    traits: Traits


class Memo:
    """What one block's linking worked out.

    Claims go by numbers: a claim whose traits are not as they were gets a new one, so nothing that hung on it is found again.
    What two claims make depends on their traits, and on the copied text of their reports, which these reports alone make.
    """

    def __init__(self, earlier: Sequence["Memo"] = ()) -> None:
        """earlier: memos of the blocks that this one's reports were in; they stay as they are."""
        self._known: Mapping[str, _Known] = reduce(or_, (memo._known for memo in earlier), {})
        self._likeness: Recalled[int, float] = Recalled(_all(memo._likeness for memo in earlier))
        self._beside: Recalled[int, Beside] = Recalled(_all(memo._beside for memo in earlier))
        self._nearby: dict[str, Nearby] = reduce(or_, (memo._nearby for memo in earlier), {})
        self._values: Recalled[int, dict[str, str]] = Recalled(_all(memo._values for memo in earlier))
        self._denials: Recalled[int, Link] = Recalled(_all(memo._denials for memo in earlier))
        self._links: Recalled[int, tuple[Link, ...]] = Recalled(_all(memo._links for memo in earlier))
        self._merges: Recalled[int, Merges] = Recalled(_all(memo._merges for memo in earlier))
        self._histories: Recalled[object, FigureHistory] = Recalled(_all(memo._histories for memo in earlier))
        self._points: Recalled[tuple[Pairs, tuple[int, ...]], Point] = Recalled(_all(memo._points for memo in earlier))

    def begin(self, traits: Mapping[str, Traits]) -> None:
        """Link these claims now: all of the block."""
        known: dict[str, _Known] = {}
        for claim, found in traits.items():
            before = self._known.get(claim)
            if before is None or not _alike_but_for_weights(before.traits, found):
                known[claim] = _Known(next(_numbers), next(_numbers), found)
            elif before.traits.concepts != found.concepts:
                known[claim] = _Known(next(_numbers), before.plain, found)
            else:
                known[claim] = before
        self._known = known

    def traits(self) -> dict[str, Traits]:
        """The traits that it was begun with, or of the last time."""
        return {claim: known.traits for claim, known in self._known.items()}

    def likeness(self, items: Sequence[Traits], given: Mapping[tuple[int, int], float]) -> Callable[[int, int], float]:
        """The likeness of two of these claims by their places, the lower one first. given: those known already."""
        known = [self._known[t.claim.id] for t in items]
        whole, plain = [each.whole for each in known], [each.plain for each in known]

        def measured(i: int, j: int) -> float:
            found = given.get((i, j))
            if found is not None:
                return found
            return self._likeness.recall(whole[i] << 32 | whole[j], lambda: worked_out(i, j))

        def worked_out(i: int, j: int) -> float:
            a, b = items[i], items[j]
            return likeness_with(a, b, self._beside.recall(plain[i] << 32 | plain[j], lambda: beside_words(a, b)))

        return measured

    def links(self, a: Traits, b: Traits, work_out: Callable[[], Iterable[Link]]) -> tuple[Link, ...]:
        """The links between two claims."""
        key = self._known[a.claim.id].whole << 32 | self._known[b.claim.id].whole
        return self._links.recall(key, lambda: tuple(work_out()))

    def nearest(self, items: Sequence[Traits]) -> Numbers:
        """As `sayso.link.near_meaning.nearest`, of items in ledger order."""
        known = dict(self._nearby)
        found = nearest(items, [self._known[t.claim.id].plain for t in items], known)
        stories = {story for t in items for story in t.stories or (f"report {t.report.id}",)}
        self._nearby = {story: nearby for story, nearby in known.items() if story in stories}
        return found

    def denial(self, one: Traits, other: Traits, work_out: Callable[[], Link]) -> Link:
        """The link between a denial and what it denies, or another denial."""
        key = self._known[one.claim.id].whole << 32 | self._known[other.claim.id].whole
        return self._denials.recall(key, work_out)

    def features(self, a: Traits, b: Traits) -> tuple[Feature, ...]:
        """As `sayso.link.compare.features`."""
        one, other = self._known[a.claim.id].plain, self._known[b.claim.id].plain
        weights = weights_with(a, b, self._beside.recall(one << 32 | other, lambda: beside_words(a, b)))
        return tuple(
            Feature(w.name, self._value(one, a, w.name), self._value(other, b, w.name), round(w.value, 3)) for w in weights
        )

    def _value(self, plain: int, traits: Traits, feature: str) -> str:
        held = self._values.recall(plain, dict)
        if feature not in held:
            held[feature] = value_of(traits, feature)
        return held[feature]

    def merges(self, members: Sequence[Traits], work_out: Callable[[Traits, Traits], Merges]) -> Callable[[int, int], Merges]:
        """What makes two of these claims one origin, by their places. It does not hang on how much words weigh."""
        plain = [self._known[t.claim.id].plain for t in members]
        return lambda i, j: self._merges.recall(plain[i] << 32 | plain[j], lambda: work_out(members[i], members[j]))

    def history(
        self, values: Sequence[Valued], denied: Sequence[tuple[int, str]], work_out: Callable[[], FigureHistory]
    ) -> FigureHistory:
        """The history of these values. denied: the places of those that are, each with a claim that does it."""
        known = self._known
        counted = tuple((known[claim].plain, *where) for claim, *where in values)
        return self._histories.recall((counted, tuple((n, known[claim].plain) for n, claim in denied)), work_out)

    def point(self, group: Sequence[str], said: Pairs, work_out: Callable[[], Point]) -> Point:
        """The point of these claims. said: what people said of the block's origins."""
        return self._points.recall((said, tuple(self._known[claim].plain for claim in group)), work_out)


def _all(found: Iterable[Recalled[K, T]]) -> Mapping[K, T]:
    """What several memos worked out the last time."""
    return reduce(or_, found, {})  # a copy: what a memo itself took over is not kept any longer


# All of a claim's traits but the weights of its words and names: the words themselves come from the claim.
_BESIDE_WEIGHTS = attrgetter(
    *(each.name for each in fields(Traits) if each.compare and each.name not in {"concepts", "norm", "actors"})
)


def _alike_but_for_weights(a: Traits, b: Traits) -> bool:
    return _BESIDE_WEIGHTS(a) == _BESIDE_WEIGHTS(b) and [*a.concepts] == [*b.concepts] and a.actors.keys() == b.actors.keys()


class Memos:
    """The memos of large blocks, by block. A memo that is kept is not changed any more."""

    def __init__(self) -> None:
        self._of: dict[str, Memo] = {}

    def take(self, blocks: Collection[str]) -> dict[str, Memo]:
        """The memos of these blocks, which are to be linked again: they are not here any more."""
        return {block: memo for block in blocks if (memo := self._of.pop(block, None)) is not None}

    def keep(self, block: str, memo: Memo, reports: int) -> None:
        """Keep the memo of a block of so many reports, if it is large."""
        if reports >= WORTH:
            self._of[block] = memo
            for oldest in list(self._of)[:-_KEPT]:
                self._of.pop(oldest, None)
