"""When a text without a publication date was written, where its own dates pin it, which is seldom.

A date told without its year is usually not the next such date after the latest one told with its year: over 706 dated
articles (TimeBank, AQUAINT, a part of PolNeAR) that guess was right 24 times in 161. So nothing is inferred from it, but
for two patterns in which a writer sets the two against each other: a season named with its year beside "last summer",
and, in a text that speaks of "last week", a year told at least twice, once to the month but never to the day, beside a
day told without one ("In 2024 … In October 2024 … On January 13"). Neither occurs in the 706, so their error rate is not
known; the anchor's words show what the inference rests on. A text that says "today, 5 November 2024" in its own voice dates
itself, unless it tells of a later day as past. The day it gives does not place a "last week" beside it: of 96
dated articles (TimeBank, AQUAINT, PolNeAR train) with both, 5 were written in the week of their newest such day. It gives the
earliest one, and so such values are open above: see between.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.times.anchor import Anchor
from sayso.annotate.times.calendar import SEASON_START, add_days, first_day, last_day, safe_date
from sayso.annotate.times.reading import Basis, Reading
from sayso.annotate.times.words import SEASONS

_APPROACHING = re.compile(
    r"\b(?P<season>spring|summer|autumn|fall|winter)\s+(?:approaches|approaching|nears|nearing|looms|looming|draws\s+near)\b",
    re.IGNORECASE,
)
_FRESH = re.compile(r"(?:yesterday|today|tonight|last\s+night|(?:this|last)\s+(?:week|month))\b", re.IGNORECASE)
_AFTER_DAY = 364  # a date told without its year lies less than a year back; of 154 articles 39 were written over 91 days after it
_SEASON_LENGTH, _INTO_SEASON = (
    91,
    20,
)  # days; "as winter approaches" is said until the calendar's winter, 20 days into the weather's


@dataclass(frozen=True, slots=True)
class Clue:
    """An expression of the text, which way its sentence looks (-1 past, 1 future, 0 unknown), its words and its place."""

    reading: Reading
    direction: int
    words: str
    start: int = 0
    end: int = 0


def inferred_anchor(clues: Sequence[Clue], text: str) -> Anchor | None:
    """The stretch of days in which the text was written; None where its dates do not pin it."""
    day = _said_today(clues, text)
    if day is not None:
        return day
    found = _last_season(clues) or _day_after_year(clues)
    if found is None:
        return None
    start, end, words = found
    ahead = _season_ahead(text, start, end)
    if ahead:
        start, end, words = ahead[0], ahead[1], [*words, ahead[2]]
    return Anchor(
        start, end, f"inferred {start.isoformat()} to {end.isoformat()} from " + ", ".join(f"'{word}'" for word in words)
    )


_DAYS_OFF = {"today": 0, "yesterday": 1, "tomorrow": -1}
_APPOSED = re.compile(r"\s*[,(]\s*")


def _said_today(clues: Sequence[Clue], text: str) -> Anchor | None:
    """ "Today, 5 November 2024", "yesterday (4 November 2024)": not in a quotation, which may be as old as it likes."""
    newest = max((end for end, _ in _stated(clues)), default=None)
    for clue, after in pairwise(clues):
        off, reading = _DAYS_OFF.get(clue.words.lower()), after.reading
        told = first_day(reading.bare) if reading.grain == "day" and reading.basis is Basis.NOTHING else None
        if off is None or told is None or not _APPOSED.fullmatch(text[clue.end : after.start]) or _quoted(text, clue.start):
            continue
        day = add_days(told, off)
        if day is not None and (newest is None or newest <= max(day, told)):
            words = " ".join(text[clue.start : after.end].split())
            return Anchor(day, day, f"inferred {day.isoformat()} from '{words}'")
    return None


def _quoted(text: str, at: int) -> bool:
    """Whether the characters before `at` open a quotation in their paragraph and do not close it."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _stated(clues: Sequence[Clue]) -> list[tuple[date, Clue]]:
    """The dates told with their year, and not as to come, each with its last day; the latest one last."""
    out = []
    for clue in clues:
        reading = clue.reading
        plain = reading.type in ("DATE", "TIME") and reading.basis is Basis.NOTHING and "X" not in reading.bare
        end = last_day(reading.bare) if plain and clue.direction <= 0 and reading.grain in _SIZES else None
        if end is not None:
            out.append((end, clue))
    return sorted(out, key=lambda pair: pair[0])


_SIZES = lexicon("day month season quarter year")


def _last_season(clues: Sequence[Clue]) -> tuple[date, date, list[str]] | None:
    """ "The summer of 2023" and "last summer": another summer, the next one, and it is over but not a year ago."""
    stated = _stated(clues)
    if not stated or stated[-1][1].reading.grain != "season":
        return None
    end, named = stated[-1]
    code = named.reading.bare[-2:]
    for clue in clues:
        if clue.reading.part == f"-{code}" and clue.reading.basis is Basis.ANCHOR and clue.words.lower().startswith("last "):
            over = last_day(f"{int(named.reading.bare[:4]) + 1}-{code}")
            start, limit = (add_days(over, 1), add_days(over, 365)) if over else (None, None)
            if start and limit and start > end:
                return start, limit, [named.words, clue.words]
    return None


def _day_after_year(clues: Sequence[Clue]) -> tuple[date, date, list[str]] | None:
    stated = _stated(clues)
    fresh = next((clue for clue in clues if _FRESH.match(clue.words)), None)
    if not stated or fresh is None:
        return None
    year = stated[-1][0].year
    same = [clue for end, clue in stated if end.year == year]
    grains = {clue.reading.grain for clue in same}
    if len(same) < 2 or "day" in grains or not grains & {"month", "season"}:
        return None
    finest = next(clue for clue in reversed(same) if clue.reading.grain in ("month", "season"))
    days = [(day, clue) for clue in clues if (day := _bare_day(clue, year + 1)) is not None]
    if not days:
        return None
    newest, clue = max(days, key=lambda pair: pair[0])
    limit = add_days(newest, _AFTER_DAY)
    return (newest, limit, [finest.words, clue.words, fresh.words]) if limit else None


def _bare_day(clue: Clue, year: int) -> date | None:
    """The day in that year of a past date told without one."""
    reading = clue.reading
    if reading.grain != "day" or reading.basis is not Basis.ANCHOR or not reading.part or clue.direction >= 0:
        return None
    return first_day(f"{year:04d}{reading.part}")


def _season_ahead(text: str, start: date, limit: date) -> tuple[date, date, str] | None:
    """The three months before a season that the text calls near, where they meet start..limit."""
    match = _APPROACHING.search(text)
    if not match:
        return None
    month = SEASON_START[SEASONS[match["season"].lower()]]
    for year in (start.year, start.year + 1):
        begins = safe_date(year, month)
        since, until = (add_days(begins, -_SEASON_LENGTH), add_days(begins, _INTO_SEASON)) if begins else (None, None)
        if since and until and since <= limit and until >= start:
            return max(start, since), min(limit, until), " ".join(match[0].split())
    return None
