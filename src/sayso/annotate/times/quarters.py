"""Quarters and halves of a year: "the third quarter", "third-quarter", "Q3 2024", "the first half of 2023"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import read_ordinal
from sayso.annotate.times.calendar import month_number, quarter_text, year_text
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.words import DIGITS, YEAR, pattern


def _number(text: str) -> int:
    return int(text) if text.isdigit() else read_ordinal(text) or 0


def _quarter(match: re.Match[str]) -> Reading | None:
    number = _number(match["n"])
    if match["year"]:
        return fixed("DATE", f"{match['year']}-Q{number}", "quarter")

    def resolve(now: Now) -> str | None:
        """The one that ended last, or is running, on the day of writing: what is expected to be reported of a quarter is mostly
        behind it.
        """
        this = month_number(now.day) // 3
        back = (this - (number - 1)) % 4
        return quarter_text(this - back)

    return counted("quarter", resolve, part=f"-Q{number}")


def _half(match: re.Match[str]) -> Reading | None:
    number = 1 if match["n"].lower() in ("first", "1st") else 2
    if match["year"]:
        return fixed("DATE", f"{match['year']}-H{number}", "year")
    return counted("year", lambda now: f"{year_text(now.day.year)}-H{number}", part=f"-H{number}")


def _year_before(match: re.Match[str]) -> Reading | None:
    """ "the year-earlier quarter": a year before the quarter or year mentioned before."""

    def resolve(now: Now) -> str | None:
        if not now.previous or not now.previous[:4].isdigit():
            return None
        year = year_text(int(now.previous[:4]) - 1)
        return year and year + (now.previous[4:] if "Q" in now.previous else "")

    return counted("quarter", resolve, basis=Basis.PREVIOUS)


def _the_quarter(match: re.Match[str]) -> Reading | None:
    """The quarter mentioned before, else the last one that is over."""

    def resolve(now: Now) -> str | None:
        if now.previous is not None:
            return now.previous if "Q" in now.previous else None
        return quarter_text(month_number(now.day) // 3 - 1)

    return counted("quarter", resolve, basis=Basis.PREVIOUS)


def _year_end(match: re.Match[str]) -> Reading | None:
    return counted("day", lambda now: f"{year_text(now.day.year - (now.direction < 0))}-12-31", part="-12-31")


_N = "first|second|third|fourth|1st|2nd|3rd|4th"
_OF_YEAR = rf"(?:(?: of(?: the)?(?: fiscal)?|,)? (?P<year>{YEAR}))?"
_QUARTER = lexicon("quarter")
RULES = (
    Rule(pattern(rf"(?:the )?(?:fiscal )?(?P<n>{_N}) quarter{_OF_YEAR}"), _quarter, _QUARTER),
    Rule(pattern(rf"(?:fiscal )?(?P<n>{_N})~quarter(?P<year>)"), _quarter, _QUARTER),
    Rule(
        pattern(r"(?:the |its )?(?:comparable )?year[ ~](?:ago|earlier)(?: (?:quarter|period))?"),
        _year_before,
        lexicon("ago earlier"),
    ),
    Rule(pattern(r"the (?:latest )?quarter"), _the_quarter, _QUARTER),
    Rule(pattern(r"(?:around )?year[ ~]end"), _year_end, lexicon("end")),
    Rule(pattern(rf"Q(?P<n>[1-4]){_OF_YEAR}"), _quarter, DIGITS),
    Rule(pattern(rf"(?:the )?(?P<n>first|second|1st|2nd) half of (?P<year>{YEAR})"), _half, lexicon("half")),
    Rule(pattern(r"(?:the )?(?P<n>first|second) half of (?:the|this) year(?P<year>)"), _half, lexicon("half")),
)
