"""Where a quantity's words end, with its unit, and its limits in that unit."""

import re

from sayso.annotate.figures.quantities import Quantity
from sayso.annotate.figures.units import Unit, unit_after
from sayso.schema import Bound

_LONG = re.compile(
    r"\s+(?:long|wide|deep|high|tall|away|from|above|below|off)(?!\w)|[-\s](?:wall|fence|trench|drop)(?!\w)", re.IGNORECASE
)
_OF = re.compile(r"\s+of(?=\s)", re.IGNORECASE)
_POINTS = re.compile(r"\s+points(?!\w)", re.IGNORECASE)
# Of shares and polls, where points are those of a percentage; a share price or a team has others.
_OF_SHARES = re.compile(r"%|\bper\s?cent\b|\bpolls?\b|\bmargin\b|\bturnout\b|\blead(?:s|ing)?\b|\bplus or minus\b", re.IGNORECASE)
_RICHTER = re.compile(r"\bmagnitude(?:\s+of)?[-\s]+$", re.IGNORECASE)
_RICHTER_AFTER = re.compile(r"[-\s]magnitude(?!\w)|\s+on\s+the\s+Richter\s+scale(?!\w)", re.IGNORECASE)

Measured = tuple[int, Unit | None, float | None, float | None]


def measured(text: str, quantity: Quantity) -> Measured:
    """Where number and unit end, the unit, and the limits in that unit."""
    low, high, end = quantity.low, quantity.high, quantity.end
    if quantity.money:
        after = unit_after(text, end, len(text))
        return (after[1] if after and after[0].role == "money" else end), Unit(quantity.money, "money"), low, high
    if quantity.share:
        return end, Unit("%", "percentage"), low, high
    if quantity.bound is Bound.VAGUE:  # "tens of millions of dollars"
        of = _OF.match(text, end)
        found = unit_after(text, of.end(), len(text)) if of else None
        return (found[1], found[0], low, high) if found else (end, None, low, high)
    words = text[quantity.start : end]
    if re.search(r"\dm$", words) and _LONG.match(text, end) and low is not None and high is not None:
        return end, Unit("metres", "distance"), low / 1e6, high / 1e6  # "a trench 3m deep": the m is no million
    found = unit_after(text, end, len(text))
    if found:
        return found[1], found[0], low, high
    return _rarer(text, quantity) or (end, None, low, high)


def _rarer(text: str, quantity: Quantity) -> Measured | None:
    """Units told by more than the word after the number: points of a poll, the magnitude of a quake."""
    points = _POINTS.match(text, quantity.end)
    if points and _OF_SHARES.search(text):
        return points.end(), Unit("percentage points", "percentage"), quantity.low, quantity.high
    richter = _RICHTER_AFTER.match(text, quantity.end)
    if richter or _RICHTER.search(text, max(0, quantity.start - 15), quantity.start):
        return richter.end() if richter else quantity.end, Unit("magnitude", "count"), quantity.low, quantity.high
    return None
