"""What is kept of a report to find its copies by: some of its shingles (five words in a row), and where they stand.

Which shingles are kept depends on the words around them only (winnowing: Schleimer, Wilkerson and Aiken 2003, "Winnowing: local
algorithms for document fingerprinting"), so that two reports keep the same of what they share.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.link.copies.runs import SHINGLE
from sayso.link.copies.wordlists import Codes, WordCodes
from sayso.schema import Report

# Of so many shingles in a row the smallest is kept: two in five. What two reports share in a row of eight words or more is met
# for certain. The memory of the index goes with 2 / (1 + WINDOW).
WINDOW = 4
# Shingles that two reports must share to be worth comparing: one is a phrase.
FEWEST_SHINGLES = 2

Small = np.ndarray[tuple[int, ...], np.dtype[np.uint32]]
_STORED = np.dtype([("hash", "<u4"), ("place", "<u4")])


@dataclass(frozen=True, slots=True, eq=False)
class Fingerprint:
    """words: how many the report has, boilerplate left out. hashes: its kept shingles, 32 bits each, in text order, each once;
    places: the word each starts at.
    """

    words: int
    hashes: Small
    places: Small

    def to_bytes(self) -> bytes:
        """For a database: the words, then hash and place by turns, four bytes each, the lowest first. Three bytes a word."""
        rows = np.empty(len(self.hashes), dtype=_STORED)
        rows["hash"], rows["place"] = self.hashes, self.places
        return self.words.to_bytes(4, "little") + rows.tobytes()

    @classmethod
    def from_bytes(cls, stored: bytes) -> "Fingerprint":
        """The fingerprint that `to_bytes` gave. Raises ValueError for bytes that are none."""
        if len(stored) % _STORED.itemsize != 4:
            raise ValueError(f"{len(stored)} bytes are no fingerprint")
        rows = np.frombuffer(stored, dtype=_STORED, offset=4)
        return cls(int.from_bytes(stored[:4], "little"), rows["hash"].copy(), rows["place"].copy())


def sharing(own: Iterable[Fingerprint], stored: Sequence[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Of fingerprints as `to_bytes` gives them at least those that share two shingles with one of these: all are looked at, but
    only as one row of numbers. (A place or a number of words may be taken for a shingle: then there is one too many.)
    """
    sought = np.unique(np.concatenate([np.empty(0, np.uint32), *(each.hashes for each in own)]))
    if not stored or not len(sought):
        return []
    numbers = np.frombuffer(b"".join(found for _, found in stored), "<u4")
    ends = np.cumsum([len(found) // 4 for _, found in stored])
    rough = np.zeros(1 << 16, bool)
    rough[sought & 0xFFFF] = True
    at = np.flatnonzero(rough[numbers & 0xFFFF])
    near = sought[np.minimum(np.searchsorted(sought, numbers[at]), len(sought) - 1)] == numbers[at]
    shared = np.bincount(np.searchsorted(ends, at[near], side="right"), minlength=len(stored))
    return [stored[n] for n in np.flatnonzero(shared >= FEWEST_SHINGLES).tolist()]


def fingerprint(report: Report, codes: WordCodes | None = None) -> Fingerprint:
    """A report's fingerprint. codes: words already met, for speed only."""
    return fingerprint_of((WordCodes() if codes is None else codes).of(report))


def fingerprint_of(words: Codes) -> Fingerprint:
    """The fingerprint of a report of these words."""
    hashes = (shingles(words) >> np.uint64(32)).astype(np.uint32)
    places = _winnowed(hashes)
    kept, first = np.unique(hashes[places], return_index=True)
    if len(kept) < len(places):
        places = places[np.sort(first)]
    return Fingerprint(len(words), hashes[places], places.astype(np.uint32))


def shingles(words: Codes) -> Codes:
    """A number for the `SHINGLE` words from each word on: a polynomial of their codes, modulo 2^64."""
    if len(words) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    size = len(words) - SHINGLE + 1
    out = np.zeros(size, dtype=np.uint64)
    for n in range(SHINGLE):
        out = out * np.uint64(0xBF58476D1CE4E5B9) + words[n : size + n]  # an odd number without pattern, splitmix64's
    out ^= out >> np.uint64(32)  # the upper bits, which are kept, are the best mixed; let the lower ones count too
    return out * np.uint64(0x94D049BB133111EB)


def _winnowed(hashes: Small) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Places of hashes that are the smallest of any `WINDOW` in a row; in a shorter text the smallest of all."""
    if not len(hashes):
        return np.empty(0, dtype=np.int64)
    width = min(WINDOW, len(hashes))
    windows = len(hashes) - width + 1
    least = hashes[:windows].copy()
    for n in range(1, width):
        np.minimum(least, hashes[n : windows + n], out=least)
    kept = np.zeros(len(hashes), dtype=bool)
    for n in range(width):
        kept[n : windows + n] |= hashes[n : windows + n] == least
    return np.flatnonzero(kept)
