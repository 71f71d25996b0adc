"""One report more, through the store: into a pile of 10,000, and into a story of 300. Asked: under a second each."""

import gc
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rich.table import Table

from benchmarks.piles import GREAT, pile, templates
from sayso.kept import Kept
from sayso.schema import Document, Reading
from sayso.store import Store, open_store

# Reports of the pile: as many as issue 5 asks for. A report of it has 19 claims.
REPORTS, CLAIMS_A_REPORT = 10_000, 19
# Reports that come late: of other stories, and of the great one.
OTHERS, OF_THE_GREAT = 30, 12


@dataclass(frozen=True, slots=True)
class Late:
    """Seconds of one core that a report more took, from its coming into the store until everything is linked.

    into: what it came into. median, slowest: of so many reports, one after the other. anew: by a process that has linked nothing
    before, which has no memo.
    """

    into: str
    reports: int
    median: float
    slowest: float
    anew: float


def measure(demo: Path, *, reports: int = REPORTS) -> Iterator[Late]:
    """Reports put into a store of so many one by one, their readings made before the clock runs."""
    made = pile(templates(demo), reports * CLAIMS_A_REPORT)[: reports + OTHERS + OF_THE_GREAT]
    chance = random.Random(1)
    great, others = chance.sample(made[:GREAT], OF_THE_GREAT), chance.sample(made[GREAT:], OTHERS)
    late = {reading.report.id for reading in (*great, *others)}
    with TemporaryDirectory() as folder, open_store(Path(folder) / "ledger.db") as store:
        for reading in made:
            if reading.report.id not in late:
                _put(store, reading)
        kept = Kept(store)
        kept.stories()  # links them all
        yield _timed(f"a pile of {len(made) - len(late):,}", others, store, kept)
        yield _timed(f"a story of {GREAT}", great, store, kept)


def _put(store: Store, reading: Reading) -> None:
    store.add(Document(reading.report), reading.claims, pipeline="benchmark")


def _timed(into: str, late: Sequence[Reading], store: Store, kept: Kept) -> Late:
    took = [_seconds(reading, store, kept) for reading in late[:-1]]
    return Late(into, len(took), median(took), max(took), _seconds(late[-1], store, Kept(store)))


def _seconds(reading: Reading, store: Store, kept: Kept) -> float:
    gc.collect()
    start = time.process_time()
    _put(store, reading)
    kept.find(reading.report.id)  # what is asked for is linked first
    return time.process_time() - start


def table(demo: Path) -> Table:
    """The same as a table."""
    made = Table("one report more, through the store, one core", "reports", "median", "slowest", "without a memo")
    for late in measure(demo):
        seconds = (f"{each:.2f} s" for each in (late.median, late.slowest, late.anew))
        made.add_row(f"into {late.into}", str(late.reports), *seconds)
    return made
