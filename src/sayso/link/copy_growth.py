"""A report added to kept copies: only reports that share shingles with it are looked at, and all is as if found in one go."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from sayso.link.copies import KeptCopies, Text, copy_of
from sayso.link.copy_index import MOST_SHARING, NEXT, enough, holders, keys, shingles
from sayso.link.wordlists import Codes, Vocabulary
from sayso.schema import Copy, Report

Pair = tuple[str, str]  # ids, in order


def grown(kept: KeptCopies, report: Report, others: Callable[[str], Report]) -> KeptCopies:
    """The kept copies with one more report; the same if it is known. others: a kept report by its id, asked for few.

    `grown(keep_copies(x), r, …).copies == find_copies(x + [r])`, however x came together.
    """
    if report.id in kept.ids:
        return kept
    made = _Texts(others)
    own = keys(made.shingles(report), len(kept.ids))
    shared, parted = _paired(kept, report.id, own)
    number = {id_: n for n, id_ in enumerate(kept.ids)}
    near = [other for other, count in shared.items() if enough(count, len(own), kept.sizes[number[other]])]
    found = [copy_of(made.text(report), made.text(others(other))) for other in sorted(near)]
    now = KeptCopies(
        kept.copies,
        (*kept.ids, report.id),
        np.insert(kept.index, np.searchsorted(kept.index, own), own),
        (*kept.sizes, len(own)),
    )
    lost = [pair for pair in parted if not _still_paired(now, pair, made, number)]
    gone = frozenset(lost)
    copies = [c for c in kept.copies if _pair(c) not in gone] + [c for c in found if c]
    return replace(now, copies=tuple(sorted(copies, key=lambda c: (c.a, c.b))))


class _Texts:
    """Reports made ready for comparison with words numbered alike."""

    def __init__(self, others: Callable[[str], Report]) -> None:
        self._vocabulary = Vocabulary()
        self.others = others

    def shingles(self, report: Report) -> Codes:
        numbers = self._vocabulary.numbers(report)
        return shingles(self._vocabulary.codes()[numbers])

    def text(self, report: Report) -> Text:
        numbers = self._vocabulary.numbers(report)
        return Text(report, numbers, self._vocabulary.codes())


def _pair(copy: Copy) -> Pair:
    return (copy.a, copy.b) if copy.a < copy.b else (copy.b, copy.a)


def _paired(kept: KeptCopies, new: str, own: Codes) -> tuple[Counter[str], list[Pair]]:
    """How many shingles pair each report with the new one; and copies that a shingle pairs no more for its sake."""
    shared: Counter[str] = Counter()
    parted: set[Pair] = set()
    for held in holders(kept.index, own):
        before = sorted(kept.ids[n] for n in held)
        after = list(before)
        insort(after, new)
        at = bisect_left(after, new)
        shared.update(other for n, other in enumerate(after) if n != at and _partners(len(after), at, n))
        parted |= _pairs(before, at) - _pairs(after, at) if len(after) > MOST_SHARING else set()
    known = {_pair(copy) for copy in kept.copies} if parted else frozenset()
    return shared, sorted(parted & known)


def _partners(length: int, i: int, j: int) -> bool:
    """Whether the i-th and j-th of so many reports that share a shingle, by id, are paired (see `copy_index.partners`)."""
    return length <= MOST_SHARING or abs(i - j) <= NEXT


def _pairs(ids: Sequence[str], at: int) -> set[Pair]:
    """The pairs that a shingle held by `ids` makes and that may change at place `at`: all, or beyond the cap those around it."""
    first, end = (0, len(ids)) if len(ids) <= MOST_SHARING + 1 else (max(0, at - NEXT), at + NEXT + 1)
    near = range(first, min(end, len(ids)))
    return {(ids[i], ids[j]) for i in near for j in near if i < j and _partners(len(ids), i, j)}


def _still_paired(now: KeptCopies, pair: Pair, made: _Texts, number: dict[str, int]) -> bool:
    """Whether a pair of kept reports is still worth verifying, by all shingles they share."""
    a, b = (keys(made.shingles(made.others(id_)), 0) for id_ in pair)
    count = 0
    for held in holders(now.index, np.intersect1d(a, b)):
        ids = sorted(now.ids[n] for n in held)
        count += _partners(len(ids), bisect_left(ids, pair[0]), bisect_left(ids, pair[1]))
    return enough(count, now.sizes[number[pair[0]]], now.sizes[number[pair[1]]])
