"""Whether two claims count others: the dead of the army and those of the rebels, of a market and of a battle."""

from collections.abc import Sequence

from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import NO_FATE, of_others, relation, two_events


def others_harmed(here: Sequence[Amount], there: Sequence[Amount]) -> bool:
    """Whether two claims' amounts are of the dead, or the wounded, of two sides or two events, and of no one's else."""
    alike = [(x, y) for x in here for y in there if x.role == y.role and x.role not in NO_FATE]
    return bool(alike) and all(of_others(x, y) or two_events(x, y) or _gone(x, y) for x, y in alike)


def _gone(x: Amount, y: Amount) -> bool:
    """Whether one is a number that its words call withdrawn or wrong, and the other another one."""
    return (bool(x.wrong) or bool(y.wrong)) and relation(x, y) == "apart"
