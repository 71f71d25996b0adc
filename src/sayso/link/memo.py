"""What linking a block worked out, for linking it again when a report has come: what hangs on claims that are as they were is
taken over. The ledger is the same with a memo and without one, byte for byte.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import reduce
from itertools import count
from operator import attrgetter, or_
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from sayso.link.bonds import Pairs
from sayso.link.compared.compare import Beside, beside_words, features, likeness_with, value_of, weights, weights_anew
from sayso.link.compared.confirming import meant
from sayso.link.compared.many import Many
from sayso.link.compared.near_meaning import Nearby, Numbers, nearest
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import amounts
from sayso.link.recalled import Recalled
from sayso.schema import Claim, Feature, FigureHistory, Link, Merge, Point, Report

# Blocks of fewer reports are linked in a fifth of a second; a memo takes some 60 MB for a story of 300 reports.
WORTH = 40
# Blocks that are kept in mind, those linked last.
KEPT = 4
# Numbers of claims, for all memos: blocks become one, and a number must mean one thing in both.
_numbers = count(1)

# Features whose values name stories.
_TELLS_STORIES = frozenset({"story"})

T = TypeVar("T")
K = TypeVar("K")
# What speaks for one origin of two claims, rule by rule, and the claims among them that only relay the other.
Merges = tuple[tuple[Merge | None, ...], tuple[str, ...]]

# A figure's claim, its place in the report, and the origin and the point it stands under.
Valued = tuple[str, int, int, str, str]


# The plain numbers of two claims as one, 32 bits each, and the stories of both where none has both.
Pair = int | tuple[int, frozenset[str], frozenset[str]]
Scores = npt.NDArray[np.float64]
# What is compared between two claims, for a person.
Told = Callable[[Traits, Traits], tuple[Feature, ...]]
# Whether a denial, with the claims it points back to, is against a claim.
Denied = Callable[[Traits, Traits, Sequence[Traits]], bool]


@dataclass(frozen=True, slots=True)
class _Known:
    """A claim's numbers. whole: another one as soon as anything about it is otherwise; plain: as soon as anything is but how much
    its words weigh. Neither hangs on its stories: these get another id when a smaller report comes, while two claims of one
    story mostly stay in one. exact: as whole, but it hangs on the stories too. meant: see `confirming.meant`.
    """

    exact: int
    whole: int
    plain: int
    traits: Traits
    meant: tuple[Amount, ...]


class _Likened(NamedTuple):
    """The likeness of two claims. whole: their numbers when it was worked out."""

    whole: int
    beside: Beside
    likeness: float


class _Linked(NamedTuple):
    """The links of two claims. whole: their numbers when they were worked out; bare: the links without what is compared."""

    whole: int
    bare: tuple[Link, ...]
    links: tuple[Link, ...]


def _numbered(before: _Known | None, found: Traits, means: tuple[Amount, ...]) -> _Known:
    """A claim's numbers now. before: those it had."""
    if before is None or before.meant != means:
        return _Known(next(_numbers), next(_numbers), next(_numbers), found, means)
    if before.traits is found:
        return before
    if not _alike_but_for_weights(before.traits, found):
        return _Known(next(_numbers), next(_numbers), next(_numbers), found, means)
    if before.traits.concepts != found.concepts:
        return _Known(next(_numbers), next(_numbers), before.plain, found, means)
    exact = next(_numbers) if before.traits.stories != found.stories else before.exact
    return _Known(exact, before.whole, before.plain, found, means)


class Memo:
    """What one block's linking worked out.

    Claims go by numbers: a claim whose traits are not as they were gets a new one, so nothing that hung on it is found again.
    What two claims make depends on their traits, on whether one story has both, and on the copied text of their reports, which
    these reports alone make.
    """

    def __init__(self, earlier: Sequence["Memo"] = ()) -> None:
        """earlier: memos of the blocks that this one's reports were in; they stay as they are."""
        self._known: Mapping[str, _Known] = reduce(or_, (memo._known for memo in earlier), {})
        self._values: Mapping[int, dict[str, str]] = reduce(or_, (memo._values for memo in earlier), {})
        self._nearby: dict[str, Nearby] = reduce(or_, (memo._nearby for memo in earlier), {})
        # By two claims (see `_pair`). Pairs stay as long as both claims do, also if for a time nobody asks for them.
        self._likeness: dict[Pair, _Likened] = _all(memo._likeness for memo in earlier)
        self._links: dict[Pair, _Linked] = _all(memo._links for memo in earlier)
        self._denials: dict[Pair, _Linked] = _all(memo._denials for memo in earlier)
        self._merges: dict[Pair, Merges] = _all(memo._merges for memo in earlier)
        # By two claims' ids, those asked for last; and the claims that are not as they were since.
        self._last: dict[tuple[str, str], tuple[Link, ...]] = _all(memo._last for memo in earlier)
        self._moved: set[str] = set().union(*(memo._moved for memo in earlier))
        self._keys: Recalled[int, Mapping[str, float]] = Recalled(_all(memo._keys for memo in earlier))
        self._amounts: Recalled[int, Sequence[Amount]] = Recalled(_all(memo._amounts for memo in earlier))
        self._denied: Recalled[tuple[int, ...], bool] = Recalled(_all(memo._denied for memo in earlier))
        # Of proposed pairs: the two exact numbers as one, and the likeness, by that number.
        self._scores: tuple[Numbers, Scores] = _by_number([memo._scores for memo in earlier])
        # Of pairs of claims, by their ids: the features that say anything, and what each adds to their likeness.
        self._foretold: dict[tuple[str, str], tuple[tuple[str, ...], tuple[float, ...]]] = {}
        self._many: Many = max((memo._many for memo in earlier), key=len, default=Many([]))
        self._place: dict[str, int] = {}
        self._histories: Recalled[Hashable, FigureHistory] = Recalled(_all(memo._histories for memo in earlier))
        self._points: Recalled[Hashable, Point] = Recalled(_all(memo._points for memo in earlier))

    def begin(self, traits: Mapping[str, Traits]) -> None:
        """Link these claims now: all of the block."""
        known = {claim: _numbered(self._known.get(claim), found, meant(found, traits)) for claim, found in traits.items()}
        before = self._known
        self._moved.update(claim for claim, now in known.items() if claim not in before or before[claim].exact != now.exact)
        here = {each.plain for each in known.values()}
        gone = frozenset(each.plain for each in self._known.values()) - here
        if gone:
            _forget(self._likeness, gone)
            _forget(self._links, gone)
            _forget(self._denials, gone)
            _forget(self._merges, gone)
        self._known = known
        self._foretold = {}
        self._many = Many([each.traits for each in known.values()], self._many)
        self._place = {claim: n for n, claim in enumerate(known)}
        self._values = {plain: self._values.get(plain) or {} for plain in here}

    def traits(self) -> dict[str, Traits]:
        """The traits that it was begun with, or of the last time."""
        return {claim: known.traits for claim, known in self._known.items()}

    def keys(self, traits: Traits, work_out: Callable[[Traits], Mapping[str, float]]) -> Mapping[str, float]:
        """By what a claim finds those worth comparing with."""
        return self._keys.recall(self._known[traits.claim.id].exact, lambda: work_out(traits))

    def amounts(self, claim: Claim, report: Report) -> Sequence[Amount]:
        """The amounts of a claim by its own words."""
        return self._amounts.recall(self._known[claim.id].plain, lambda: amounts(claim, report))

    def scores(self, items: Sequence[Traits], one: Numbers, other: Numbers) -> Scores:
        """The likeness of each pair (one[n], other[n]) of these claims."""
        exact = np.array([self._known[t.claim.id].exact for t in items], np.int64)
        place = np.array([self._place[t.claim.id] for t in items], np.int64)
        keys = exact[one] << 32 | exact[other]
        known, scores = self._scores
        at = np.minimum(np.searchsorted(known, keys), max(len(known) - 1, 0))
        found = known[at] == keys if len(known) else np.zeros(len(keys), bool)
        out, anew = np.empty(len(keys)), np.flatnonzero(~found)
        out[found] = scores[at[found]]
        out[anew] = self._many.likenesses(place[one[anew]], place[other[anew]])
        self._scores = _by_number([(keys, out)])
        return out

    def likeness(self, items: Sequence[Traits], given: Mapping[int, float]) -> Callable[[int, int], float]:
        """The likeness of two of these claims by their places i < j. given: those known already, by i * items + j."""
        known, size = [self._known[t.claim.id] for t in items], len(items)

        def measured(i: int, j: int) -> float:
            found = given.get(i * size + j)
            return self._measured(known[i], known[j]) if found is None else found

        return measured

    def _measured(self, one: _Known, other: _Known) -> float:
        key, whole = _pair(one, other), one.whole << 32 | other.whole
        found = self._likeness.get(key)
        if found is None or found.whole != whole:
            a, b = one.traits, other.traits
            beside = beside_words(a, b) if found is None else found.beside
            self._likeness[key] = found = _Likened(whole, beside, likeness_with(a, b, beside))
        return found.likeness

    def linked_before(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[Link, ...] | None]:
        """The links of each two claims where both are as they were when these were asked for last."""
        last, moved = self._last, self._moved
        return [None if pair[0] in moved or pair[1] in moved else last.get(pair) for pair in pairs]

    def keep_links(self, pairs: Sequence[tuple[str, str]], links: Sequence[tuple[Link, ...]]) -> None:
        """Keep the links of all pairs that are asked for now."""
        self._last, self._moved = dict(zip(pairs, links, strict=True)), set()

    def denied(self, work_out: Denied) -> Denied:
        """The same, asked once of the same claims."""
        known, recall = self._known, self._denied.recall

        def denied(one: Traits, target: Traits, pointed: Sequence[Traits]) -> bool:
            key = tuple([known[t.claim.id].exact for t in (one, target, *pointed)])
            return recall(key, lambda: work_out(one, target, pointed))

        return denied

    def foresee(self, pairs: Iterable[tuple[Traits, Traits]]) -> None:
        """Have it at hand what is compared between these claims, whose links are asked for next: worked out for many at once it
        takes a tenth of the time.
        """
        anew = [(a.claim.id, b.claim.id) for a, b in pairs if not self._has_linked(a, b)]
        places = np.array([(self._place[a], self._place[b]) for a, b in anew], np.int64).reshape(-1, 2)
        told = self._many.told(places[:, 0], places[:, 1])
        self._foretold = {pair: found for pair, found in zip(anew, told, strict=True) if found is not None}

    def _has_linked(self, a: Traits, b: Traits) -> bool:
        key = _pair(self._known[a.claim.id], self._known[b.claim.id])
        return key in self._links or key in self._denials

    def links(self, a: Traits, b: Traits, work_out: Callable[[Told], Iterable[Link]], *, weighed: bool) -> tuple[Link, ...]:
        """The links between two claims. weighed: whether more hangs on the weights of words than what is told as compared."""
        one, other = self._known[a.claim.id], self._known[b.claim.id]
        key, whole = _pair(one, other), one.whole << 32 | other.whole
        found = self._links.get(key)
        if found is not None and (found.whole == whole or not (found.bare or weighed)):
            return found.links
        if weighed:
            found = _Linked(whole, (), tuple(work_out(features)))
        elif found is None:
            bare = tuple(work_out(_nothing))
            detail = self._features(one, other) if bare else ()
            found = _Linked(whole, bare, tuple([_with(x, detail) for x in bare]))
        else:
            detail = self._weighed_anew(one, other, found.links[0].detail[len(found.bare[0].detail) :])
            found = _Linked(whole, found.bare, tuple([_with(x, detail) for x in found.bare]))
        self._links[key] = found
        return found.links

    def denial(self, a: Traits, b: Traits, work_out: Callable[[Told], Link]) -> Link:
        """The link between a denial and what it denies, or another denial."""
        one, other = self._known[a.claim.id], self._known[b.claim.id]
        key, whole = _pair(one, other), one.whole << 32 | other.whole
        found = self._denials.get(key)
        if found is None:
            told = self._features(one, other)
            self._denials[key] = found = _Linked(whole, (), (work_out(lambda *_: told),))
        elif found.whole != whole:
            link = found.links[0]
            link = replace(link, detail=self._weighed_anew(one, other, link.detail))
            self._denials[key] = found = _Linked(whole, (), (link,))
        return found.links[0]

    def _weighed_anew(self, one: _Known, other: _Known, told: tuple[Feature, ...]) -> tuple[Feature, ...]:
        """The features of two claims whose words do not weigh what they did: the others are as they were."""
        now = weights_anew(one.traits, other.traits)
        return tuple(replace(x, weight=round(now[x.name], 3)) if x.name in now else x for x in told)

    def _features(self, one: _Known, other: _Known) -> tuple[Feature, ...]:
        """As `sayso.link.compared.compare.features`."""
        a, b = one.traits, other.traits
        known = self._foretold.pop((a.claim.id, b.claim.id), None)
        told = [(w.name, round(w.value, 3)) for w in weights(a, b)] if known is None else zip(*known, strict=True)
        return tuple([Feature(name, self._value(one, name), self._value(other, name), weight) for name, weight in told])

    def _value(self, known: _Known, feature: str) -> str:
        if feature in _TELLS_STORIES:
            return value_of(known.traits, feature)
        held = self._values[known.plain]
        if feature not in held:
            held[feature] = value_of(known.traits, feature)
        return held[feature]

    def nearest(self, items: Sequence[Traits]) -> Numbers:
        """As `sayso.link.compared.near_meaning.nearest`, of items in ledger order."""
        return nearest(items, [self._known[t.claim.id].plain for t in items], self._nearby)

    def merges(
        self, members: Sequence[Traits], pairs: Iterable[tuple[int, int]], work_out: Callable[[Traits, Traits], Merges]
    ) -> Iterator[tuple[int, int, Merges]]:
        """What makes two of these claims one origin, pair by pair, by their places. It does not hang on how much words weigh."""
        known, merges = [self._known[t.claim.id] for t in members], self._merges
        one_story = all(t.stories and t.stories == members[0].stories for t in members)
        plain = [each.plain for each in known]
        for i, j in pairs:
            key = plain[i] << 32 | plain[j] if one_story else _pair(known[i], known[j])
            found = merges.get(key)
            if found is None:
                merges[key] = found = work_out(members[i], members[j])
            yield i, j, found

    def history(
        self, values: Sequence[Valued], denied: Sequence[tuple[int, str]], work_out: Callable[[], FigureHistory]
    ) -> FigureHistory:
        """The history of these values. denied: the places of those that are, each with a claim that does it."""
        known = self._known
        counted = tuple((known[claim].plain, *where) for claim, *where in values)
        denying = tuple((n, known[claim].plain) for n, claim in denied)
        told = _told([known[claim] for claim in (*(value[0] for value in values), *(claim for _, claim in denied))])
        return self._histories.recall((counted, denying, told), work_out)

    def point(self, group: Sequence[str], said: Pairs, against: Hashable, work_out: Callable[[], Point]) -> Point:
        """The point of these claims. said: what people said of the block's origins; against: which of them links set against
        another, by their places.
        """
        known = [self._known[claim] for claim in group]
        return self._points.recall((said, tuple(each.plain for each in known), _told(known), against), work_out)


def _pair(one: _Known, other: _Known) -> Pair:
    """Two claims as what hangs on both of them, but not on the weights of words, knows them: with the stories, where none has
    both.
    """
    key, here, there = one.plain << 32 | other.plain, one.traits.stories, other.traits.stories
    return key if not here.isdisjoint(there) else (key, here, there)


def _numbers_of(pair: Pair) -> tuple[int, int]:
    """The plain numbers of two claims."""
    key = pair if isinstance(pair, int) else pair[0]
    return key >> 32, key & 0xFFFFFFFF


def _told(known: Sequence[_Known]) -> tuple[tuple[int, ...], ...]:
    """Which of these claims are of one story, whatever the stories' ids: nothing, if one story has all; else of each the numbers
    of its stories, in the order in which they come.
    """
    stories = [each.traits.stories for each in known]
    if stories and stories[0] and all(each == stories[0] for each in stories):
        return ()
    number: dict[str, int] = {}
    return tuple(tuple(number.setdefault(story, len(number)) for story in sorted(each)) for each in stories)


def _by_number(found: Sequence[tuple[Numbers, Scores]]) -> tuple[Numbers, Scores]:
    """Numbers, sorted, and what goes with each."""
    keys = np.concatenate([np.empty(0, np.int64), *(each for each, _ in found)])
    values = np.concatenate([np.empty(0), *(each for _, each in found)])
    order = np.argsort(keys, kind="stable")
    return keys[order], values[order]


def _with(link: Link, detail: tuple[Feature, ...]) -> Link:
    return Link(link.kind, link.a, link.b, link.reason, (*link.detail, *detail))


def _nothing(_: Traits, __: Traits) -> tuple[Feature, ...]:
    """Nothing told of what was compared."""
    return ()


def _all(found: Iterable[Mapping[K, T]]) -> dict[K, T]:
    """What several memos know, as one of its own."""
    return reduce(or_, found, {})  # a copy: what a memo itself took over is not kept any longer


def _forget(table: dict[Pair, T], gone: frozenset[int]) -> None:
    """Let go of the pairs of claims with these plain numbers."""
    for key in [key for key in table if not gone.isdisjoint(_numbers_of(key))]:
        del table[key]


# All of a claim's traits but its stories and the weights of its words and names: the words themselves come from the claim.
_BESIDE_WEIGHTS = attrgetter(
    *(each.name for each in fields(Traits) if each.compare and each.name not in {"concepts", "norm", "actors", "stories"})
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
            for oldest in list(self._of)[:-KEPT]:
                self._of.pop(oldest, None)
