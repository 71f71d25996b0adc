"""Which of the numbers told is best supported, where "at least 11" supports 11 and whatever is told later above it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backing:
    """One telling of a number.

    low, high: what its words allow (infinite where open). number: the one it names, the lower of a range; None of "up to 30",
    which names a limit only. weight: what it counts for. source: tellings of one source count once for a number. when: sorts by
    time of telling; equal for one day.
    """

    low: float
    high: float
    number: float | None
    weight: float
    source: str
    when: str

    @property
    def open(self) -> bool:
        """Whether it names a number and leaves more (or less) possible."""
        return self.low != self.high


def support(number: float, backings: Sequence[Backing]) -> float:
    """The weight of the sources that name the number, or whose bound leaves it open to whoever names it first, later or that day.

    "At least 11", said after somebody gave 30, does not support 30: its speaker could have known.
    """
    first = min((b.when for b in backings if b.number == number), default="")
    best: dict[str, float] = defaultdict(float)
    for b in backings:
        if b.number == number or (b.open and b.low <= number <= b.high and b.when <= first):
            best[b.source] = max(best[b.source], b.weight)
    # Rounded, so that the last bit of a sum never decides.
    return round(sum(best[source] for source in sorted(best)), 6)


def best_supported(backings: Sequence[Backing]) -> float | None:
    """The number with the most support; None if none is named.

    Of equals the one named last; of these the lower, as conflict research codes: conservatively.
    """
    numbers = {b.number for b in backings if b.number is not None}
    return max(numbers, key=lambda n: (support(n, backings), last_named(n, backings), -n), default=None)


def last_named(number: float, backings: Sequence[Backing]) -> str:
    """When a number was named last, as a sorting key; "" if nobody knows."""
    return max((b.when for b in backings if b.number == number), default="")
