"""Figures as values: the numbers they allow, the order of magnitude of vague words, and how they are printed in plain words."""

import math
import re

from sayso.schema.ledger import FigureHistory, FigureValue, ToldNumber
from sayso.schema.roles import FATES
from sayso.schema.values import Bound, Figure
from sayso.text import folded, one_line

# "About 300" covers 285 to 315: wide enough for the usual rounding, narrow enough to keep 10,000 and 12,000 apart.
ROUNDING = 0.05

_ORDERS = (
    ("hundreds of thousands", r"hundreds of thousands|(?:several|a few|many) hundred thousand"),
    ("tens of thousands", r"tens of thousands|(?:several|a few) tens of thousands"),
    ("tens of millions", r"tens of millions"),
    ("hundreds of millions", r"hundreds of millions"),
    ("billions", r"billions|(?:several|a few|many) billion"),
    ("millions", r"millions|(?:several|a few|many) million"),
    ("thousands", r"thousands|1,?000s|(?:several|a few|many) thousand"),
    ("hundreds", r"hundreds|(?:several|a few|many) hundred"),
    ("scores", r"scores"),
    ("dozens", r"dozens|(?:several|a few|many) dozen"),
    ("tens", r"tens"),
    ("several", r"several|a few|a handful|a couple"),
)
_ORDER = tuple((order, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for order, words in _ORDERS)
# Nouns that already say what became of those counted.
_SAYS_ROLE = re.compile(
    r"\b(?:deaths?|dead|lives|fatalit\w+|bod(?:y|ies)|corpses?|killings?|murders?|injur\w+|wounded|hurt|arrests?|detain\w+|captives?"
    r"|hostages?|prisoners?|missing|refugees?|displaced|evacuees?|killed|captured|deployed|evacuated|destroyed|supplied)\b",
    re.IGNORECASE,
)
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_OF = re.compile(r"(?:s|number|handful|majority|minority|fraction|multitude|couple|bulk|most)(?<!numerous)(?<!countless)\Z", re.I)


def order_of(words: str) -> str | None:
    """The order of magnitude of a vague figure's words: "Scores of" are "scores"; None for "a significant number"."""
    said = one_line(words)
    return next((order for order, pattern in _ORDER if pattern.search(said)), None)


def limits(figure: Figure | FigureValue) -> tuple[float, float]:
    """Lowest and highest number the words allow; minus and plus infinity where they set no limit."""
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if figure.approximate or figure.bound is Bound.ABOUT:
        low, high = low - abs(low) * ROUNDING, high + abs(high) * ROUNDING
    if figure.bound is Bound.MORE_THAN:
        low = math.nextafter(low, math.inf)
    if figure.bound is Bound.LESS_THAN:
        high = math.nextafter(high, -math.inf)
    return low, high


def number(value: float) -> str:
    """`10,000`, `1.5`: thousands parted by commas, no ending zeros."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def in_unit(said: str, unit: str | None, *, one: bool = False) -> str:
    """A number's words with its unit: `3 days`, `12%`, `40 km`. one: whether the number is one."""
    if unit is None:
        return said
    return f"{said}%" if unit == "%" else f"{said} {unit}{'s' if unit in _SPANS and not one else ''}"


def spoken(low: float | None, high: float | None, bound: Bound, *, approximate: bool = False, unit: str | None = None) -> str:
    """A figure as its limits say it: `at least 300`, `about 40 km`, `10,000 to 12,000`; empty where the words gave no number."""
    if low is None and high is None:
        return ""
    if low is not None and high is not None:
        about = "about " if approximate or bound is Bound.ABOUT else ""
        said = about + (number(low) if low == high else f"{number(low)} to {number(high)}")
    elif low is not None:
        said = f"{bound.value if bound is Bound.MORE_THAN else 'at least'} {number(low)}"
    else:
        assert high is not None
        said = f"{bound.value if bound is Bound.LESS_THAN else 'up to'} {number(high)}"
    one = low == high == 1 or ((low is None or high is None) and 1 in (low, high))
    return in_unit(said, unit, one=one)


def plain(figure: Figure, words: str) -> str:
    """A figure in plain words: `at least 300 North Korean soldiers killed`, `3,500,000,000 USD (aid)`, `12% of huts`, `age 26`.

    words: the report's own, which stand where they gave no number ("dozens of huts destroyed").
    """
    said = spoken(figure.low, figure.high, figure.bound, approximate=figure.approximate, unit=figure.unit)
    counted = one_line(figure.counted) if figure.counted else ""
    if figure.role == "age":
        return f"age {said.removesuffix(' years').removesuffix(' year')}"
    if not said:
        said = one_line(words)
        counted = f"of {counted}" if counted and _OF.search(said) else counted
        said = said[:1].lower() + said[1:]
    elif figure.unit == "%" and counted:
        counted = f"of {counted}"
    elif figure.role in ("money", "distance", "duration", "percentage") and counted:
        counted = f"({counted})"
    elif figure.unit is not None and counted:
        counted = f"of {counted}"
    fate = figure.role if figure.role in FATES and not _SAYS_ROLE.search(counted) else ""
    return " ".join(part for part in (said, counted, fate) if part)


def told_as(value: FigureValue | ToldNumber) -> tuple[str, str]:
    """What tells a history's numbers apart: the number in plain words, the report's own where it gives none; the closer name."""
    said = spoken(value.low, value.high, value.bound, approximate=value.approximate)
    return said or f"“{folded(one_line(value.words))}”", folded(one_line(value.named or ""))


def number_told(history: FigureHistory, value: FigureValue) -> ToldNumber | None:
    """The number of the history that one of its values gives; None in a history whose numbers were not counted."""
    return next((number for number in history.numbers if told_as(number) == told_as(value)), None)
