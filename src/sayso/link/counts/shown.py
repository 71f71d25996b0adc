"""A figure as a reader sees it."""

from dataclasses import replace

from sayso.link.counts.amount import Amount
from sayso.schema import Bound
from sayso.schema.figures import in_unit
from sayso.text import one_line


def shown(amount: Amount, quote: str) -> str:
    """The figure for a reader: its bound and number, or its own words where it gives no number."""
    figure = amount.figure
    if amount.vague:
        return f"“{quote}”"
    if amount.sum_of:
        return f"{shown(replace(amount, sum_of=()), quote)} (“{one_line(quote)}”)"
    low, high = (_number(n) for n in (figure.low, figure.high))
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        return in_unit(f"between {low} and {high}", figure.unit)
    number = low if figure.low is not None else high
    about = "about" if figure.approximate and figure.bound in (Bound.EXACT, Bound.VAGUE, Bound.BETWEEN) else ""
    bound = figure.bound.value if figure.bound not in (Bound.EXACT, Bound.VAGUE, Bound.BETWEEN) else about
    return in_unit(f"{bound} {number}".strip(), figure.unit, one=number == "1")


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
