"""Things of one kind that a claim counts beside each other by two names: "30 cars and 50 lorries" are no vehicles told twice."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.link.counts.amount import Amount


def told_apart(amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """The amounts of a claim, each that has such a neighbour under its own name."""
    return tuple(replace(x, head=x.named) if any(_beside(x, y) for y in amounts) else x for x in amounts)


def _beside(x: Amount, y: Amount) -> bool:
    one_kind = (x.head, x.figure.unit) == (y.head, y.figure.unit) and x.of_all and y.of_all
    # Of "swept away 30 cars and 50 lorries" the verb may be read as of the cars alone.
    one_fate = x.role == y.role or "count" in (x.role, y.role)
    return one_kind and one_fate and not (x.before or y.before) and bool(x.named and y.named) and x.named != y.named
