"""The likeness of many pairs of claims at once: of each pair what `compare.likeness` says, to the last bit.

Features are worked out column by column. Sums are taken in another order than there, so they may differ in the last bit; where
that could decide how a likeness is rounded, the pair is compared by itself.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from sayso.link import compare
from sayso.link.amounts import Amount
from sayso.link.compare import BY_HAND, fitted, likeness, one_count
from sayso.link.distances import places_near
from sayso.link.questions import QUESTIONS
from sayso.link.traits import Traits
from sayso.link.voices import named
from sayso.schema import EventCode

# Pairs worked on at once: some 60 MB.
AT_ONCE = 20_000
# A likeness has six places. Sums of some twenty numbers below 10 are exact to 1e-13: nothing this near to the middle between two
# sixth places (in units of the sixth) is rounded without a second look.
NEAR_THE_MIDDLE = 1e-4
_PLACES = 1e6
_TOLD = 1e3  # three places are told

Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]


class Many:
    """Claims whose pairs are compared, by their places."""

    def __init__(self, items: Sequence[Traits]) -> None:
        self._items = items

    def likenesses(self, one: Places, other: Places) -> Numbers:
        """The likeness of each pair (one[n], other[n])."""
        parts = [self._some(one[at : at + AT_ONCE], other[at : at + AT_ONCE]) for at in range(0, len(one), AT_ONCE)]
        return np.concatenate(parts) if parts else np.empty(0)

    def _some(self, i: Places, j: Places) -> Numbers:
        table = fitted()
        odds = np.full(len(i), table["start"])
        for name, found in self._signals(i, j).items():
            odds += table.get(name, 0.0) * found
        for name, holds in self._parted(i, j).items():
            odds += BY_HAND[name] * holds
        sixths = odds * _PLACES
        out = np.rint(sixths) / _PLACES
        unsure = np.abs(sixths - np.floor(sixths) - 0.5) < NEAR_THE_MIDDLE
        for n in np.flatnonzero(unsure).tolist():
            out[n] = likeness(self._items[i[n]], self._items[j[n]])
        return out

    def told(self, one: Places, other: Places) -> list[tuple[tuple[str, ...], tuple[float, ...]] | None]:
        """Of each pair the features that say anything, in the order of `compare.weights`, and what each adds, to three places.

        None for a pair that is to be compared by itself: one of these numbers may be rounded either way.
        """
        parts = [self._some_told(one[at : at + AT_ONCE], other[at : at + AT_ONCE]) for at in range(0, len(one), AT_ONCE)]
        return [pair for part in parts for pair in part]

    def _some_told(self, i: Places, j: Places) -> list[tuple[tuple[str, ...], tuple[float, ...]] | None]:
        table = fitted()
        added = {name: table[name] * found for name, found in self._signals(i, j).items() if table.get(name)}
        added |= {name: BY_HAND[name] * holds for name, holds in self._parted(i, j).items()}
        names, columns = list(added), np.stack([*added.values()], axis=1)
        thousandths = columns * _TOLD
        rounded = (np.rint(thousandths) / _TOLD).tolist()
        near: Truths = np.abs(thousandths - np.floor(thousandths) - 0.5) < NEAR_THE_MIDDLE
        unsure: list[bool] = np.any(near, axis=1).tolist()
        # Few combinations of features for many pairs.
        _, first, combination = np.unique((columns != 0) @ (1 << np.arange(len(names))), return_index=True, return_inverse=True)
        held = [np.flatnonzero(columns[n]).tolist() for n in first.tolist()]
        named_so = [tuple(names[k] for k in places) for places in held]
        return [
            None if doubt else (named_so[n], tuple([row[k] for k in held[n]]))
            for n, row, doubt in zip(combination.tolist(), rounded, unsure, strict=True)
        ]

    def _signals(self, i: Places, j: Places) -> dict[str, Numbers]:
        """The columns of `compare.SIGNALS`."""
        words = self._words(i, j)
        here = self._report[i] == self._report[j]
        where = self._position
        return {
            "meaning": self._meaning(i, j, words),
            "words": np.sqrt(words),
            "questions": self._questions(i, j),
            "kinds of event": _codes_differ(self._event[i], self._event[j]),
            "fate": self._of_amounts(i, j, compare.one_fate),
            "figure": self._of_amounts(i, j, compare.SIGNALS["figure"]),
            "number": self._of_amounts(i, j, compare.SIGNALS["number"]),
            "actors": self._by_code(i, j, self._actors, compare.SIGNALS["actors"]),
            "day": _numbers(~np.isnan(self._when[i, 0] + self._when[j, 0]) & ~_apart(self._when[i], self._when[j])),
            "act": _numbers(self._act[i] != self._act[j]),
            "one report": _numbers(here),
            "near": _numbers(here & (np.abs(where[i] - where[j]) <= compare.NEAR)),
            "lead": _numbers((where[i] < compare.LEAD) & (where[j] < compare.LEAD)),
            "short": _numbers(np.minimum(self._count[i], self._count[j]) <= compare.SHORT),
            "voice": _numbers(~here & self._named[i] & (self._speaker[i] == self._speaker[j])),
        }

    def _parted(self, i: Places, j: Places) -> dict[str, Numbers]:
        """The columns of what speaks against a pair by hand."""
        elsewhere = self._by_code(i, j, self._places, lambda a, b: float(places_near(a, b) is False))
        other_story = self._by_code(i, j, self._stories, lambda a, b: float(not a.stories & b.stories))
        told = self._told[i] & self._told[j] & (self._report[i] != self._report[j])
        one, other = self._within[i], self._within[j]
        gap = np.maximum(other[:, 0] - one[:, 1], one[:, 0] - other[:, 1])
        late = _apart(one, other) & (np.nan_to_num(gap) > compare.SAME_EVENT_DAYS)
        late &= self._of_amounts(i, j, lambda a, b: float(one_count(a, b))) == 0
        others = self._by_code(i, j, self._records, lambda a, b: float(compare.other_records(a, b)))
        return {"story": other_story * told, "place": elsewhere, "time": _numbers(late), "record": others}

    def _meaning(self, i: Places, j: Places, words: Numbers) -> Numbers:
        vectors, lengths, sizes = self._vectors
        dot = np.einsum("nd,nd->n", vectors[i], vectors[j]).astype(np.float64)  # whole numbers below 2^24: exact
        both = lengths[i] * lengths[j]
        known = (both > 0) & (sizes[i] == sizes[j])
        return np.where(known, np.maximum(0.0, dot / np.where(known, both, 1.0)), words)

    def _words(self, i: Places, j: Places) -> Numbers:
        """Cosine of the concept vectors: of each pair, the concepts of one are looked for in the other."""
        first, keys, concept, weight, size, norms = self._concepts
        if not len(keys):
            return np.zeros(len(i))
        pair = np.repeat(np.arange(len(i)), self._count[i])
        offset = np.arange(len(pair)) - np.repeat(np.cumsum(self._count[i]) - self._count[i], self._count[i])
        mine = np.repeat(first[i], self._count[i]) + offset
        wanted = j[pair] * size + concept[mine]
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        shared = keys[at] == wanted
        sums = np.bincount(pair[shared], (weight[mine] * weight[at])[shared], len(i))
        both = norms[i] * norms[j]
        return sums / np.where(both > 0, both, 1.0)

    def _questions(self, i: Places, j: Places) -> Numbers:
        one, other = self._asked[i], self._asked[j]
        either = (one | other).sum(axis=1)
        held = one.any(axis=1) & other.any(axis=1)
        return np.where(held, (one & other).sum(axis=1) / np.maximum(either, 1), 0.0)

    def _of_amounts(self, i: Places, j: Places, value: Callable[[Traits, Traits], float]) -> Numbers:
        """Of pairs that both give figures, by what these are."""
        some = np.flatnonzero(self._gives[i] & self._gives[j])
        out = np.zeros(len(i))
        out[some] = self._by_code(i[some], j[some], self._amounts, value)
        return out

    def _by_code(self, i: Places, j: Places, codes: Places, value: Callable[[Traits, Traits], float]) -> Numbers:
        """A value that hangs on the two claims' codes alone, worked out once for each two codes."""
        if not len(i):
            return np.empty(0)
        _, at, back = np.unique(codes[i] * (codes.max() + 1) + codes[j], return_index=True, return_inverse=True)
        pairs = zip(i[at].tolist(), j[at].tolist(), strict=True)
        return np.array([float(value(self._items[a], self._items[b])) for a, b in pairs])[back]

    @cached_property
    def _vectors(self) -> tuple[npt.NDArray[np.float32], Numbers, Places]:
        """Each claim's vector, filled up with zeros; its length; how many numbers it has: none if it was read without."""
        sizes = np.array([len(t.meaning.vector) if t.meaning is not None else 0 for t in self._items], dtype=np.int64)
        vectors, lengths = np.zeros((len(self._items), max(1, sizes.max(initial=1))), np.float32), np.zeros(len(self._items))
        for n, traits in enumerate(self._items):
            if traits.meaning is not None:
                vectors[n, : sizes[n]], lengths[n] = traits.meaning.vector, traits.meaning.length
        return vectors, lengths, sizes

    @cached_property
    def _concepts(self) -> tuple[Places, Places, Places, Numbers, int, Numbers]:
        """Where each claim's concepts begin; of each: claim and concept as one number, sorted; the concept; its weight; how many
        concepts there are; the claims' norms.
        """
        number: dict[str, int] = {}
        rows = [sorted((number.setdefault(c, len(number)), w) for c, w in t.concepts.items()) for t in self._items]
        size = max(len(number), 1)
        concept = np.array([c for row in rows for c, _ in row], np.int64)
        weight = np.array([w for row in rows for _, w in row], np.float64)
        keys = np.repeat(np.arange(len(rows)), self._count) * size + concept
        return np.cumsum(self._count) - self._count, keys, concept, weight, size, np.array([t.norm for t in self._items])

    @cached_property
    def _count(self) -> Places:
        return np.array([len(t.concepts) for t in self._items], np.int64)

    @cached_property
    def _asked(self) -> Truths:
        names = sorted(QUESTIONS)
        return np.array([[name in t.questions for name in names] for t in self._items], bool)

    @cached_property
    def _records(self) -> Places:
        return _codes(t.records for t in self._items)

    @cached_property
    def _event(self) -> Places:
        codes = list(EventCode)
        return np.array([codes.index(t.claim.event.code) if t.claim.event else -1 for t in self._items], np.int64)

    @cached_property
    def _amounts(self) -> Places:
        return _codes(tuple(map(_as_counted, t.amounts)) for t in self._items)

    @cached_property
    def _gives(self) -> Truths:
        return np.array([bool(t.amounts) for t in self._items], bool)

    @cached_property
    def _actors(self) -> Places:
        return _codes(frozenset(t.actors) for t in self._items)

    @cached_property
    def _places(self) -> Places:
        return _codes(t.places for t in self._items)

    @cached_property
    def _stories(self) -> Places:
        return _codes(t.stories for t in self._items)

    @cached_property
    def _told(self) -> Truths:
        return np.array([bool(t.stories) for t in self._items], bool)

    @cached_property
    def _when(self) -> Numbers:
        return _days(t.when for t in self._items)

    @cached_property
    def _within(self) -> Numbers:
        return _days(t.within for t in self._items)

    @cached_property
    def _act(self) -> Places:
        return _codes(compare.act(t) for t in self._items)

    @cached_property
    def _report(self) -> Places:
        return _codes(t.report.id for t in self._items)

    @cached_property
    def _position(self) -> Places:
        return np.array([t.position for t in self._items], np.int64)

    @cached_property
    def _speaker(self) -> Places:
        return _codes(t.speaker for t in self._items)

    @cached_property
    def _named(self) -> Truths:
        return np.array([named(t.claim.voice) for t in self._items], bool)


def _codes(values: Iterable[Hashable]) -> Places:
    """A number for each value, the same for equal ones."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(value, len(known)) for value in values], np.int64)


def _as_counted(amount: Amount) -> Hashable:
    """All that `amounts.counts` and `amounts.relation` look at."""
    figure = amount.figure
    number = (amount.low, amount.high, amount.closer, figure.low, figure.high, figure.unit, figure.real)
    return (
        amount.role,
        amount.head,
        amount.proper,
        amount.part,
        amount.inside,
        amount.harmed,
        amount.side,
        amount.per,
        amount.marks,
        amount.where,
        amount.there,
        amount.suspected,
        *number,
    )


def _days(values: Iterable[tuple[object, ...] | None]) -> Numbers:
    """First and last day of each as ordinals, (items, 2); NaN where unknown."""
    return np.array([(v[0].toordinal(), v[1].toordinal()) if v else (np.nan, np.nan) for v in values]).reshape(-1, 2)  # type: ignore[attr-defined]


def _apart(one: Numbers, other: Numbers) -> Truths:
    return (one[:, 1] < other[:, 0]) | (other[:, 1] < one[:, 0])  # what is unknown is not apart


def _codes_differ(one: Places, other: Places) -> Numbers:
    dealing = np.array([code in compare.DEALING for code in EventCode] + [False])
    return _numbers((one >= 0) & (other >= 0) & (one != other) & ~(dealing[one] & dealing[other]))


def _numbers(found: Truths) -> Numbers:
    return found.astype(np.float64)
