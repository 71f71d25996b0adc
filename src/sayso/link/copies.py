"""Text of one report that stands in another: wire copy is containment (cut from below, padded, edited), not similarity."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.link.runs import SHINGLE, Run, matching_runs, shingle_places
from sayso.link.wordlists import Wordlist, wordlists
from sayso.schema import Copy, Report, Span

# Share of the contained report's words that must stand in the other. Two reporters at one event share its quotations and set
# phrases, a quarter of the words at most; a wire report cut to a third and padded to twice its length still keeps half.
CONTAINED = 0.4
# The same outside quotation marks: quoted words are the speaker's, two reporters may well both have them.
CONTAINED_UNQUOTED = 0.3
# Fewer words than this can be equal by chance: a dateline, a title, one sentence from a press release.
FEWEST_WORDS = 15
# Reports that share a shingle beyond this number are not paired one by one but each with the first and with the next:
# boilerplate would cost the square of the ledger, and a wire text in so many reports is still joined to all of them.
MOST_SHARING = 32
# Share of a report's shingles a partner must have to be verified: a quarter of the words changed at random leaves 0.75^5 = 24 %
# of the shingles whole; half of that text cut from the partner leaves 12 %.
FEWEST_SHARED = 0.08
# Pairs of one chunk that are counted at a time: eight bytes each.
_CHUNK = 4_000_000

Pairs = np.ndarray[tuple[int, ...], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class _Match:
    runs: list[Run]
    share: float
    unquoted: float
    matched: int


def find_copies(reports: Iterable[Report]) -> tuple[Copy, ...]:
    """Pairs of reports of which one (a, the shorter) stands in the other (b) to at least `CONTAINED`, by ids.

    Boilerplate regions are left out. Cost: the number of words, and for each shingle at most `MOST_SHARING` squared pairs.
    """
    lists = wordlists(sorted(reports, key=lambda r: r.id))
    places: dict[int, dict[tuple[int, ...], list[int]]] = {}
    out = []
    for i, j in _candidates(lists):
        a, b = sorted((i, j), key=lambda n: (len(lists[n].words), lists[n].report.id))
        if b not in places:
            places[b] = shingle_places(lists[b].words)
        match = _verify(lists[a], lists[b], places[b])
        if match.matched >= FEWEST_WORDS and match.share >= CONTAINED and match.unquoted >= CONTAINED_UNQUOTED:
            spans = tuple((_span(lists[a], r.a, r.length), _span(lists[b], r.b, r.length)) for r in match.runs)
            out.append(Copy(lists[a].report.id, lists[b].report.id, round(match.share, 4), spans))
    return tuple(sorted(out, key=lambda c: (c.a, c.b)))


def _verify(a: Wordlist, b: Wordlist, places: dict[tuple[int, ...], list[int]]) -> _Match:
    """Exact runs of a in b, and the share of a's words, and of its unquoted words, they cover."""
    runs = matching_runs(a.words, b.words, places)
    covered = [i for run in runs for i in range(run.a, run.a + run.length)]
    plain = len(a.words) - sum(a.quoted)
    unquoted = sum(1 for i in covered if not a.quoted[i]) / plain if plain else 1.0
    return _Match(runs, len(covered) / len(a.words), unquoted, len(covered))


def _span(words: Wordlist, first: int, length: int) -> Span:
    return Span(words.report.id, words.starts[first], words.ends[first + length - 1])


def _candidates(lists: Sequence[Wordlist]) -> list[tuple[int, int]]:
    """Pairs of reports that share enough shingles, i < j."""
    shingles = [_shingles(words) for words in lists]
    sizes = np.array([len(s) for s in shingles], dtype=np.int64)
    if not sizes.sum():
        return []
    keys = np.concatenate(shingles)
    owners = np.repeat(np.arange(len(lists), dtype=np.int64), sizes)
    order = np.lexsort((owners, keys))  # owners stand in order within a shingle
    keys, owners = keys[order], owners[order]
    pairs, counts = _counted(owners, np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]), len(lists))
    i, j = pairs // len(lists), pairs % len(lists)
    enough = counts >= np.maximum(2, FEWEST_SHARED * np.minimum(sizes[i], sizes[j]))
    return [(int(a), int(b)) for a, b in zip(i[enough], j[enough], strict=True)]


def _shingles(words: Wordlist) -> Pairs:
    """A number for each distinct shingle of a report: a polynomial of its words' numbers, modulo 2^64.

    Two shingles with one number would only send a pair to be verified in vain.
    """
    found = np.array(words.words, dtype=np.uint64) * np.uint64(
        0x9E3779B97F4A7C15
    )  # 2^64 by the golden ratio: spreads small numbers
    if len(found) < SHINGLE:
        return np.empty(0, dtype=np.int64)
    found ^= found >> np.uint64(29)
    out = np.zeros(len(found) - SHINGLE + 1, dtype=np.uint64)
    for n in range(SHINGLE):
        out = out * np.uint64(0xBF58476D1CE4E5B9) + found[n : len(found) - SHINGLE + 1 + n]
    return np.unique(out).view(np.int64)


def _counted(owners: Pairs, starts: Pairs, size: int) -> tuple[Pairs, Pairs]:
    """Shared shingles of each pair: pair numbers (i * size + j) and how many each shares.

    owners: reports, shingle after shingle; starts: where each shingle's reports begin.
    """
    lengths = np.diff(np.r_[starts, len(owners)])
    known: Pairs = np.empty(0, dtype=np.int64)
    counts: Pairs = np.empty(0, dtype=np.int64)
    waiting: list[Pairs] = []
    held = 0
    for length in np.unique(lengths[lengths > 1]):
        rows = owners[starts[lengths == length][:, None] + np.arange(length)]
        left, right = _partners(int(length))
        step = max(1, _CHUNK // len(left))
        for n in range(0, len(rows), step):
            part = rows[n : n + step]
            waiting.append((part[:, left] * size + part[:, right]).ravel())
            held += waiting[-1].size
            if held >= _CHUNK:
                known, counts = _summed(known, counts, waiting)
                waiting, held = [], 0
    return _summed(known, counts, waiting)


def _partners(length: int) -> tuple[Pairs, Pairs]:
    """Which of `length` reports that share a shingle are paired: all, or beyond the cap each with the first and the next."""
    if length <= MOST_SHARING:
        upper = np.triu_indices(length, k=1)
        return upper[0].astype(np.int64), upper[1].astype(np.int64)
    others = np.arange(1, length, dtype=np.int64)
    return np.r_[np.zeros(length - 1, dtype=np.int64), others[:-1]], np.r_[others, others[1:]]


def _summed(known: Pairs, counts: Pairs, waiting: Sequence[Pairs]) -> tuple[Pairs, Pairs]:
    if not waiting:
        return known, counts
    fresh, times = np.unique(np.concatenate(waiting), return_counts=True)
    both = np.concatenate((known, fresh))
    merged, where = np.unique(both, return_inverse=True)
    total = np.zeros(len(merged), dtype=np.int64)
    np.add.at(total, where, np.concatenate((counts, times)))
    return merged, total
