"""Durations told in numbers are figures too: "more than two years"."""

import re

from sayso.annotate.figures.bounds import Bounded, bounded
from sayso.annotate.figures.numerals import NUMBER
from sayso.schema import TimeExpression

_VALUE = re.compile(r"P(?P<timed>T?)(?P<n>\d+(?:\.\d+)?)(?P<letter>[SMHDWY])")
_UNITS = {"S": "second", "H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year", "TM": "minute"}
_NUMBER = re.compile(rf"(?<![\w]){NUMBER}(?!\w)", re.IGNORECASE)


def duration(text: str, floor: int, ceiling: int, time: TimeExpression) -> tuple[Bounded, float, str] | None:
    """The bound, the number and the unit ("year") of a DURATION inside text[floor:ceiling]; None if its words hold no number."""
    match = _VALUE.fullmatch(time.value)
    number = _NUMBER.search(text, time.span.start, time.span.end)
    if time.type != "DURATION" or match is None or number is None:
        return None
    letter = "TM" if match["timed"] and match["letter"] == "M" else match["letter"]
    around = bounded(text, floor, number.start(), time.span.end, ceiling)
    return around, float(match["n"]), _UNITS[letter]
