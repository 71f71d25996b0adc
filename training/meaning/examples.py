"""Piles of reports as word pieces, where each statement stands in them, and which statements are one point."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from sayso.annotate.meaning import pieces_of, seen, window
from training.links.gold import FOLDER, UNITS, GoldPile, gold_piles
from training.links.piles import Pile, incidents, public, stories

SILVER, MORE = FOLDER / "silver.jsonl", FOLDER / "more.jsonl"
FICTION = FOLDER / "fiction"
PUBLIC, PUBLIC_SILVER = FOLDER / "public.jsonl", FOLDER / "public-silver.jsonl"
OPEN = -1  # neither one point nor two: left out


@dataclass(frozen=True, slots=True)
class Example:
    """One pile. windows: the pieces of each window that has a unit; places: of each unit its window, and its pieces' places in
    it; same: float32 (units, units), 1 for one point, 0 for two, half for what two annotators see each in his way, OPEN for what
    is not asked.
    """

    name: str
    windows: tuple[tuple[int, ...], ...]
    places: tuple[tuple[int, np.ndarray], ...]
    same: np.ndarray


def silver() -> list[Example]:
    """The piles marked to learn from, points only: none of them is among those that anything is measured on."""
    again = {pile.name: pile for pile in gold_piles("silver-b", units=SILVER)}
    return list(_examples([*gold_piles("silver", units=SILVER), *gold_piles("more", units=MORE)], again))


def silver_of_public() -> list[Example]:
    """The piles of politics and war marked to learn from."""
    return list(_examples(gold_piles("public-silver", units=PUBLIC_SILVER)))


def gold(half: str) -> list[Example]:
    """One half of the gold: "tuning" or "check"."""
    return list(_examples(pile for pile in gold_piles(units=UNITS) if pile.half == half))


def gold_of_public(half: str) -> list[Example]:
    """One half of the gold of politics and war."""
    return list(_examples(pile for pile in gold_piles("public", units=PUBLIC) if pile.half == half))


def example(name: str, texts: Sequence[str], units: Iterable[tuple[int, Sequence[tuple[int, int]]]], same: np.ndarray) -> Example:
    """One pile. texts: its reports; units: of each its report's number, and its spans in code points."""
    read = [pieces_of(text) for text in texts]
    windows: dict[tuple[int, int], int] = {}
    places = []
    for report, spans in units:
        start, found = seen(read[report], spans)
        at = windows.setdefault((report, start), len(windows))
        places.append((at, found if len(found) else np.array([0])))
    return Example(name, tuple(window(read[report], start) for report, start in windows), tuple(places), same)


def texts_of_piles() -> Mapping[str, Mapping[str, str]]:
    """The texts of every pile's reports, by their ids, by the pile's name."""
    sources = (incidents(), stories(), stories(FICTION), public(PUBLIC), public(PUBLIC_SILVER))
    piles: list[Pile] = [pile for source in sources for pile in source]
    return {pile.name: {row["id"]: row["text"] for row in pile.rows} for pile in piles}


def _examples(piles: Iterable[GoldPile], again: Mapping[str, GoldPile] = MappingProxyType({})) -> Iterator[Example]:
    """again: piles as a second annotator marked them, by name."""
    texts = texts_of_piles()
    for pile in piles:
        units = [(pile.units[n].report, pile.units[n].spans) for n in sorted(pile.units)]
        said = [same_table(each) for each in (pile, again.get(pile.name)) if each is not None]
        # What one leaves open is as the other has it.
        same = np.where(said[0] == OPEN, said[-1], np.where(said[-1] == OPEN, said[0], np.mean(said, axis=0)))
        yield example(pile.name, [texts[pile.name][report] for report in pile.reports], units, same)


def same_table(pile: GoldPile) -> np.ndarray:
    """Which units are one point: see `Example.same`. Units are numbered from 1 and have no gap."""
    found = np.zeros((len(pile.units), len(pile.units)), dtype="float32")
    for group, value in ((pile.pairs, 1), (pile.open, OPEN)):
        for a, b in group:
            found[a - 1, b - 1] = found[b - 1, a - 1] = value
    np.fill_diagonal(found, OPEN)
    return found
