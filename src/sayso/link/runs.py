"""Words of one text that stand in another in the same order: exact runs, stepping over an editor's changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A run starts where this many words in a row are equal: shorter runs are phrases that any two reports of one event share.
SHINGLE = 5
# Occurrences of one shingle in the other text that are tried; a refrain may stand there many times.
_TRIED = 8
# Steps over changed words after a run, in words of a and of b, smallest first: one word changed, left out, put in, and so for
# two.
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2), (2, 0), (0, 2), (3, 3))
# Equal words needed after a step: one equal word ("the") is chance.
_RESUMED = 2


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words equal from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int


def shingle_places(words: Sequence[int]) -> dict[tuple[int, ...], list[int]]:
    """Where each shingle of a text starts."""
    out: dict[tuple[int, ...], list[int]] = {}
    for i in range(len(words) - SHINGLE + 1):
        out.setdefault(tuple(words[i : i + SHINGLE]), []).append(i)
    return out


def matching_runs(a: Sequence[int], b: Sequence[int], places: Mapping[tuple[int, ...], list[int]]) -> list[Run]:
    """Runs of a's words found in b, left to right in a, none overlapping in a.

    a, b: words as numbers; places: `shingle_places(b)`. At each word the longest stretch is taken, changed words inside it
    stepped over and not counted.
    """
    out: list[Run] = []
    i = 0
    while i <= len(a) - SHINGLE:
        starts = places.get(tuple(a[i : i + SHINGLE]), ())[:_TRIED]
        if not starts:
            i += 1
            continue
        best = max((_stretch(a, b, i, j) for j in starts), key=lambda runs: (sum(r.length for r in runs), -runs[0].b))
        out += best
        i = best[-1].a + best[-1].length
    return out


def _stretch(a: Sequence[int], b: Sequence[int], i: int, j: int) -> list[Run]:
    """The run from (i, j), and those that follow it over small changes."""
    runs = []
    while True:
        length = _equal(a, b, i, j)
        runs.append(Run(i, j, length))
        i, j = i + length, j + length
        step = next(((di, dj) for di, dj in _STEPS if _equal(a, b, i + di, j + dj, most=_RESUMED) == _RESUMED), None)
        if step is None:
            return runs
        i, j = i + step[0], j + step[1]


def _equal(a: Sequence[int], b: Sequence[int], i: int, j: int, most: int | None = None) -> int:
    end = min(len(a) - i, len(b) - j)
    if most is not None:
        end = min(end, most)
    n = 0
    while n < end and a[i + n] == b[j + n]:
        n += 1
    return n
