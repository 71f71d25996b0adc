"""TIMEX3 values and ISO dates as a reader says them: "2025-W02" is the week of 6 January 2025, "P3M" is 3 months."""

import re
from datetime import date, timedelta

from sayso.schema.timex import is_open, parts

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_SHARES = {
    "H1": "first half", "H2": "second half",
    "Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter", "QX": "one quarter",
}  # fmt: skip
_DAYTIMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
# A number nobody gave: "PXW" is "weeks".
_VAGUE = {
    "PXY": "years", "PXQ": "quarters", "PXM": "months", "PXW": "weeks", "PXWE": "weekends", "PXD": "days", "PTXH": "hours",
    "PTXM": "minutes", "PTXS": "seconds", "PXDE": "decades", "PXCE": "centuries", "PXML": "millennia",
}  # fmt: skip
_MODS = {
    "START": "early in {}", "MID": "the middle of {}", "END": "late in {}", "APPROX": "about {}", "MORE_THAN": "more than {}",
    "LESS_THAN": "less than {}", "EQUAL_OR_MORE": "at least {}", "EQUAL_OR_LESS": "at most {}", "BEFORE": "before {}",
    "AFTER": "after {}", "ON_OR_BEFORE": "{} or earlier", "ON_OR_AFTER": "{} or later",
}  # fmt: skip

_CALENDAR = re.compile(r"([\dX]{4})-([\dX]{2})(?:-([\dX]{2}))?")
_WEEK = re.compile(r"([\dX]{4})-W([\dX]{2})(?:-(WE|[1-7]))?")
_PART = re.compile(r"([\dX]{4})-(\w\w)")
_ISO = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:[T ](\d{2}:\d{2}).*)?")
_PART_OF_DAY = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})T({'|'.join(_DAYTIMES)})")
_CLOCK = re.compile(r"\d{2}:\d{2}")


def in_words(value: str | None, type_: str = "DATE", mod: str | None = None) -> str:
    """A TIMEX3 value or ISO date or date-time in words; what has no plain form stays as it is, None is "".

    type_: TIMEX3's DATE, TIME, DURATION or SET, for "P1D" is "1 day" or "every day". mod: TIMEX3's, as in TimeExpression.
    """
    if not value:
        return ""
    said = _repeated(value) if type_ == "SET" else ""
    said = said or _REFERENCES.get(value) or _VAGUE.get(value) or _length(value) or _moment(value)
    return _MODS.get(mod or "", "{}").format(said) if said else value


def brief(value: str | None, mod: str | None = None) -> str:
    """For a column of times: a date as it is, with its hour or part of day (`2025-03-06 evening`), for such columns line up; any
    other value in words.
    """
    if is_open(mod):
        return in_words(value, mod=mod)
    if part := _PART_OF_DAY.fullmatch(value or ""):
        return f"{part[1]} {_DAYTIMES[part[2]]}"
    iso = _ISO.fullmatch(value or "")
    return " ".join(part for part in iso.groups() if part) if iso else in_words(value, mod=mod)


def bounded(value: str, mod: str | None) -> str:
    """A value as it is, with the words that leave one side of it open: "2025-W02 or later", "before 2023"."""
    return _MODS[mod or ""].format(value) if is_open(mod) else value


def _moment(value: str) -> str:
    day, _, time = value.replace(" ", "T").partition("T")
    said = _stretch(day)
    if not time or not said:
        return said
    if time in _DAYTIMES:
        return f"the {_DAYTIMES[time]} of {said}"
    clock = _CLOCK.match(time)
    return f"{said}, {clock[0]}" if clock else f"{said}, hour not known" if time == "XX" else ""


def _stretch(value: str) -> str:
    if week := _WEEK.fullmatch(value):
        return _week(*week.groups())
    if calendar := _CALENDAR.fullmatch(value):
        return _day(*calendar.groups())
    if part := _PART.fullmatch(value):
        year = _year(part[1])
        if part[2] in _SEASONS:
            return f"{_SEASONS[part[2]]} {part[1]}" if part[1].isdigit() else f"{_SEASONS[part[2]]} of {year}"
        return f"{_SHARES[part[2]]} of {year}" if part[2] in _SHARES else ""
    if not re.fullmatch(r"[\dX]{2,4}", value):
        return ""
    if len(value) == 4:
        return _year(value)
    if not value.isdigit():
        return "an unknown decade" if len(value) == 3 else "an unknown century"
    return f"{value}0s" if len(value) == 3 else f"{int(value) + 1}{_ending(int(value) + 1)} century"


def _year(year: str) -> str:
    return year if year.isdigit() else "an unknown year"


def _day(year: str, month: str, day: str | None) -> str:
    if not month.isdigit():
        what = "month" if day is None else "day"
        return f"an unknown {what} of {year}" if year.isdigit() else f"an unknown {what}"
    if not 1 <= int(month) <= 12:
        return ""
    said = f"{MONTHS[int(month) - 1]} {year}" if year.isdigit() else f"{MONTHS[int(month) - 1]} of an unknown year"
    if day is None:
        return said
    return f"{int(day)} {said}" if day.isdigit() else f"an unknown day of {said}"


def _week(year: str, week: str, part: str | None) -> str:
    if not (year + week).isdigit():
        what = "weekend" if part == "WE" else WEEKDAYS[int(part) - 1] if part else "week"
        known = f" of {year}" if year.isdigit() else ""
        return f"{'a' if part else 'an unknown'} {what}{known}" + (", week not known" if part and part != "WE" else "")
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
        if part and part != "WE":
            return _written(monday + timedelta(days=int(part) - 1))
        return f"weekend of {_written(monday + timedelta(days=5))}" if part else f"week of {_written(monday)}"
    except (ValueError, OverflowError):  # there is no week 53 in 2025, and no day after 9999-12-31
        return ""


def _written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def _ending(number: int) -> str:
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _length(value: str) -> str:
    return " and ".join(f"{number:.12g} {unit}{'' if number == 1 else 's'}" for number, unit in parts(value))


def _repeated(value: str) -> str:
    """ "every day", "every 2 weeks", "every Monday", "every July" """
    found = parts(value)
    if len(found) == 1:
        number, unit = found[0]
        return f"every {unit}" if number == 1 else f"every {number:.12g} {unit}s"
    if value.startswith("XXXX-WXX-") and value[-1] in "1234567":
        return f"every {WEEKDAYS[int(value[-1]) - 1]}"
    if value.startswith("XXXX-XX-XXT"):
        return f"every {_DAYTIMES[value[11:]]}" if value[11:] in _DAYTIMES else ""
    rest = value.removeprefix("XXXX-")
    if rest in _SEASONS:
        return f"every {_SEASONS[rest]}"
    return f"every {MONTHS[int(rest) - 1]}" if rest.isdigit() and len(rest) == 2 and 1 <= int(rest) <= 12 else ""
