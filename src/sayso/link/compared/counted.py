"""What the figures of two claims have in common, as far as it makes the two likelier to be about one thing."""

from typing import Generic, NamedTuple, TypeVar

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import MEASURES, NO_FATE, counts, relation

Number = TypeVar("Number")  # of one pair, or a column of many pairs


class Counted(NamedTuple, Generic[Number]):
    """fate: both count the killed, or the wounded, or the missing, of the same sort. figure: both give a figure for the same
    thing; half where the two cannot be one number. same: whether they give figures for the same thing.
    """

    fate: Number
    figure: Number
    same: Number


NOTHING = Counted(0.0, 0.0, 0.0)


def counted(a: Traits, b: Traits) -> Counted[float]:
    """What two claims' figures have in common."""
    if not a.amounts or not b.amounts:
        return NOTHING
    pairs = [(x, y) for x in a.amounts for y in b.amounts if counts(x, y, loosely=True) == "same"]
    if not pairs:
        return NOTHING
    fate = any(x.role == y.role and x.role not in NO_FATE for x, y in pairs)
    told = [relation(x, y) for x, y in pairs if _tied(x, y)]
    figure = 0.0 if not told else 0.5 if all(how == "apart" for how in told) else 1.0
    return Counted(float(fate), figure, float(bool(told)))


def _tied(x: Amount, y: Amount) -> bool:
    """Whether two figures are known to measure one thing: any two things have lengths, and last for days."""
    return x.role not in MEASURES or (x.head is not None and x.head == y.head)
