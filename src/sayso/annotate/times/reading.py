"""What a pattern reads from the words: a value, or how to count one from a day."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Basis(StrEnum):
    """What a value is counted from."""

    NOTHING = "nothing"  # "5 November 2024": it stands by itself
    ANCHOR = "anchor"  # "last month": from the day the text was written
    PREVIOUS = "previous"  # "two days later": from the date mentioned before
    HEADING = "heading"  # the "10.42 a.m." over an entry: of the day that is a heading above it, else of the day of writing


@dataclass(frozen=True, slots=True)
class Now:
    """What a relative value is counted from.

    day: the day of writing. direction: below 0 the words speak of the past, above 0 of the future (2: beyond doubt), 0 they do
    not say. previous: the value of the date mentioned before, quarter: of the quarter of a year mentioned before, None if there
    is none near.
    """

    day: date
    direction: int = 0
    previous: str | None = None
    quarter: str | None = None


Resolve = Callable[[Now], str | None]

# What is left of a value when nothing tells which day, week or year it is.
UNKNOWN = {
    "time": "XXXX-XX-XX", "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


STEP = "step"  # the grain of words that are a time only together with the date after them


@dataclass(frozen=True, slots=True)
class Reading:
    """One expression as read from its words alone.

    type: DATE, TIME, DURATION or SET. grain: "day", "month" …, the size of a date, "" for what is none. bare: its value
    when nothing anchors it. part: the end of its value that the words themselves give ("-06" of "June", "T16:00" of "4
    p.m."). resolve: how to count the value, None if `bare` is the value. event, steps: the event it is counted from ("the
    clash"), and how many of its grain. slack: how many days after its date line a report with these words may be written.
    """

    type: str
    bare: str
    grain: str = ""
    part: str = ""
    basis: Basis = Basis.NOTHING
    resolve: Resolve | None = None
    event: str = ""
    steps: int = 0
    slack: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the function that reads its matches; None for a match that is no time after all. Of two rules that match the
    same words the one listed first wins.

    signs: words in case-folded form, DIGIT for any digit; a sentence without any of them has nothing for this rule, which spares
    it the pattern, as most sentences hold no time and sixty patterns take long.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the characters it stands on; direction as in Now; after: the end of the text that still belongs to it."""

    start: int
    end: int
    reading: Reading
    rank: int = field(default=0, compare=False)


def fixed(type_: str, value: str, grain: str = "") -> Reading:
    """A reading that stands by itself."""
    return Reading(type_, value, grain)


def dated(day: date | None) -> Reading | None:
    """A day that stands by itself; None stays None."""
    return None if day is None else fixed("DATE", day.isoformat(), "day")


def counted(grain: str, resolve: Resolve, *, part: str = "", basis: Basis = Basis.ANCHOR, bare: str = "") -> Reading:
    """A reading that needs something to count from: a TIME if its grain is "time", else a DATE."""
    if not bare:
        whole = UNKNOWN[grain]
        bare = whole[: len(whole) - part.count("-") * 3] + part if part.startswith("-") else whole + part
    return Reading("TIME" if grain == "time" else "DATE", bare, grain, part, basis, resolve)
