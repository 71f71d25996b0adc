"""TIMEX3 values as stretches of days and as lengths, so that "2024" and "2024-06-03" can be held against each other."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

Days = tuple[date, date]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])$")
_YEAR = re.compile(r"(\d{4})$")
_DECADE = re.compile(r"(\d{3})$")
# First month and number of months. Seasons of the northern half of the world, as TIMEX3 leaves them open; winter runs over the
# year's end.
_PARTS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "AU": (9, 3), "WI": (12, 3), "H1": (1, 6), "H2": (7, 6)}
_PARTS |= {f"Q{n}": (3 * n - 2, 3) for n in (1, 2, 3, 4)}

_OPEN = frozenset(("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"))  # of TIMEX3's mods for dates

_NUMBER = r"(\d+(?:\.\d+)?)"
_LENGTH = re.compile(rf"P(?:{_NUMBER}(WE|[YQMWD]))?(?:{_NUMBER}([MD]))?(?:T(?:{_NUMBER}([HMS]))?(?:{_NUMBER}([MS]))?)?")
UNITS = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "WE": "weekend", "D": "day"}
CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_IN_LARGER = {
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip


@lru_cache(maxsize=16384)  # the days of a story are compared again and again
def days(value: str | None) -> Days | None:
    """First and last day of a TIMEX3 or ISO value; None where it names no stretch of the calendar (or one that does not
    exist).
    """
    if not value:
        return None
    try:
        return _days(value)
    except (ValueError, OverflowError):  # the 31st of February; a week that runs past the year 9999
        return None


def reach(value: str | None, mod: str | None) -> Days | None:
    """The days a value with its TIMEX3 mod may be: "2025-W02" ON_OR_AFTER is 6 January 2025 and every day since.

    An open side ends with the calendar. The parts of a stretch (START, MID, END) and APPROX are the whole of it.
    """
    known = days(value)
    if known is None or mod not in _OPEN:
        return known
    first, last = known
    try:
        return {
            "BEFORE": lambda: (date.min, first - timedelta(days=1)),
            "ON_OR_BEFORE": lambda: (date.min, last),
            "ON_OR_AFTER": lambda: (first, date.max),
            "AFTER": lambda: (last + timedelta(days=1), date.max),
        }[mod]()
    except OverflowError:  # before the first day of the calendar
        return None


def is_open(mod: str | None) -> bool:
    """Whether a mod leaves one side of a date open."""
    return mod in _OPEN


def _days(value: str) -> Days | None:
    if m := _DAY.match(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return day, day
    if m := _MONTH.match(value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := _WEEK.match(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday, monday + timedelta(days=6)
    if m := _PART.match(value):
        return _months(int(m[1]), *_PARTS[m[2]])
    if m := _YEAR.match(value):
        return _months(int(m[1]), 1, 12)
    if m := _DECADE.match(value):
        return date(int(m[1] + "0"), 1, 1), date(int(m[1] + "9"), 12, 31)
    return None


def _months(year: int, month: int, count: int) -> Days:
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)


def apart(a: Days | None, b: Days | None) -> bool:
    """Whether both are known and share no day."""
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def distance(a: Days | None, b: Days | None) -> int | None:
    """Days between the two, 0 if they touch, None if one is unknown."""
    if a is None or b is None:
        return None
    return max(0, (b[0] - a[1]).days, (a[0] - b[1]).days)


@lru_cache(maxsize=16384)
def later(a: str | None, b: str | None) -> int:
    """1 if ISO value a is surely later than b, -1 if earlier, 0 if they may be one moment or either is unknown.

    Clock times count only if both have one; a time without zone is taken as UTC.
    """
    first, second = days(a), days(b)
    if first is None or second is None:
        return 0
    if apart(first, second):
        return 1 if first[0] > second[0] else -1
    x, y = _moment(a), _moment(b)
    return 0 if x is None or y is None or x == y else 1 if x > y else -1


def clock(value: str | None) -> str:
    """The hour that a value gives, to sort what is of one day: "21:30", "06" for a morning; "" where it gives none.

    With an offset it is the hour there: a day's reports seldom give two, and each tells the day of its own place.
    """
    told = (value or "").partition("T")[2]
    return _DAYTIMES.get(told[:2], "") if told[:1].isalpha() else told[:5]


# When each begins, as far as it goes by words: the morning before 06:30, a night with the evening's end.
_DAYTIMES = {"MO": "06", "DT": "08", "MI": "12", "AF": "12", "EV": "18", "NI": "20"}


def _moment(value: str | None) -> datetime | None:
    if not value or "T" not in value:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:  # TIMEX3's "2024-11-05TMO"
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def parts(value: str) -> list[tuple[float, str]]:
    """The numbers and units of a duration: 2 years and 6 months for "P2Y6M"; empty if it is none, or one without numbers."""
    match = _LENGTH.fullmatch(value)
    if not match:
        return []
    found = match.groups()
    named = zip(found[::2], found[1::2], (UNITS, UNITS, CLOCK_UNITS, CLOCK_UNITS), strict=True)
    return [(float(number), units[letter]) for number, letter, units in named if number]


def length(value: str) -> tuple[float, str] | None:
    """A duration in its largest unit: 2.5 years for "P2Y6M"; None if it holds no number or its parts do not add up so."""
    found = parts(value)
    if not found:
        return None
    total, unit = found[0]
    for number, smaller in found[1:]:
        each = _IN_LARGER.get((unit, smaller))
        if each is None:
            return None
        total += number / each
    return total, unit
