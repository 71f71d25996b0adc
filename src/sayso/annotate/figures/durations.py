"""Durations told in numbers are figures too: "more than two years"."""

import re

from sayso.annotate.figures.bounds import Bounded, bounded, limits
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.schema import Bound, TimeExpression
from sayso.schema.timex import length

_FROM = re.compile(rf"(?<![\w$.,])(?:between\s+)?(?P<n>{NUMBER})(?:\s+(?:to|or|and)\s+|[-‐‑–])$", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w]){NUMBER}(?!\w)", re.IGNORECASE)


def duration(text: str, floor: int, ceiling: int, time: TimeExpression) -> tuple[Bounded, float | None, float | None, str] | None:
    """The bound, low, high and unit ("year") of a DURATION inside text[floor:ceiling]; None if its words hold no number."""
    told = length(time.value)
    number = _NUMBER.search(text, time.span.start, time.span.end)
    if time.type != "DURATION" or told is None or number is None:
        return None
    value, unit = told
    from_ = _FROM.search(text, max(floor, number.start() - 30), number.start())
    least = read_number(from_["n"]) if from_ else None
    if from_ and least is not None and least < value:
        around = bounded(text, floor, from_.start(), time.span.end, ceiling)
        return Bounded(Bound.BETWEEN, around.approximate, around.start, around.end), least, value, unit
    around = bounded(text, floor, number.start(), time.span.end, ceiling)
    low, high = limits(around.bound, value)
    return around, low, high, unit
