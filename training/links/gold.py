"""The gold set: piles cut into units, which units are one point, and of what kind each pair of a point is."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

from training.links.marks import Marks, Pair, read_file

FOLDER = Path(__file__).parent
UNITS = FOLDER / "units.jsonl"
MARKS = FOLDER / "marks"


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement of a pile. report: which one of the pile's; spans: its content in code points of the stored text; speaker: a
    number that two units have in common if their voices are one; inside: the number of the unit in whose content it stands.
    """

    report: int
    spans: tuple[tuple[int, int], ...]
    speaker: int
    inside: int | None


@dataclass(frozen=True)
class GoldPile:
    """One pile as read by hand. units: by number, from 1; same: pairs of units with nearly the same words."""

    name: str
    half: str
    reports: tuple[str, ...]
    units: Mapping[int, Unit]
    same: frozenset[Pair]
    marks: Marks

    @cached_property
    def pairs(self) -> frozenset[Pair]:
        """The pairs of units that are one point, sorted."""
        return frozenset(self.marks.pairs())

    @cached_property
    def open(self) -> frozenset[Pair]:
        """Pairs that may stand in one point or in two: of points that a link joins (another scope, a denial of many things)."""
        home = {unit: point for point in self.marks.points for unit in point}
        across = {
            (min(u, v), max(u, v))
            for a, b in self.marks.links
            if (min(a, b), max(a, b)) not in self.pairs
            for u, v in product(home.get(a, (a,)), home.get(b, (b,)))
        }
        return frozenset(across)

    @cached_property
    def kinds(self) -> dict[Pair, tuple[str, ...]]:
        """Pair -> kinds that are right, the best one first, for each pair of a point and each link between points.

        A pair is as it was written: in a directed kind the first unit acts on the second one.
        """
        plain = {pair: (self._plain(pair),) for pair in self.pairs if self.marks.kinds(pair) is None}
        return plain | dict(self.marks.links)

    def _plain(self, pair: Pair) -> str:
        """The guideline's rule for pairs of which nothing is written."""
        a, b = (self.units[unit] for unit in pair)
        again = pair in self.same or a.speaker == b.speaker or a.inside == pair[1] or b.inside == pair[0]
        return "repeats" if again else "agrees"

    def across(self, pair: Pair) -> bool:
        """Whether the two units stand in different reports."""
        return self.units[pair[0]].report != self.units[pair[1]].report


def gold_piles(marks: str = "gold", *, units: Path = UNITS, folder: Path = MARKS) -> Iterator[GoldPile]:
    """Every pile that an annotator marked, with these marks, or with what was settled ("gold")."""
    marked = read_file((folder / f"{marks}.txt").read_text(encoding="utf8"))
    for row in map(json.loads, units.read_text(encoding="utf8").splitlines()):
        if row["pile"] not in marked:
            continue
        yield GoldPile(
            row["pile"],
            row["half"],
            tuple(row["reports"]),
            dict(enumerate(map(_unit, row["units"]), 1)),
            frozenset((a, b) for a, b in row["same"]),
            marked[row["pile"]],
        )


def _unit(row: Mapping[str, Any]) -> Unit:
    spans = tuple((start, end) for start, end in row["spans"])
    return Unit(row["report"], spans, row["speaker"], row.get("inside"))


def unmarked(units: Path = UNITS) -> dict[str, range]:
    """The numbers of each pile's units."""
    rows = map(json.loads, units.read_text(encoding="utf8").splitlines())
    return {row["pile"]: range(1, len(row["units"]) + 1) for row in rows}
