"""Piles of incidents that nobody marked, cut into the claims that sayso reads in them: for a larger network to mark.

None is among those that anything is measured on, nor among those that are marked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.extract import extract
from training.links.gold import UNITS, gold_piles
from training.links.piles import Pile, incidents
from training.meaning.examples import SILVER

ALONE = 200  # incidents of one report: they teach what parts two statements of one report
MOST, LONGEST, FEWEST, REPORTS = 1600, 900, 30, 5  # words of a pile, of a report; reports of a pile: as large as the marked ones
UNITS_MOST = 110  # claims; a pile's pairs grow with their square


@dataclass(frozen=True, slots=True)
class Unmarked:
    """One pile. reports: their ids; units: of each claim its report's number, and its spans in code points."""

    name: str
    reports: tuple[str, ...]
    units: tuple[tuple[int, tuple[tuple[int, int], ...]], ...]


def unmarked() -> Iterator[Unmarked]:
    """The piles of two reports and more, then some of one, in the corpus's order. About six minutes on one core."""
    used = {pile.name for pile in [*gold_piles(units=UNITS), *gold_piles("silver", units=SILVER)]}
    free = [pile for pile in incidents() if pile.name not in used]
    many, one = ([pile for pile in free if (len(pile.rows) > 1) == several] for several in (True, False))
    for pile in [*many, *one[:ALONE]]:
        rows = _some(pile.rows)
        units = tuple(_units(Pile(pile.name, pile.kind, rows))) if rows else ()
        if len(units) > 1:
            yield Unmarked(pile.name, tuple(row["id"] for row in rows), units[:UNITS_MOST])


def _some(rows: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """The first reports of a pile that are neither scraps nor very long, as many as there is room for."""
    found: list[Mapping[str, Any]] = []
    room = MOST
    for row in rows:
        words = len(row["text"].split())
        if FEWEST <= words <= LONGEST and words <= room and len(found) < REPORTS:
            found.append(row)
            room -= words
    return tuple(found)


def _units(pile: Pile) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    for number, document in enumerate(pile.documents()):
        for claim in extract(document):
            yield number, tuple((span.start, span.end) for span in claim.content)
