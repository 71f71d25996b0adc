"""ISO dates and date-times as stretches of a time axis."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime

_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](.+))?)?)?")


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
