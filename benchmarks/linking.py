"""How linking grows: ten times the claims should take about ten times the time, and one report more next to none."""

import gc
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.table import Table

from benchmarks.piles import pile, templates
from sayso.link import Linked
from sayso.schema import Reading

CLAIMS = (10_000, 30_000, 100_000)
# Reports put into the largest pile one by one, and how many of them are of its great story.
LATE, GREAT = 24, 4


@dataclass(frozen=True, slots=True)
class Pile:
    """What linking a pile took, in seconds of one core; ratio: seconds a claim, to those of the smallest pile."""

    reports: int
    claims: int
    seconds: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Late:
    """What one report more took, in seconds of one core: of other stories (median and most) and of the great one (median)."""

    reports: int
    other: float
    slowest: float
    great: float


def measure(demo: Path) -> Iterator[Pile | Late]:
    """Growing piles linked at once, then reports added to the largest."""
    read = templates(demo)
    first, state, late = 0.0, Linked(), []
    Linked(pile(read, 200))  # imports and tables are loaded before the clock runs
    for claims in CLAIMS:
        readings, late = _parted(pile(read, claims))
        gc.collect()
        start = time.process_time()
        state = Linked(readings)
        ledger = state.ledger()
        took = time.process_time() - start
        first = first or took / len(ledger.claims)
        yield Pile(len(ledger.reports), len(ledger.claims), took, took / len(ledger.claims) / first)
    state.change(late[:1])  # fingerprints are sorted into an index once
    yield _late(state, late[1:])


def _parted(readings: Sequence[Reading]) -> tuple[list[Reading], list[Reading]]:
    """All but a few, and the few: the pile begins with its great story."""
    late = [*readings[:GREAT], *readings[-(LATE - GREAT) :]]
    return list(readings[GREAT : -(LATE - GREAT)]), late


def _late(state: Linked, late: Sequence[Reading]) -> Late:
    other, great = [], []
    for n, reading in enumerate(late, start=1):
        start = time.process_time()
        state.change([reading])
        (great if n < GREAT else other).append(time.process_time() - start)
    return Late(len(state.ledger().reports), median(other), max(other), median(great))


def tables(demo: Path) -> Iterator[Table]:
    """The same as two tables."""
    grown, late = Table("linking, one core: claims", "reports", "seconds", "seconds a claim, ratio"), None
    for found in measure(demo):
        if isinstance(found, Pile):
            grown.add_row(f"{found.claims:,}", f"{found.reports:,}", f"{found.seconds:.1f}", f"{found.ratio:.2f}")
        else:
            late = Table("one report more, to so many", "median", "slowest", "to the great story")
            late.add_row(f"{found.reports:,}", f"{found.other:.3f} s", f"{found.slowest:.3f} s", f"{found.great:.2f} s")
    yield grown
    if late is not None:
        yield late
