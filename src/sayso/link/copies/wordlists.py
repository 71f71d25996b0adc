"""A report's words as numbers, boilerplate left out; where they stand is looked up only for reports that copy."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from sayso.schema import Report
from sayso.text import CLOSING, OPENING, folded, word_places, word_strings

_MARKS = re.compile(r"[“”«»„\"\n]|``|''")

Codes = np.ndarray[tuple[int, ...], np.dtype[np.uint64]]

# Spellings kept at hand: 20,000 reports have 98,000, of which 60,000 make 98 words in a hundred. Fifteen megabytes at most,
# however long the run.
_KEPT = 100_000
_WIDTH = 8  # bytes of a code


class WordCodes(dict[str, bytes]):
    """Codes of the words in a piece of text without white space, `_WIDTH` bytes each: mostly one word and its comma.

    A word's code depends on its folded form alone: any ledger and any machine gives it the same 64 bits.
    """

    def __missing__(self, piece: str) -> bytes:
        if len(self) >= _KEPT:
            self.clear()
        found = [blake2b(folded(word).encode(), digest_size=_WIDTH).digest() for word in word_strings(piece)]
        self[piece] = codes = b"".join(found)
        return codes

    def of(self, report: Report) -> Codes:
        """The words of a report in text order, without those in boilerplate."""
        skipped = _boilerplate(report)
        pieces = report.text.split()  # no word holds white space
        if skipped:
            pieces = [report.text[start:end] for start, end in zip(*_outside(report.text, skipped), strict=True)]
        return np.frombuffer(b"".join(map(self.__getitem__, pieces)), dtype="<u8").astype(np.uint64)


@dataclass(frozen=True, slots=True)
class Places:
    """starts, ends: code points, word by word as in `WordCodes.of`; quoted: whether the word stands in quotation marks."""

    starts: Sequence[int]
    ends: Sequence[int]
    quoted: Sequence[bool]


def places(report: Report) -> Places:
    """Where a report's words stand."""
    starts, ends = _outside(report.text, _boilerplate(report))
    edges, inside = _quotations(report.text)
    quoted = np.array(inside)[np.searchsorted(edges, starts, side="right")]
    return Places(array("i", starts), array("i", ends), quoted.tolist())


def _boilerplate(report: Report) -> list[tuple[int, int]]:
    return [(r.span.start, r.span.end) for r in report.regions if r.role == "boilerplate"]


def _outside(text: str, skipped: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Starts and ends of the words that do not start in what is skipped."""
    starts, ends = word_places(text)
    if not skipped:
        return starts, ends
    kept = [n for n, start in enumerate(starts) if not any(a <= start < b for a, b in skipped)]
    return [starts[n] for n in kept], [ends[n] for n in kept]


def _quotations(text: str) -> tuple[list[int], list[bool]]:
    """Places where quotation begins or ends, and whether text is quoted before the first and after each. A quotation ends with
    its paragraph.
    """
    edges, inside = [], [False]
    for mark in _MARKS.finditer(text):
        found = mark.group()
        now = False if found == "\n" or found in CLOSING else True if found in OPENING else not inside[-1]
        edges.append(mark.start())
        inside.append(now)
    return edges, inside
