"""Quarters and halves of a year: "the third quarter", "third-quarter", "Q3 2024", "the first half of 2023"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import read_ordinal
from sayso.annotate.times.calendar import first_day, month_number, moved, quarter_text, year_text
from sayso.annotate.times.dates import month_day
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.words import DAY, DIGITS, MONTH, MONTHS, YEAR, key, pattern, written_as_name


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
        return quarter_text(_latest(now, number))

    return counted("quarter", resolve, part=f"-Q{number}")


def _latest(now: Now, number: int) -> int:
    """The last such quarter that has begun, in quarters since the year 0."""
    this = month_number(now.day) // 3
    return this - (this - (number - 1)) % 4


def _of_step(match: re.Match[str]) -> Reading | None:
    """ "this year's third quarter", "the year-earlier third quarter" """
    number, step = _number(match["n"]), match["step"].lower().removeprefix("the ")

    def resolve(now: Now) -> str | None:
        if step.startswith("year"):
            return quarter_text(_latest(now, number) - 4)
        year = year_text(now.day.year + {"last": -1, "next": 1}.get(step[:4], 0))
        return year and f"{year}-Q{number}"

    return counted("quarter", resolve, part=f"-Q{number}")


def _half(match: re.Match[str]) -> Reading | None:
    number = 1 if match["n"].lower() in ("first", "1st") else 2  # "the last half" is the second
    if match["year"]:
        return fixed("DATE", f"{match['year']}-H{number}", "year")
    return counted("year", lambda now: f"{year_text(now.day.year)}-H{number}", part=f"-H{number}")


def _year_before(_match: re.Match[str]) -> Reading | None:
    """ "the year-earlier quarter", "the quarter a year ago": a year before the quarter mentioned before, else last year."""

    def resolve(now: Now) -> str | None:
        return year_before(now.quarter) if now.quarter else moved(now.day, "year", -1) if now.previous is None else None

    return counted("quarter", resolve, basis=Basis.PREVIOUS, bare="XXXX")


def year_before(value: str) -> str | None:
    """The same part of the year before: "2023-Q3" for "2024-Q3"."""
    year = year_text(int(value[:4]) - 1)
    return year and year + value[4:]


def _year_part(match: re.Match[str]) -> Reading | None:
    """ "the 2023 quarter", "the 2023 period": that year's part like the quarter mentioned before."""
    year = match["year"]
    return counted("quarter", lambda now: year + now.quarter[4:] if now.quarter else None, basis=Basis.PREVIOUS, bare=year)


def _the_quarter(_match: re.Match[str]) -> Reading | None:
    """The quarter mentioned before, else the last one that is over."""

    def resolve(now: Now) -> str | None:
        if now.quarter or now.previous is not None:
            return now.quarter
        return quarter_text(month_number(now.day) // 3 - 1)

    return counted("quarter", resolve, basis=Basis.PREVIOUS)


def _ended(match: re.Match[str]) -> Reading | None:
    """ "the quarter ended July 31": the calendar's quarter that holds most of it, which is the one of its middle month."""
    month, year = MONTHS[key(match["month"])], match["year"]
    end = month_day(month, int(match["day"]))
    if not written_as_name(match["month"]) or end is None or end.resolve is None:
        return None
    if year:
        return fixed("DATE", quarter_text((int(year) * 12 + month - 2) // 3) or year, "quarter")
    resolve = end.resolve

    def of(now: Now) -> str | None:
        day = first_day(resolve(now) or "")
        return quarter_text((month_number(day) - 1) // 3) if day else None

    return counted("quarter", of)


_N = "first|second|third|fourth|1st|2nd|3rd|4th"
_OF_YEAR = rf"(?:(?: of(?: the)?(?: fiscal)?|,)? (?P<year>{YEAR}))?"
_QUARTER = lexicon("quarter")
RULES = (
    Rule(
        pattern(rf"(?P<step>this year['’]s|last year['’]s|next year['’]s|the year~(?:earlier|ago)) (?P<n>{_N}) quarter"),
        _of_step,
        _QUARTER,
    ),
    Rule(pattern(rf"(?:the |its )?(?:fiscal )?(?P<year>{YEAR}) (?P<n>{_N}) quarter"), _quarter, _QUARTER),
    Rule(pattern(rf"(?:the )?(?:fiscal[ ~])?(?P<n>{_N}) quarter{_OF_YEAR}"), _quarter, _QUARTER),
    Rule(pattern(rf"(?:fiscal )?(?P<n>{_N})~quarter(?P<year>)"), _quarter, _QUARTER),
    Rule(pattern(rf"the (?P<year>{YEAR}) (?:quarter|period)"), _year_part, DIGITS),
    Rule(
        pattern(r"(?:the |its )?(?:comparable )?year[ ~](?:ago|earlier)(?: (?:quarter|period))?"),
        _year_before,
        lexicon("ago earlier"),
    ),
    Rule(
        pattern(
            r"last year['’]s quarter|the quarter a year (?:ago|earlier)"
            r"|the (?:comparable|corresponding|same|like) (?:quarter|period)"
            r" (?:last year|a year (?:ago|earlier)|of last year)"
        ),
        _year_before,
        _QUARTER | lexicon("period"),
    ),
    Rule(
        pattern(
            rf"(?:the |its )?(?:latest )?quarter(?= (?:that )?(?:ended|ending)(?: on)? (?P<month>{MONTH}) (?P<day>{DAY})(?!\d)"
            rf"(?:,? (?P<year>{YEAR}))?)"
        ),
        _ended,
        _QUARTER,
    ),
    Rule(pattern(r"the (?:latest )?quarter|the latest period"), _the_quarter, _QUARTER | lexicon("period")),
    Rule(pattern(rf"Q(?P<n>[1-4]){_OF_YEAR}"), _quarter, DIGITS),
    Rule(pattern(rf"(?:the )?(?P<n>first|second|last|1st|2nd) half of (?P<year>{YEAR})"), _half, lexicon("half")),
    Rule(pattern(r"(?:the )?(?P<n>first|second|last) half of (?:the|this) year(?P<year>)"), _half, lexicon("half")),
)
