"""Dates of the calendar: "Nov. 5, 2024", "5 November", "04.11.2024", "2024-11-05", "October 2024", "January 13"."""

import re

from sayso.annotate.figures.numerals import read_ordinal
from sayso.annotate.times.calendar import iso, month_number, month_text, safe_date, year_text
from sayso.annotate.times.reading import Now, Reading, Rule, counted, dated, fixed
from sayso.annotate.times.words import (
    DAY,
    DIGITS,
    EDGE,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    ORDINAL_DAY,
    STAGE,
    WEEKDAY,
    YEAR,
    key,
    pattern,
    written_as_name,
)

_ON_DAY = rf"(?P<day>{ORDINAL_DAY}|{DAY})"
# "The first week of December", "the final days of May": ISO has weeks of a year, none of a month, so the value is the month.
_OF_MONTH = (
    r"(?:the )?(?:first|opening|second|third|fourth|last|final|closing) (?:full |few )?(?:week|weekend|fortnight|days) of "
)
_EDGED = rf"(?:{EDGE}[ ~]|{STAGE}|{_OF_MONTH})?"
_MONTH_DAY_BEFORE = re.compile(rf"({MONTH})\s+\d\d?(?:st|nd|rd|th)?\s*(?:,?\s*(?:and|to|or|through)\s+|[-–])$", re.IGNORECASE)
_LED = re.compile(
    r"\b(?:in|since|by|last|next|this|until|of|and|to|from|before|after|late|early|through|during)\s+$", re.IGNORECASE
)
_NAME_NEXT, _MARCHING = re.compile(r"\s[A-Z][a-z]"), re.compile(r"\s(?:for|of the|on|against)\s")
_LEAD = rf"(?:(?:{EDGE}(?: on)? )?{WEEKDAY},? (?:the )?)?"


# How much longer the way to a date seems when the tense speaks against it, and when nothing says that it lies ahead.
_AGAINST_DAY, _AGAINST_MONTH, _UNSAID = 2.5, 8.0, 1.5


def _day_number(text: str) -> int:
    """31 for "31", "31st" and "thirty-first"."""
    return int(text) if text.isdigit() else read_ordinal(text) or 0


def month_day(month: int, day: int) -> Reading | None:
    """A day of a month whose year the words do not give. None if no year has it."""
    if safe_date(2000, month, day) is None:  # a leap year: 29 February is a day
        return None

    def resolve(now: Now) -> str | None:
        years = [now.day.year + n for n in range(-4, 5)]  # four years reach the next 29 February
        days = [found for year in years if (found := safe_date(year, month, day)) is not None]
        near = min(days, key=lambda d: _cost((d - now.day).days, now.direction, _AGAINST_DAY), default=None)
        return iso(near)

    return counted("day", resolve, part=f"-{month:02d}-{day:02d}")


def _cost(distance: int, direction: int, penalty: float) -> float:
    """How far a date is from now, stretched where the tense speaks against it.

    People leave the year out of dates near to them, whatever tense their verb is in. On one half of TimeBank and AQUAINT
    factors from 2 to 6 score within .002 of each other.
    """
    against = (distance > 0 and direction < 0) or (distance < 0 and direction > 0)
    if against and abs(direction) > 1:
        return float("inf")
    unsaid = distance > 0 and direction == 0
    return abs(distance) * (penalty if against else _UNSAID if unsaid else 1.0) + (0.5 if distance > 0 else 0.0)


def bare_month(month: int) -> Reading:
    """A month whose year the words do not give."""

    def resolve(now: Now) -> str | None:
        this = month_number(now.day)
        back = (now.day.month - month) % 12
        return month_text(min((this - back, this + (-back) % 12), key=lambda n: _cost(n - this, now.direction, _AGAINST_MONTH)))

    return counted("month", resolve, part=f"-{month:02d}")


def _full(match: re.Match[str]) -> Reading | None:
    if not written_as_name(match["month"]):
        return None
    month, day = MONTHS[key(match["month"])], _day_number(match["day"])
    year = match["year"]
    if not year:
        return month_day(month, day)
    return dated(safe_date(int(year), month, day)) or _no_day(year, month)


def _day_first(match: re.Match[str]) -> Reading | None:
    """ "30 February" is a mistake of a day, not thirty of something; "April 31 people died" is a month and a count."""
    found = _full(match)
    impossible = found is None and not match["year"] and written_as_name(match["month"])
    return _no_day("XXXX", MONTHS[key(match["month"])]) if impossible else found


def _no_day(year: str, month: int) -> Reading:
    """A day that the calendar does not have: which one was meant nobody knows, of the month the words are sure."""
    return fixed("DATE", f"{year}-{month:02d}-XX", "day")


def _month_year(match: re.Match[str]) -> Reading | None:
    if not written_as_name(match["month"]):
        return None
    return fixed("DATE", f"{match['year']}-{MONTHS[key(match['month'])]:02d}", "month")


def _month(match: re.Match[str]) -> Reading | None:
    if not written_as_name(match["month"]):
        return None
    word, before = match["month"], match.string[max(0, match.start("month") - 9) : match.start("month")]
    after = match.string[match.end() : match.end() + 8] if word in ("March", "Jan", "Mar", "Dec") else ""
    if (len(word) == 3 and _NAME_NEXT.match(after)) or (_MARCHING.match(after) and not _LED.search(before)):
        return None  # "Jan Kowal", "the March for Bread"
    if len(word) <= 4 and not word.endswith(".") and word.lower() not in ("may", "june", "july") and not _LED.search(before):
        return None  # "Jan", "Mar" and "Dec" alone are more often names of people
    return bare_month(MONTHS[key(match["month"])])


def _iso(match: re.Match[str]) -> Reading | None:
    found = safe_date(int(match["year"]), int(match["month"]), int(match["day"]))
    if not found:
        possible = int(match["month"]) <= 12 and int(match["day"]) <= 31 and int(match["month"]) and int(match["year"])
        return _no_day(match["year"], int(match["month"])) if possible else None
    clock = match["clock"]
    return fixed("TIME", f"{found.isoformat()}T{clock}", "time") if clock else fixed("DATE", found.isoformat(), "day")


def _numeric(match: re.Match[str]) -> Reading | None:
    """Day first with dots; with slashes either may come first, and where both may be the month, neither is given."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900  # two digits: nobody writes of 2060 or of 1940 that way in the news
    day_first = safe_date(year, second, first)
    month_first = safe_date(year, first, second)
    if match["sep"] == "." or first > 12:
        possible = year_text(year) and 1 <= second <= 12 and 1 <= first <= 31
        return dated(day_first) or (_no_day(f"{year:04d}", second) if possible else None)
    if second > 12 or first == second:
        return dated(month_first)
    return fixed("DATE", f"{year_text(year)}-XX-XX", "day") if day_first or month_first else None


def _second_day(match: re.Match[str]) -> Reading | None:
    """The 25 of "April 24 and 25"."""
    before = _MONTH_DAY_BEFORE.search(match.string[max(0, match.start() - 30) : match.start()])
    return month_day(MONTHS[key(before[1])], _day_number(match["day"])) if before and written_as_name(before[1]) else None


RULES = (
    Rule(
        pattern(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:(?:T| )(?P<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"),
        _iso,
        DIGITS,
    ),
    Rule(pattern(r"(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)(?P=sep)(?P<year>\d{4}|\d\d)(?![./]\d)"), _numeric, DIGITS),
    Rule(pattern(rf"{_LEAD}(?P<month>{MONTH}) (?:the )?{_ON_DAY}(?:(?:,| of)? (?P<year>{YEAR}))?(?!\d|:\d)"), _full, MONTH_WORDS),
    Rule(pattern(rf"{_LEAD}(?:the )?{_ON_DAY}(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"), _day_first, MONTH_WORDS),
    Rule(
        pattern(
            rf"(?P<day>{DAY})(?=(?:(?: and| or| to| until| through) (?:the )?|\s?~\s?){DAY}(?: of)? (?P<month>{MONTH})"
            rf"(?:,? (?P<year>{YEAR}))?)"
        ),
        _full,
        MONTH_WORDS,
    ),
    Rule(pattern(rf"{_EDGED}(?P<month>{MONTH})(?: of|,)? (?P<year>{YEAR})"), _month_year, MONTH_WORDS),
    Rule(pattern(rf"{_EDGED}(?P<month>{MONTH})"), _month, MONTH_WORDS),
    Rule(pattern(rf"(?:(?<=and )|(?<=to )|(?<=or )|(?<=through )|(?<=[-–])){_ON_DAY}(?!\d|:\d)"), _second_day, MONTH_WORDS),
)
