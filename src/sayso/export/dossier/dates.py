"""ISO dates and TIMEX3 values as a reader says them; what has no plain form stays as it is."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PARTS = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "AU": "autumn",
    "WI": "winter",
    "H1": "first half of",
    "H2": "second half of",
}
_DAYTIMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}

_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](.+))?)?)?")
_CLOCK = re.compile(r"\d{2}:\d{2}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI|H1|H2|Q[1-4])")
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_DECADE = re.compile(r"\d{3}")


def when(value: str | None) -> str:
    """A TIMEX3 value or ISO date in words: `2031-03` is `March 2031`, `2031-SU` `summer 2031`, `P3M` `3 months`."""
    if not value:
        return ""
    return _calendar(value) or _part(value) or _duration(value) or _REFERENCES.get(value, value)


def _calendar(value: str) -> str:
    match = _CALENDAR.fullmatch(value)
    if not match:
        return f"{value}0s" if _DECADE.fullmatch(value) else ""
    year, month, day, time = match.groups()
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return ""
    said = f"{MONTHS[int(month) - 1]} {year}"
    if day:
        said = f"{int(day)} {said}"
    if not time:
        return said
    clock = _CLOCK.match(time)
    return f"{said}, {_DAYTIMES.get(time) or (clock.group() if clock else time)}"


def _part(value: str) -> str:
    if week := _WEEK.fullmatch(value):
        return f"{'weekend of ' if week[3] else ''}week {int(week[2])} of {week[1]}"
    match = _PART.fullmatch(value)
    if not match:
        return ""
    year, part = match.groups()
    return f"{_PARTS[part]} {year}" if part in _PARTS else f"quarter {part[1]} of {year}"


def _duration(value: str) -> str:
    match = _DURATION.fullmatch(value)
    if not match:
        return ""
    unit = "minute" if match[1] and match[3] == "M" else _UNITS[match[3]]
    return f"{match[2]} {unit}{'' if match[2] == '1' else 's'}"


def extent(value: str | None) -> tuple[datetime, datetime] | None:
    """The first and the last instant, in UTC, that an ISO date, month, year or date-time names; None if it names none.

    A date-time without an offset is taken as UTC. A whole day is drawn as its first instant, for a chart counts in days.
    """
    match = _CALENDAR.fullmatch(value or "")
    if not match:
        return None
    year, month, day, time = match.groups()
    try:
        if time:
            instant = datetime.fromisoformat(value or "")
            instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
            return instant, instant
        first = date(int(year), int(month or 1), int(day or 1))
        last = first if day else date(first.year, int(month or 12), monthrange(first.year, int(month or 12))[1])
    except (
        ValueError,
        OverflowError,
    ):  # "2031-02-30", "0000": a value of the right form that is no day
        return None
    return _instant(first), _instant(last)


def _instant(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
