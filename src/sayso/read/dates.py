"""Dates as people and machines write them -> ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)\s*(?:\(?[A-Za-z]{1,5}(?:[+-]\d{1,2})?\)?)?"
_DAY_FIRST = rf"(?P<day>{_DAY})\.?(?:\s+|-)(?P<month>{_MONTH}),?(?:\s+|-)(?P<year>\d{{4}})"
_MONTH_FIRST = rf"(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}),?\s+(?P<year2>\d{{4}})"
_WRITTEN = re.compile(
    rf"(?:{_CLOCK}[,\s]+(?:on\s+)?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:{_DAY_FIRST}|{_MONTH_FIRST})"
    rf"(?:[\s,|/–—-]+(?:at\s+)?{_CLOCK})?\.?",
    re.IGNORECASE | re.ASCII,  # else "ſ" would match the s of "August"
)
_THEN_CLOCK = rf"(?:[\s,–—-]+{_CLOCK})?"
_NUMERIC = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}){_THEN_CLOCK}", re.ASCII | re.IGNORECASE)
_YEAR_FIRST = re.compile(
    rf"(\d{{4}})([/.])(\d{{1,2}})\2(\d{{1,2}}){_THEN_CLOCK}", re.ASCII | re.IGNORECASE
)  # nobody puts the day second
_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ].+)?", re.ASCII)
_FULL_ISO_DAY = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", re.ASCII)
_ZONE_WORD = re.compile(r"\s*(?:UTC|GMT)$", re.IGNORECASE)
_RFC_5322 = re.compile(
    r"(?:[A-Z][a-z]{2},\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|UT|GMT)", re.ASCII
)


class ImpossibleDateError(ValueError):
    """It has the form of a date, but there is no such day or hour."""


def iso(text: str) -> str | None:
    """The date, or the date-time with offset, in ISO 8601; None for what has no form of a date that we know.

    A time whose offset is not stated is left out ("2024-11-05 10:00" is "2024-11-05"): which moment it was is not known. So is a
    numeric date whose order is not ("05/11/2024"). Raises ImpossibleDateError for "2024-02-30".
    """
    text = " ".join(text.split())
    try:
        return _machine(text) or _written(text)
    except (ValueError, OverflowError) as error:
        raise ImpossibleDateError(text) from error


def first_day(text: str) -> str | None:
    """The day meant; of a month ("2031-03", "March 2031") its first; None for what is no date, or a day that there is not."""
    for said in (text, f"{text}-01", f"1 {text}"):
        try:
            found = iso(said)
        except ImpossibleDateError:
            continue
        if found is not None:
            return found[: len("2024-11-05")]
    return None


def days_in(name: str) -> list[str]:
    """Every YYYY-MM-DD in a file's name, as written."""
    return _FULL_ISO_DAY.findall(name)


def is_dated(text: str) -> bool:
    """Whether the whole text has the form of a date, possible or not."""
    try:
        return iso(text) is not None
    except ImpossibleDateError:
        return True


def _machine(text: str) -> str | None:
    if _ISO.fullmatch(text):
        if len(text) <= len("2024-11-05"):
            return date.fromisoformat(text).isoformat()
        return _moment(datetime.fromisoformat(_ZONE_WORD.sub("+00:00", text).replace(" +", "+").replace(" -", "-")))
    if _RFC_5322.fullmatch(text):
        return _moment(parsedate_to_datetime(text))
    return None


def _moment(moment: datetime) -> str:
    return moment.date().isoformat() if moment.tzinfo is None else moment.isoformat(timespec="seconds")


def _written(text: str) -> str | None:
    if match := _WRITTEN.fullmatch(text):
        day, month, year = (match[name] or match[f"{name}2"] for name in ("day", "month", "year"))
        return date(int(year), MONTHS[month.lower().rstrip(".")], int(day.rstrip("sthndrTSHNDR"))).isoformat()
    if match := _YEAR_FIRST.fullmatch(text):
        return date(int(match[1]), int(match[3]), int(match[4])).isoformat()
    if match := _NUMERIC.fullmatch(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "." or first > 12 or first == second:  # dots are written day first
            return date(year, second, first).isoformat()
        if second > 12:  # no month has that number, so it is the day
            return date(year, first, second).isoformat()
    return None
