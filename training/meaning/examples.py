"""The piles whose points are marked, as word pieces and a table of which units are one point."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from sayso.annotate.meaning import pieces
from training.links.gold import FOLDER, UNITS, GoldPile, gold_piles
from training.links.piles import Pile, incidents, stories

SILVER, MORE = FOLDER / "silver.jsonl", FOLDER / "more.jsonl"
FICTION = FOLDER / "fiction"
OPEN = -1  # neither one point nor two: left out


@dataclass(frozen=True, slots=True)
class Example:
    """One pile. units: each unit's pieces; same: int8 (units, units), 1 for one point, 0 for two, OPEN for what is not asked."""

    name: str
    units: tuple[tuple[int, ...], ...]
    same: np.ndarray


def silver(*, more: bool = False) -> list[Example]:
    """The piles marked to learn from, points only: none of them is among those that anything is measured on.

    Our own twice: they are of war, disasters and politics, which sayso is for, and the incidents are all shootings. more: with
    the 320 of our own that came later, each once, and then the first ones once too.
    """
    found = list(_examples(gold_piles("silver", units=SILVER)))
    if more:
        return found + list(_examples(gold_piles("more", units=MORE)))
    own = {pile.name for pile in stories(FICTION)}
    return found + [example for example in found if example.name in own]


def gold(half: str) -> list[Example]:
    """One half of the gold: "tuning" or "check"."""
    return list(_examples(pile for pile in gold_piles(units=UNITS) if pile.half == half))


def _examples(piles: Iterable[GoldPile]) -> Iterator[Example]:
    rows: dict[str, Pile] = {pile.name: pile for source in (incidents(), stories(), stories(FICTION)) for pile in source}
    for pile in piles:
        texts = {row["id"]: row["text"] for row in rows[pile.name].rows}
        units = tuple(pieces(said(pile, number, texts)) for number in sorted(pile.units))
        yield Example(pile.name, units, same_table(pile))


def said(pile: GoldPile, number: int, texts: Mapping[str, str]) -> str:
    """A unit's words, as a claim quotes them."""
    unit = pile.units[number]
    return " ".join(texts[pile.reports[unit.report]][start:end] for start, end in unit.spans)


def same_table(pile: GoldPile) -> np.ndarray:
    """Which units are one point: see `Example.same`. Units are numbered from 1 and have no gap."""
    found = np.zeros((len(pile.units), len(pile.units)), dtype="int8")
    for group, value in ((pile.pairs, 1), (pile.open, OPEN)):
        for a, b in group:
            found[a - 1, b - 1] = found[b - 1, a - 1] = value
    np.fill_diagonal(found, OPEN)
    return found
