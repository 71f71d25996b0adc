"""Words of one text that stand in another in the same order: exact runs, stepping over an editor's changes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

import numpy as np

from sayso.link.copies.wordlists import Codes

# A run starts where this many words in a row are equal: shorter runs are phrases that any two reports of one event share.
SHINGLE = 5
# Occurrences of one shingle in the other text that are tried; a refrain may stand there many times.
_TRIED = 8
# Steps over changed words after a run, in words of a and of b, smallest first: one word changed, left out, put in, and so for
# two.
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (2, 0), (0, 2), (3, 3))
# Equal words needed after a step: one equal word ("the") is chance.
_RESUMED = 2
# Words between two runs that follow each other in both texts are searched for shorter ones: a copy with every third word changed
# has runs of five only here and there. As many words, and as many more in one text than in the other, as a paragraph rewritten.
_BRIDGED = 60
_SLACK = 12
# Where the next equal words are looked for between such runs, nearest first.
_SEARCHED = tuple(sorted(product(range(9), repeat=2), key=lambda step: (sum(step), abs(step[0] - step[1]), step)))
# Words compared at a time: a slice of lists is compared faster than word by word, and most runs are longer than this.
_STRIDE = 16


class Run(NamedTuple):
    """`length` words equal from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int


class ShinglePlaces:
    """Where each shingle of a text starts: its shingles sorted, those that are alike in text order."""

    def __init__(self, shingles: Codes) -> None:
        self._order = np.argsort(shingles, kind="stable")
        self._sorted = shingles[self._order]

    def of(self, shingles: Codes) -> Iterator[tuple[int, int, int]]:
        """Those of another text's shingles that stand here too, in order: which, and the range that `places` turns to places."""
        starts = np.searchsorted(self._sorted, shingles)
        ends = starts.copy()
        held = np.flatnonzero(self._sorted.take(starts, mode="clip") == shingles) if len(self._sorted) else ends[:0]
        ends[held] = np.searchsorted(self._sorted, shingles[held], side="right")
        return zip(held.tolist(), starts[held].tolist(), ends[held].tolist(), strict=True)

    def places(self, start: int, end: int) -> list[int]:
        """The first `_TRIED` places of a shingle."""
        found: list[int] = self._order[start : min(end, start + _TRIED)].tolist()
        return found


def matching_runs(a: Sequence[int], shingles: Codes, b: Sequence[int], places: ShinglePlaces) -> list[Run]:
    """Runs of a's words found in b, left to right in a, none overlapping in a.

    a, b: words as numbers; shingles: of a; places: of b's. At each word the longest stretch is taken, changed words inside it
    stepped over and not counted.
    """
    out: list[Run] = []
    free = 0  # words of a before it are told or passed
    for i, start, end in places.of(shingles):
        if i < free:
            continue
        found = [_stretch(a, b, i, j) for j in places.places(start, end)]
        best = found[0] if len(found) == 1 else max(found, key=lambda runs: (sum(r.length for r in runs), -runs[0].b))
        if best[0].length >= SHINGLE:  # not two shingles of one number
            out += best
            free = best[-1].a + best[-1].length
    return _bridged(a, b, out)


def _bridged(a: Sequence[int], b: Sequence[int], runs: Sequence[Run]) -> list[Run]:
    """The runs, and between two that follow each other in both texts what is equal there too."""
    out = list(runs[:1])
    for last, run in pairwise(runs):
        i, j = last.a + last.length, last.b + last.length
        wide, high = run.a - i, run.b - j
        if min(wide, high) >= _RESUMED and max(wide, high) <= _BRIDGED and abs(wide - high) <= _SLACK:
            out += _between(a[i : run.a], b[j : run.b], i, j)
        out.append(run)
    return out


def _between(a: Sequence[int], b: Sequence[int], at: int, to: int) -> list[Run]:
    """Runs of `_RESUMED` words and more, each the nearest to the end of the one before; `at`, `to`: where a and b begin."""
    out: list[Run] = []
    i = j = 0
    while True:
        for di, dj in _SEARCHED:
            if i + di + 1 < len(a) and j + dj + 1 < len(b) and a[i + di] == b[j + dj] and a[i + di + 1] == b[j + dj + 1]:
                i, j = i + di, j + dj
                break
        else:
            return out
        length = _equal(a, b, i, j)
        out.append(Run(at + i, to + j, length))
        i, j = i + length, j + length


def _stretch(a: Sequence[int], b: Sequence[int], i: int, j: int) -> list[Run]:
    """The run from (i, j), and those that follow it over small changes."""
    runs = []
    while True:
        length = _equal(a, b, i, j)
        runs.append(Run(i, j, length))
        i, j = i + length, j + length
        for di, dj in _STEPS:
            if i + di + 1 < len(a) and j + dj + 1 < len(b) and a[i + di] == b[j + dj] and a[i + di + 1] == b[j + dj + 1]:
                i, j = i + di, j + dj
                break
        else:
            return runs


def _equal(a: Sequence[int], b: Sequence[int], i: int, j: int) -> int:
    start, end = i, min(len(a), len(b) - j + i)
    while i + _STRIDE <= end and a[i : i + _STRIDE] == b[j : j + _STRIDE]:
        i, j = i + _STRIDE, j + _STRIDE
    while i < end and a[i] == b[j]:
        i, j = i + 1, j + 1
    return i - start
