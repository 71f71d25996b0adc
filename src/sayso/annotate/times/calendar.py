"""Arithmetic on days and on TIMEX3 values. Every function stays inside the years 1 to 9999 or returns None."""

import re
from datetime import date, timedelta

SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # meteorological, northern hemisphere: the month a season starts in

_VALUE = re.compile(r"(\d{2,4})(?:-(W\d\d|Q\d|SP|SU|FA|WI|\d\d))?(?:-(WE|\d\d?))?(?:T.*)?")


def safe_date(year: int, month: int = 1, day: int = 1) -> date | None:
    """The day, None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, n: float) -> date | None:
    """The day n days on."""
    try:
        return day + timedelta(days=n)
    except OverflowError:
        return None


def iso(day: date | None) -> str | None:
    """ "2024-11-05"; None stays None."""
    return None if day is None else day.isoformat()


def month_number(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def year_text(year: int) -> str | None:
    """Four digits; None outside 1 to 9999."""
    return f"{year:04d}" if 1 <= year <= 9999 else None


def month_text(number: int) -> str | None:
    """ "2024-10" for a count of months since the year 0."""
    year = year_text(number // 12)
    return year and f"{year}-{number % 12 + 1:02d}"


def quarter_text(number: int) -> str | None:
    """ "2024-Q3" for a count of quarters since the year 0."""
    year = year_text(number // 4)
    return year and f"{year}-Q{number % 4 + 1}"


def week_text(day: date) -> str:
    """ "2025-W02": the ISO week the day is in."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def season_text(year: int, season: str) -> str | None:
    """ "2023-SU". A winter carries the year of its December."""
    text = year_text(year)
    return text and f"{text}-{season}"


def moved(day: date, grain: str, n: int) -> str | None:
    """The value of the `grain` that lies n of them from the one the day is in ("month", -1: last month)."""
    if grain in ("day", "week", "weekend"):
        other = add_days(day, n * (1 if grain == "day" else 7))
        if other is None:
            return None
        return other.isoformat() if grain == "day" else week_text(other) + ("-WE" if grain == "weekend" else "")
    if grain == "month":
        return month_text(month_number(day) + n)
    if grain == "quarter":
        return quarter_text(month_number(day) // 3 + n)
    year = year_text(day.year + n * {"year": 1, "decade": 10, "century": 100}[grain])
    return year and {"year": year, "decade": year[:3], "century": year[:2]}[grain]


def first_day(value: str) -> date | None:
    """The first day of a DATE or TIME value, None if the value does not name one."""
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    year = int(match[1].ljust(4, "0"))
    middle, last = match[2] or "", match[3] or ""
    if middle.startswith("W") and middle[1:].isdigit():
        try:
            return date.fromisocalendar(year, int(middle[1:]), 6 if last == "WE" else 1)
        except ValueError:
            return None
    if middle.startswith("Q"):
        return safe_date(year, int(middle[1]) * 3 - 2)
    if middle in SEASON_START:
        return safe_date(year, SEASON_START[middle])
    return safe_date(year, int(middle or 1), int(last or 1))


def last_day(value: str) -> date | None:
    """The last day of a DATE or TIME value, None if the value does not name one."""
    start = first_day(value)
    if start is None:
        return None
    grain = grain_of(value)
    if grain in ("day", "time"):
        return start
    if grain in ("week", "weekend"):
        return add_days(start, 6 if grain == "week" else 1)
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}[grain]
    number = month_number(start) + months
    after = safe_date(number // 12, number % 12 + 1)
    return after and add_days(after, -1)


_SIZES = {"time": 0, "day": 1, "weekend": 2, "week": 7, "month": 31, "season": 92, "quarter": 92, "year": 366}


def size_of(value: str) -> int:
    """How many days a value spans at most; a decade or longer counts as ten years."""
    return _SIZES.get(grain_of(value), 3660)


def grain_of(value: str) -> str:
    """How large a DATE or TIME value is: "day", "month" …"""
    if "T" in value:
        return "time"
    head, _, rest = value.partition("-")
    if not rest:
        return {2: "century", 3: "decade"}.get(len(head), "year")
    if rest.startswith("W") and rest[1:2] != "I":
        return "weekend" if rest.endswith("WE") else "week"
    if rest.startswith("Q"):
        return "quarter"
    return "season" if rest[:2].isalpha() and not rest.startswith("XX") else ("day" if len(rest) > 2 else "month")
