"""What a relative value is when the day it is counted from is only known to lie between two.

"Last week", written on 13 January 2025 or later, is the week of 6 January or a later one. TIMEX3 has no date with two ends,
but it has a mod for one: the value is the earliest that fits, ON_OR_AFTER, and the anchor's words tell the days between
which the text was written.
"""

from dataclasses import dataclass

from sayso.annotate.times.anchor import common
from sayso.annotate.times.calendar import first_day, grain_of
from sayso.annotate.times.reading import Now, Reading

_BACKWARDS = frozenset(("BEFORE", "ON_OR_BEFORE"))  # bounds above, so the latest value that fits is the sure one


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its mod; early, late: the earliest and the latest it can stand for, equal where it is sure."""

    value: str
    mod: str | None
    early: str
    late: str


def sure(value: str, mod: str | None) -> Value:
    """A value that is what it is."""
    return Value(value, mod, value, value)


def between(reading: Reading, first: Now, last: Now, mod: str | None, *, deictic: bool) -> Value | None:
    """The value, for a text written between two days or a time counted between two dates; None if either has none.

    mod: what the words themselves say of the value. deictic: whether the words step from one day to another ("last week"); a
    time of day or "the end of the year" is only taken to be of the day of writing, so it keeps what both ends share.
    """
    if reading.resolve is None:
        return None
    early, late = reading.resolve(first), reading.resolve(last)
    if early is None or late is None:
        return None
    if early == late:
        return sure(early, mod)
    # "June" between two years is one of two Junes, not every month since: X says so, as it does for what is only about right.
    recurs = reading.part.startswith("-") or mod == "APPROX"
    if not deictic or recurs or not _in_order(early, late):
        shared = common(early, late, reading.part)
        return sure(shared, mod) if shared else None
    if mod in _BACKWARDS:
        return Value(late, mod, early, late)
    return Value(early, mod if mod == "AFTER" else "ON_OR_AFTER", early, late)


def _in_order(early: str, late: str) -> bool:
    start, end = first_day(early), first_day(late)
    return start is not None and end is not None and start < end and grain_of(early) == grain_of(late)
