"""Which reports share shingles (five words in a row): one sorted array of numbers, of which each holds a shingle and a report.

Nothing in it depends on what else the ledger holds, so a report is added by putting its numbers in their places.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from sayso.link.runs import SHINGLE
from sayso.link.wordlists import Codes

# Bits of a key that name the report, four million of them; the rest are the shingle's. Two shingles alike in the 42 bits left
# would only send a pair to be verified in vain: five such pairs among 20,000 reports.
REPORT_BITS = 22
# Reports that share a shingle are all paired up to this number, beyond it each with the next `NEXT` by id: boilerplate would cost
# the square of the ledger, and a wire text in so many reports is still joined to all of them.
MOST_SHARING = 32
NEXT = 2
# Share of the smaller text's shingles that two reports must share to be verified: of two copies of which each had a quarter of
# its words changed, 0.75^10 = 5.6 % of the shingles are whole; some texts have bad luck.
FEWEST_SHARED = 0.05
FEWEST_SHINGLES = 2  # one is a phrase
# Keys looked at, and pairs summed, at a time: half a dozen arrays of eight bytes each are alive at once.
_CHUNK = 250_000

Pairs = np.ndarray[tuple[int, ...], np.dtype[np.int64]]


def shingles(codes: Codes) -> Codes:
    """A number for the `SHINGLE` words from each word on: a polynomial of their codes, modulo 2^64."""
    if len(codes) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    size = len(codes) - SHINGLE + 1
    out = np.zeros(size, dtype=np.uint64)
    for n in range(SHINGLE):
        out = out * np.uint64(0xBF58476D1CE4E5B9) + codes[n : size + n]  # an odd number without pattern, splitmix64's
    out ^= out >> np.uint64(32)  # the upper bits, which are kept, are the best mixed; let the lower ones count too
    return out * np.uint64(0x94D049BB133111EB)


def keys(found: Codes, report: int) -> Codes:
    """A report's distinct shingles as keys of the index, sorted."""
    return np.unique(found >> np.uint64(REPORT_BITS) << np.uint64(REPORT_BITS)) | np.uint64(report)


def build(texts: Iterable[Codes], words: int) -> tuple[Codes, list[int]]:
    """The index of reports numbered in this order, by their shingles, and how many distinct ones each has. words: room enough."""
    index: Codes = np.empty(words, dtype=np.uint64)
    sizes: list[int] = []
    end = 0
    for n, found in enumerate(texts):
        own = keys(found, n)
        index[end : end + len(own)] = own
        end += len(own)
        sizes.append(len(own))
    index = index[:end]
    index.sort()
    return index, sizes


def holders(index: Codes, found: Codes) -> list[list[int]]:
    """For each key the reports that hold its shingle."""
    bits = np.uint64(REPORT_BITS)
    first = found >> bits << bits
    starts = np.searchsorted(index, first)
    ends = np.searchsorted(index, first | np.uint64((1 << REPORT_BITS) - 1), side="right")
    return [(index[i:j] & np.uint64((1 << REPORT_BITS) - 1)).tolist() for i, j in zip(starts, ends, strict=True)]


def enough(shared: int, a: int, b: int) -> bool:
    """Whether two reports of `a` and `b` shingles that are paired by `shared` of them are worth verifying."""
    return shared >= max(FEWEST_SHINGLES, FEWEST_SHARED * min(a, b))


def candidates(index: Codes, sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of reports (i < j) that share enough shingles. index: all keys, sorted; sizes: distinct shingles by report."""
    pairs, counts = _summed(_sharing(index))
    i, j = pairs >> REPORT_BITS, pairs & ((1 << REPORT_BITS) - 1)
    held = np.asarray(sizes, dtype=np.int64)
    kept = counts >= np.maximum(FEWEST_SHINGLES, FEWEST_SHARED * np.minimum(held[i], held[j]))
    return list(zip(i[kept].tolist(), j[kept].tolist(), strict=True))


def _sharing(index: Codes) -> Iterator[Pairs]:
    """A pair number (i and j as in a key) for each shingle that pairs i with j, part by part."""
    start = 0
    while start < len(index):
        end = _shingle_end(index, min(start + _CHUNK, len(index)))
        part = index[start:end]
        shingle = part >> np.uint64(REPORT_BITS)
        owners = (part & np.uint64((1 << REPORT_BITS) - 1)).astype(np.int64)
        first = np.flatnonzero(np.r_[True, shingle[1:] != shingle[:-1]])
        lengths = np.diff(np.r_[first, len(part)])
        for length in np.unique(lengths[lengths > 1]).tolist():
            left, right = partners(length)
            at = first[lengths == length]
            step = max(1, _CHUNK // len(left))
            for n in range(0, len(at), step):
                rows = at[n : n + step, None]
                yield ((owners[rows + left] << REPORT_BITS) | owners[rows + right]).ravel()
        start = end


def _shingle_end(index: Codes, end: int) -> int:
    """Where the keys of the shingle just before `end` stop."""
    if end == len(index):
        return end
    last = (index[end - 1] >> np.uint64(REPORT_BITS)) + np.uint64(1)
    return int(np.searchsorted(index, last << np.uint64(REPORT_BITS))) if int(last) < 1 << (64 - REPORT_BITS) else len(index)


def partners(length: int) -> tuple[Pairs, Pairs]:
    """Which of `length` reports that share a shingle, by id, are paired."""
    most = length - 1 if length <= MOST_SHARING else NEXT
    left = [np.arange(length - gap, dtype=np.int64) for gap in range(1, most + 1)]
    return np.concatenate(left), np.concatenate([part + gap for gap, part in enumerate(left, start=1)])


def _summed(parts: Iterable[Pairs]) -> tuple[Pairs, Pairs]:
    """Each pair once, and how often it came."""
    known: Pairs = np.empty(0, dtype=np.int64)
    counts: Pairs = np.empty(0, dtype=np.int64)
    waiting: list[Pairs] = []
    held = 0
    for part in parts:
        waiting.append(part)
        held += len(part)
        if held >= _CHUNK + len(known):  # each sum costs what is known: let it grow with that
            known, counts = _added(known, counts, waiting)
            waiting, held = [], 0
    return _added(known, counts, waiting)


def _added(known: Pairs, counts: Pairs, waiting: Sequence[Pairs]) -> tuple[Pairs, Pairs]:
    if not waiting:
        return known, counts
    fresh, times = np.unique(np.concatenate(waiting), return_counts=True)
    pairs = np.concatenate((known, fresh))
    order = np.argsort(pairs, kind="stable")
    pairs, counts = pairs[order], np.concatenate((counts, times))[order]
    first = np.flatnonzero(np.r_[True, pairs[1:] != pairs[:-1]])
    return pairs[first], np.add.reduceat(counts, first)
