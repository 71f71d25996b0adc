"""Durations told in numbers are figures too: "more than two years"."""

import re

from sayso.annotate.figures.bounds import Bounded, bounded, limits
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.schema import Bound, TimeExpression
from sayso.schema.timex import length

_SAID = re.compile(r"[-\s]+(?P<unit>second|minute|hour|day|week|month|year|decade)s?(?!\w)", re.IGNORECASE)
_FROM = re.compile(rf"(?<![\w$.,])(?:between\s+)?(?P<n>{NUMBER})(?:\s+(?:to|or|and)\s+|[-‐‑–])$", re.IGNORECASE)
_POINT = re.compile(r"\s+(?:after|before|earlier|later|ago)\b", re.IGNORECASE)
_EVERY = re.compile(rf"every\s+{NUMBER}\s", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)an?\s+(?P<unit>second|minute|hour|day|week|month|year|decade)(?!\w)", re.IGNORECASE)
# "Cut over five years" is a time in which; "took over five years", "for over five years" is more than five.
_OVER = re.compile(r"over\s", re.IGNORECASE)
_LASTS = re.compile(
    r"(?:\b(?:for|after|of|in|within|than|and|is|was|been|be|last\w*|t[ao]k(?:e|es|en|ing)|took|spen[dt]\w*|wait\w*|serv\w*|need\w*|liv\w*"
    r"|work\w*|stay\w*|just|well|a|the)|,)\s+$",
    re.IGNORECASE,
)
# Behind a comma it says how long something took: "was put out at dawn, thirty-one hours after the blast".
_LENGTH = re.compile(r"(?:\b(?:for|of|last\w*|within|over|spent|took|than|least|about|nearly|almost)|,)\s+$", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w]){NUMBER}(?!\w)", re.IGNORECASE)


def duration(text: str, floor: int, ceiling: int, time: TimeExpression) -> tuple[Bounded, float | None, float | None, str] | None:
    """The bound, low, high and unit ("year") of a DURATION inside text[floor:ceiling]; None if its words hold no number."""
    told = length(time.value)
    number = _NUMBER.search(text, time.span.start, time.span.end)
    lasting = time.type == "DURATION" or (time.type == "SET" and _EVERY.match(text, time.span.start, time.span.end))
    if not lasting or told is None:
        return None
    if number is None:
        return _article(text, floor, ceiling, time)
    if _POINT.match(text, time.span.end, ceiling) and not _LENGTH.search(text, floor, time.span.start):
        return None  # "two days after the truce" is a time
    value, unit = told
    said = _SAID.match(text, number.end(), ceiling)
    amount = read_number(number[0])
    if said and amount is not None:  # "seven and a half years", "two decades": TIMEX3 has them as months and years
        value, unit = amount, said["unit"].lower()
    from_ = _FROM.search(text, max(floor, number.start() - 30), number.start())
    least = read_number(from_["n"]) if from_ else None
    if from_ and least is not None and least < value:
        around = bounded(text, floor, from_.start(), time.span.end, ceiling)
        return Bounded(Bound.BETWEEN, around.approximate, around.start, around.end), least, value, unit
    around = bounded(text, floor, number.start(), time.span.end, ceiling)
    if _OVER.match(text, around.start, number.start()) and not _LASTS.search(text, floor, around.start):
        around = Bounded(Bound.EXACT, False, number.start(), around.end)
    low, high = limits(around.bound, value)
    return around, low, high, unit


def _article(text: str, floor: int, ceiling: int, time: TimeExpression) -> tuple[Bounded, float | None, float | None, str] | None:
    """ "Less than a second", "about an hour": a number only where something bounds it."""
    one = _ONE.search(text, time.span.start, time.span.end)
    around = bounded(text, floor, one.start(), time.span.end, ceiling) if one else None
    if one is None or around is None or around.bound is Bound.EXACT:
        return None
    return around, *limits(around.bound, 1.0), one["unit"].lower()
