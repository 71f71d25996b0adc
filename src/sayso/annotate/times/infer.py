"""When a text without a publication date was written, as far as its own dates tell.

The one assumption, which the anchor's words lay open: a date told without its year, in the past tense, is the next such date after the
latest one that the same text names with its year ("In October 2024 … On January 13": the January after). Nothing is inferred from less.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.annotate.times.anchor import Anchor
from sayso.annotate.times.calendar import SEASON_START, add_days, first_day, grain_of, last_day, safe_date
from sayso.annotate.times.reading import Basis, Reading
from sayso.annotate.times.words import SEASONS

_APPROACHING = re.compile(
    r"\b(?P<season>spring|summer|autumn|fall|winter)\s+(?:approaches|approaching|nears|nearing|looms|looming|draws\s+near)\b", re.IGNORECASE
)
_FRESH = re.compile(r"(?:yesterday|today|this morning|this week|last night|last week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
_WEEK = 6  # days after its latest dated day that a text was written at most, if it also tells of "last week" or "on Monday"
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Clue:
    """An expression of the text, which way its sentence looks (-1 past, 1 future, 0 unknown), and its words."""

    reading: Reading
    direction: int
    words: str


def inferred_anchor(clues: Sequence[Clue], text: str) -> Anchor | None:
    """The stretch of days in which the text was written; None where its dates do not pin it."""
    stated = [(end, clue) for clue in clues if (end := _stated_end(clue)) is not None]
    if not stated:
        return None
    known, latest = max(stated, key=lambda pair: pair[0])
    dated = [(day, clue) for clue in clues if (day := _next_such(clue, known, latest)) is not None]
    if not dated:
        return None
    newest, newest_clue = max(dated, key=lambda pair: pair[0])
    oldest, _ = min(dated, key=lambda pair: pair[0])
    words = [latest.words, newest_clue.words]
    limit = add_days(oldest, _YEAR - 1) or newest
    fresh = next((clue for clue in clues if _FRESH.match(clue.words)), None)
    if fresh and newest_clue.reading.grain == "day":
        limit = min(limit, add_days(newest, _WEEK) or limit)
        words.append(fresh.words)
    approaching = _season_ahead(text, newest, limit)
    if approaching:
        newest, limit, said = approaching
        words.append(said)
    if limit < newest:
        return None
    return Anchor(newest, limit, f"inferred {_stretch(newest, limit)} from " + ", ".join(f"'{w}'" for w in words))


def _stated_end(clue: Clue) -> date | None:
    """The last day of a date named with its year and not told as to come."""
    reading = clue.reading
    if reading.type not in ("DATE", "TIME") or reading.basis is not Basis.NOTHING or clue.direction > 0:
        return None
    if reading.grain not in ("day", "month", "season", "quarter", "year") or "X" in reading.bare:
        return None
    return last_day(reading.bare)


def _next_such(clue: Clue, known: date, latest: Clue) -> date | None:
    """The first day by which a past date without a year is past, if it is the first of its name after `known`."""
    reading = clue.reading
    if reading.basis is not Basis.ANCHOR or not reading.part or reading.grain not in ("day", "month", "season"):
        return None
    told_past = clue.direction < 0 or clue.words.lower().startswith("last ")
    if not told_past or (reading.grain == "season" and not latest.reading.part and grain_of(latest.reading.bare) != "season"):
        return None
    for year in (known.year, known.year + 1):
        value = f"{year}{reading.part}"
        start, end = first_day(value), last_day(value)
        if start and end and start > known:
            return add_days(end, 1) if reading.grain == "season" else start
    return None


def _season_ahead(text: str, start: date, limit: date) -> tuple[date, date, str] | None:
    """The three months before a season that the text calls near, where they meet start..limit."""
    match = _APPROACHING.search(text)
    if not match:
        return None
    month = SEASON_START[SEASONS[match["season"].lower()]]
    for year in (start.year, start.year + 1):
        begins = safe_date(year, month)
        before = begins and add_days(begins, -91)
        if begins and before and before <= limit and begins > start:
            return max(start, before), min(limit, add_days(begins, 20) or limit), " ".join(match[0].split())
    return None


def _stretch(start: date, end: date) -> str:
    """ "2025-01-13 to 2025-01-19", or the month or year alone if it is the whole of it."""
    return f"{start.isoformat()} to {end.isoformat()}" if start != end else start.isoformat()
