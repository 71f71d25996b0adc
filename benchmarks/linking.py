"""How linking grows: twice the claims should take about twice the time."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sayso.annotate import annotate
from sayso.extract import extract
from sayso.link import link
from sayso.read import read
from sayso.schema import Reading

ROUNDS = (1, 2, 4)


def _another(path: Path, turn: int) -> Reading:
    """A report like this one about another town: same prose, other names, so that it neither copies nor repeats it."""
    text = path.read_text(encoding="utf8")
    for name in ("Harven", "Saltgate", "Varrow", "Corvane", "Vesk", "Tolland", "Quillon", "Talvara"):
        text = text.replace(name, f"{name}{'aeiou'[turn % 5]}{'lmnrst'[turn % 6]}")
    report = next(read(text.encode(), name=f"{turn}-{path.name}"))
    document = annotate(replace(report))
    return Reading(report, extract(document))


def measure(demo: Path) -> Iterator[tuple[int, float, float]]:
    """(claims, seconds, seconds a claim as a ratio to the smallest pile's) for growing piles."""
    paths = sorted(demo.glob("*.txt"))
    piles = [[_another(path, turn) for path in paths] for turn in range(max(ROUNDS))]
    link(piles[0])  # imports and tables are loaded before the clock runs
    first = 0.0
    for rounds in ROUNDS:
        readings = [reading for pile in piles[:rounds] for reading in pile]
        claims = sum(len(reading.claims) for reading in readings)
        start = time.process_time()
        link(readings)
        took = time.process_time() - start
        first = first or took / claims
        yield claims, took, took / claims / first
