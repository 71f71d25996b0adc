"""Numbers against words for a number: "dozens" are two dozen or more, and so no other word for 14."""

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.schema.figures import order_of

# A plural is two or more of its kind. "Several" and a word that is no order of magnitude set no floor.
_FLOORS = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
    "billions": 2_000_000_000,
}


def too_few(a: Traits, x: Amount, b: Traits, y: Amount) -> bool:
    """Whether one is a word for more than the other's number: who denies that dozens died has said nothing of 14."""
    return _below(x, _floor(b, y)) or _below(y, _floor(a, x))


def _floor(traits: Traits, amount: Amount) -> float:
    """What a vague figure's words start from; 0 where they set no floor."""
    order = order_of(traits.report.quote(amount.figure.span)) if amount.vague else None
    return _FLOORS.get(order, 0) if order else 0


def _below(amount: Amount, floor: float) -> bool:
    return not amount.vague and amount.high < floor
