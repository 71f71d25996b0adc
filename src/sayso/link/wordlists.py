"""A report's words as numbers, with their places, boilerplate left out and quoted words marked."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.schema import Report
from sayso.text import CLOSING, OPENING, words

_MARKS = re.compile(r"[“”«»„\"\n]|``|''")


@dataclass(frozen=True, slots=True)
class Wordlist:
    """words: a number for each word, the same for the same folded word throughout a ledger; starts, ends: code points; quoted:
    per word.
    """

    report: Report
    words: list[int]
    starts: list[int]
    ends: list[int]
    quoted: list[bool]


def wordlists(reports: Sequence[Report]) -> list[Wordlist]:
    """One list a report, in the order given."""
    numbers: dict[str, int] = {}
    return [_wordlist(report, numbers) for report in reports]


def _wordlist(report: Report, numbers: dict[str, int]) -> Wordlist:
    out = Wordlist(report, [], [], [], [])
    skipped = sorted((r.span.start, r.span.end) for r in report.regions if r.role == "boilerplate")
    edges, inside = _quotations(report.text)
    for word, start, end in words(report.text):
        if any(a <= start < b for a, b in skipped):
            continue
        out.words.append(numbers.setdefault(word, len(numbers)))
        out.starts.append(start)
        out.ends.append(end)
        out.quoted.append(inside[bisect_right(edges, start)])
    return out


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
