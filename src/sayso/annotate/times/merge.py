"""Neighbours that make one expression: "10 p.m." + "Wednesday", "Friday" + "Oct. 23", "October" + "of last year"."""

import re
from datetime import date

from sayso.annotate.times.calendar import first_day, moved
from sayso.annotate.times.clock import ZONE
from sayso.annotate.times.ranges import on_day
from sayso.annotate.times.reading import UNKNOWN, Basis, Found, Now, Reading

_DAY_THEN_CLOCK = re.compile(r"\s*(?:,|at|at about|at around|around|about|,\s*at)?\s*", re.IGNORECASE)
_CLOCK_THEN_DAY = re.compile(rf"\s*(?:\(?{ZONE}\)?)?\s*,?\s*(?:on|of)?\s*(?:the\s+)?", re.IGNORECASE)
_ADJACENT = re.compile(r"\s*,?\s*")
_OF_YEAR = re.compile(r"\s*(?:,|of|in)?\s*", re.IGNORECASE)
_OF_WEEK = re.compile(r"\s+(?:(?:of|in)\s+)?", re.IGNORECASE)
_HOUR = re.compile(r"T(\d\d):(\d\d)")
_SIDE = re.compile(r"\s+(before|after|from|prior\s+to)\s+", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_BY_ITSELF = frozenset(("month", "season", "quarter", "day"))


def merged(text: str, found: list[Found]) -> list[Found]:
    """The expressions in text order, with pairs that belong together made one; a pair may grow again."""
    out: list[Found] = []
    for item in found:
        current = item
        while out:
            joined = _joined(text, out[-1], current)
            if joined is None:
                break
            out.pop()
            current = joined
        out.append(current)
    return out


def _joined(text: str, a: Found, b: Found) -> Found | None:
    gap = text[a.end : b.start]
    if len(gap) > 12 or "\n\n" in gap:
        return None
    reading = _reading(gap, a.reading, b.reading)
    return Found(a.start, b.end, reading) if reading else None


def _reading(gap: str, a: Reading, b: Reading) -> Reading | None:
    if a.grain == "day" and b.grain == "time" and b.part and _DAY_THEN_CLOCK.fullmatch(gap):
        return on_day(a, b.part)
    if a.grain == "time" and a.part and b.grain == "day" and _CLOCK_THEN_DAY.fullmatch(gap):
        return on_day(b, a.part)
    if a.grain == "time" and b.grain == "time" and a.part == b.part and gap.strip() == "of":
        return b  # "the early hours of Monday morning"
    if a.grain == "time" and b.grain == "time" and _ADJACENT.fullmatch(gap) and (part := _in_half(a.part, b.part)):
        return on_day(a, part)
    if a.bare.startswith("XXXX-WXX-") and a.grain == "day" and b.grain == "week" and b.resolve and _OF_WEEK.fullmatch(gap):
        return _day_of_week(a, b)
    if a.type == "DURATION" and b.grain == "day" and b.type == "DATE" and (side := _SIDE.fullmatch(gap)):
        return _counted_from(a.bare, side[1].lower() in ("after", "from"), b)
    if (
        a.bare.startswith("XXXX-WXX-")
        and a.type == "DATE"
        and b.grain == "day"
        and not b.event  # "on Saturday, the day before the flood"
        and not b.bare.startswith("XXXX-WXX")
        and _ADJACENT.fullmatch(gap)
    ):
        return b
    if a.basis is not Basis.NOTHING and a.part and a.grain in _BY_ITSELF and b.grain == "year" and _OF_YEAR.fullmatch(gap):
        return _of_year(a, b) if gap.strip() in ("of", "in", "") or b.basis is Basis.NOTHING else None
    return None


def _in_half(clock: str, part: str) -> str:
    """The hour in the half of the day that is told behind it: "nine o'clock on Tuesday | evening"; "" if it is none."""
    hour = _HOUR.fullmatch(clock)
    later = part in ("TAF", "TEV") and hour is not None and int(hour[1]) < 12
    return f"T{int(hour[1]) + 12:02d}:{hour[2]}" if later and hour else clock if hour and part == "TMO" else ""


def _day_of_week(day: Reading, week: Reading) -> Reading:
    """ "Monday last week", "Tuesday of this week" """
    number, resolve = int(day.bare[-1]), week.resolve

    def at(now: Now) -> str | None:
        monday = first_day((resolve(now) if resolve else None) or "")
        return moved(monday, "day", number - 1) if monday else None

    return Reading("DATE", day.bare, "day", "", week.basis, at)


def _counted_from(duration: str, after: bool, day: Reading) -> Reading | None:
    """ "two weeks before 3 May 2021" """
    length = _LENGTH.fullmatch(duration)
    if not length:
        return None
    grain, n = _GRAINS[length[2]], int(length[1]) * (1 if after else -1)
    resolve = day.resolve

    def counted(now: Now) -> str | None:
        start = first_day((resolve(now) if resolve else None) or day.bare)
        return moved(start, grain, n) if start else None

    value = None if resolve else counted(Now(date.max))
    if resolve is None and value is None:
        return None
    return Reading("DATE", value or UNKNOWN[grain], grain, "", day.basis, counted if resolve else None)


def _of_year(a: Reading, year: Reading) -> Reading:
    resolve = year.resolve

    def at(now: Now) -> str | None:
        value = resolve(now) if resolve else None
        return value and value + a.part

    return Reading(a.type, year.bare + a.part, a.grain, a.part, year.basis, at if resolve else None)
