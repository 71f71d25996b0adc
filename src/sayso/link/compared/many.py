"""The likeness of many pairs of claims at once: of each pair what `compare.likeness` says, to the last bit.

Features are worked out column by column. Sums are taken in another order than there, so they may differ in the last bit; where
that could decide how a likeness is rounded, the pair is compared by itself.
"""

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from sayso.link.compared import compare
from sayso.link.compared.columns import Columns, Numbers, Places, Truths
from sayso.link.compared.compare import BY_HAND, fitted, likeness
from sayso.link.compared.counted import NOTHING, Counted, counted
from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import Traits
from sayso.schema import EventCode

# Pairs worked on at once: some 60 MB.
AT_ONCE = 20_000
# A likeness has six places. Sums of some twenty numbers below 10 are exact to 1e-13: nothing this near to the middle between two
# sixth places (in units of the sixth) is rounded without a second look.
NEAR_THE_MIDDLE = 1e-4
_PLACES = 1e6
_TOLD = 1e3  # three places are told
# The last of no event.
_DEALS, _ANSWERS = (np.array([code in codes for code in EventCode] + [False]) for codes in (compare.DEALING, compare.ANSWERING))


class Many:
    """Claims whose pairs are compared, by their places. before: the same of an earlier time; it spares work."""

    def __init__(self, items: Sequence[Traits], before: "Many | None" = None) -> None:
        self._items = items
        self._before: Many | None = before if before is None or "_columns" in before.__dict__ else before._before

    def __len__(self) -> int:
        return len(self._items)

    @cached_property
    def _columns(self) -> Columns:
        before, self._before = self._before, None  # or each would keep all that were before it
        return Columns(self._items, None if before is None else before._columns)

    def likenesses(self, one: Places, other: Places) -> Numbers:
        """The likeness of each pair (one[n], other[n])."""
        parts = [self._some(one[at : at + AT_ONCE], other[at : at + AT_ONCE]) for at in range(0, len(one), AT_ONCE)]
        return np.concatenate(parts) if parts else np.empty(0)

    def _some(self, i: Places, j: Places) -> Numbers:
        table = fitted()
        odds = np.full(len(i), table["start"])
        counted = self._counted(i, j)
        for name, found in self._signals(i, j, counted).items():
            odds += table.get(name, 0.0) * found
        for name, holds in self._parted(i, j, counted).items():
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
        table, counted = fitted(), self._counted(i, j)
        added = {name: table[name] * found for name, found in self._signals(i, j, counted).items() if table.get(name)}
        added |= {name: BY_HAND[name] * holds for name, holds in self._parted(i, j, counted).items()}
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

    def _signals(self, i: Places, j: Places, counted: Counted[Numbers]) -> dict[str, Numbers]:
        """The columns of `compare.SIGNALS`."""
        c = self._columns
        words = self._words(i, j)
        here = c.report[i] == c.report[j]
        where = c.position
        return {
            "meaning": self._meaning(i, j, words),
            "words": np.sqrt(words),
            "questions": self._questions(i, j),
            "kinds of event": _codes_differ(c.event[i], c.event[j]),
            "fate": counted.fate,
            "figure": counted.figure,
            "actors": self._by_code(i, j, c.actors, "actors", compare.two_actors) * _dealing(c.event[i], c.event[j]),
            "day": _numbers(~np.isnan(c.when[i, 0] + c.when[j, 0]) & ~_apart(c.when[i], c.when[j])),
            "act": _numbers(c.act[i] != c.act[j]),
            "one report": _numbers(here),
            "near": _numbers(here & (np.abs(where[i] - where[j]) <= compare.NEAR)),
            "lead": _numbers((where[i] < compare.LEAD) & (where[j] < compare.LEAD)),
            "short": _numbers(np.minimum(c.count[i], c.count[j]) <= compare.SHORT),
            "voice": _numbers(~here & c.named[i] & (c.speaker[i] == c.speaker[j])),
        }

    def _parted(self, i: Places, j: Places, counted: Counted[Numbers]) -> dict[str, Numbers]:
        """The columns of what speaks against a pair by hand."""
        c = self._columns
        elsewhere = self._by_code(i, j, c.places, "place", lambda a, b: float(places_near(a, b) is False))
        other_story = self._by_code(i, j, c.stories, "story", lambda a, b: float(not a.stories & b.stories))
        told = c.told[i] & c.told[j] & (c.report[i] != c.report[j])
        one, other = c.within[i], c.within[j]
        gap = np.maximum(other[:, 0] - one[:, 1], one[:, 0] - other[:, 1])
        late = _apart(one, other) & (np.nan_to_num(gap) > compare.SAME_EVENT_DAYS)
        late &= counted.same == 0
        others = self._by_code(i, j, c.records, "record", lambda a, b: float(compare.other_records(a, b)))
        return {"story": other_story * told, "place": elsewhere, "time": _numbers(late), "record": others}

    def _meaning(self, i: Places, j: Places, words: Numbers) -> Numbers:
        c = self._columns
        vectors, lengths, sizes = c.vectors, c.length, c.size
        dot = np.einsum("nd,nd->n", vectors[i], vectors[j]).astype(np.float64)  # whole numbers below 2^24: exact
        both = lengths[i] * lengths[j]
        known = (both > 0) & (sizes[i] == sizes[j])
        return np.where(known, np.maximum(0.0, dot / np.where(known, both, 1.0)), words)

    def _words(self, i: Places, j: Places) -> Numbers:
        """Cosine of the concept vectors: of each pair, the concepts of one are looked for in the other."""
        c = self._columns
        concept, weight = c.concept, c.weight
        if not len(c.keys):
            return np.zeros(len(i))
        pair = np.repeat(np.arange(len(i)), c.count[i])
        offset = np.arange(len(pair)) - np.repeat(np.cumsum(c.count[i]) - c.count[i], c.count[i])
        mine = np.repeat(c.first[i], c.count[i]) + offset
        wanted = j[pair] * c.concepts + concept[mine]
        at = np.minimum(np.searchsorted(c.keys, wanted), len(c.keys) - 1)
        shared = c.keys[at] == wanted
        sums = np.bincount(pair[shared], (weight[mine] * weight[at])[shared], len(i))
        both = c.norm[i] * c.norm[j]
        return sums / np.where(both > 0, both, 1.0)

    def _questions(self, i: Places, j: Places) -> Numbers:
        one, other = self._columns.asked[i], self._columns.asked[j]
        either = (one | other).sum(axis=1)
        held = one.any(axis=1) & other.any(axis=1)
        return np.where(held, (one & other).sum(axis=1) / np.maximum(either, 1), 0.0)

    def _counted(self, i: Places, j: Places) -> Counted[Numbers]:
        """What the figures of each pair have in common, worked out once for each two claims' figures."""
        c = self._columns
        out = np.zeros((len(i), len(NOTHING)))
        some = np.flatnonzero(c.gives[i] & c.gives[j])
        if len(some):
            one, other = i[some], j[some]
            both, at, back = np.unique(c.amounts[one] << 32 | c.amounts[other], return_index=True, return_inverse=True)
            known, found = c.counted, both.tolist()
            for n, two in enumerate(found):
                if two not in known:
                    known[two] = counted(self._items[one[at[n]]], self._items[other[at[n]]])
            out[some] = np.array([known[two] for two in found])[back]
        return Counted(*out.T)

    def _by_code(self, i: Places, j: Places, codes: Places, name: str, value: Callable[[Traits, Traits], float]) -> Numbers:
        """A value that hangs on the two claims' codes alone, worked out once for each two codes. name: of the value."""
        if not len(i):
            return np.empty(0)
        both, at, back = np.unique(codes[i] << 32 | codes[j], return_index=True, return_inverse=True)
        known, found = self._columns.valued.setdefault(name, {}), both.tolist()
        for n, two in enumerate(found):
            if two not in known:
                known[two] = float(value(self._items[i[at[n]]], self._items[j[at[n]]]))
        return np.array([known[two] for two in found])[back]


def _apart(one: Numbers, other: Numbers) -> Truths:
    return (one[:, 1] < other[:, 0]) | (other[:, 1] < one[:, 0])  # what is unknown is not apart


def _codes_differ(one: Places, other: Places) -> Numbers:
    alike = (_DEALS[one] & _DEALS[other]) | (_ANSWERS[one] & _ANSWERS[other])
    return _numbers((one >= 0) & (other >= 0) & (one != other) & ~alike)


def _dealing(one: Places, other: Places) -> Numbers:
    return np.where(_DEALS[one] & _DEALS[other], 1.0, compare.NO_DEALING)


def _numbers(found: Truths) -> Numbers:
    return found.astype(np.float64)
