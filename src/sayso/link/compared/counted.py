"""What the figures of two claims have in common, as far as it makes the two likelier to be about one thing."""

from typing import Generic, NamedTuple, TypeVar

from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import MEASURES, NO_FATE, Amount, counts, relation

LARGE = 20  # from here on two reports' numbers are hardly equal by chance


Number = TypeVar("Number")  # of one pair, or a column of many pairs


class Counted(NamedTuple, Generic[Number]):
    """fate: both count the killed, or the wounded, or the missing, of the same sort. figure: both give a figure for the same
    thing; half where the two cannot be one number. number: the same number of the same thing, too large to be met twice by
    chance. same: whether they give figures for the same thing.
    """

    fate: Number
    figure: Number
    number: Number
    same: Number


NOTHING = Counted(0.0, 0.0, 0.0, 0.0)


def counted(a: Traits, b: Traits) -> Counted[float]:
    """What two claims' figures have in common."""
    if not a.amounts or not b.amounts:
        return NOTHING
    pairs = [(x, y) for x in a.amounts for y in b.amounts if counts(x, y, loosely=True) == "same"]
    if not pairs:
        return NOTHING
    fate = any(x.role == y.role and x.role not in NO_FATE for x, y in pairs)
    told = [(relation(x, y), x) for x, y in pairs if _tied(x, y)]
    figure = 0.0 if not told else 0.5 if all(how == "apart" for how, _ in told) else 1.0
    number = any(how == "equal" and max(x.figure.low or 0, x.figure.high or 0) >= LARGE for how, x in told)
    return Counted(float(fate), figure, float(number), float(bool(told)))


def _tied(x: Amount, y: Amount) -> bool:
    """Whether two figures are known to measure one thing: any two things have lengths, and last for days."""
    return x.role not in MEASURES or (x.head is not None and x.head == y.head)
