"""From two annotators to one gold.

    python -m training.links.settle check FOLDER A       names what annotator A cannot have meant
    python -m training.links.settle collect FOLDER A     prints A's marks of all piles as one file, for marks/
    python -m training.links.settle agreement a b        how far two files in marks/ agree
    python -m training.links.settle differences a b      where they do not

FOLDER holds sheets/ (see sheets.py), and a folder of marks for each annotator, a file for each pile (see marks.py).
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.links.gold import GoldPile, gold_piles, unmarked
from training.links.marks import DIRECTED, Pair, faults, read_marks


@dataclass(slots=True)
class Agreement:
    """What two annotators say of the same piles. kinds: the kinds each gives to a pair that both have in one point or linked."""

    both: int = 0
    first: int = 0
    second: int = 0
    kinds: list[tuple[str, str]] = field(default_factory=list)
    accepted: int = 0

    def f1(self) -> float:
        """F1 of "one point", over pairs of units: neither annotator is the right one, so it is the same both ways."""
        return 2 * self.both / max(self.first + self.second, 1)

    def same_kind(self) -> float:
        """The share of common pairs to which both give the same kind first."""
        return sum(a == b for a, b in self.kinds) / max(len(self.kinds), 1)

    def kappa(self) -> float:
        """Cohen's kappa (1960) over the kinds each gives first: agreement beyond what their habits alone would give."""
        n = max(len(self.kinds), 1)
        of_a, of_b = (Counter(side) for side in zip(*self.kinds, strict=True))
        chance = sum(of_a[kind] * of_b[kind] for kind in of_a) / n**2
        return (self.same_kind() - chance) / (1 - chance)


def compare(a: GoldPile, b: GoldPile, found: Agreement) -> None:
    """Add one pile, as two annotators marked it."""
    found.both += len(a.pairs & b.pairs)
    found.first += len(a.pairs)
    found.second += len(b.pairs)
    for pair in sorted(linked(a) & linked(b)):
        one, other = labels(a, pair), labels(b, pair)
        found.kinds.append((one[0], other[0]))
        found.accepted += one[0] in other or other[0] in one


def linked(pile: GoldPile) -> set[Pair]:
    """The pairs that have a kind, sorted."""
    return {(min(pair), max(pair)) for pair in pile.kinds}


def labels(pile: GoldPile, pair: Pair) -> tuple[str, ...]:
    """The kinds of a sorted pair, each directed one with who acts."""
    written = pair if pair in pile.kinds else pair[::-1]
    acts = "" if written == pair else " (by the second)"
    return tuple(kind + (acts if kind in DIRECTED else "") for kind in pile.kinds[written])


def differences(a: GoldPile, b: GoldPile) -> Iterator[str]:
    """One line for each pair on which two annotators do not agree."""
    for title, only in (("only the first", a.pairs - b.pairs), ("only the second", b.pairs - a.pairs)):
        yield from (f"{a.name} {x} {y}: one point, says {title}" for x, y in sorted(only))
    for pair in sorted(linked(a) & linked(b)):
        one, other = labels(a, pair), labels(b, pair)
        if one[0] != other[0]:
            yield f"{a.name} {pair[0]} {pair[1]}: {'|'.join(one)} / {'|'.join(other)}"


def check(folder: Path, annotator: str) -> int:
    """Print what is wrong with an annotator's marks; returns how many things are."""
    wrong = 0
    for name, units in unmarked().items():
        path = folder / annotator / f"{name}.txt"
        try:
            found = faults(read_marks(path.read_text(encoding="utf8")), units)
        except (OSError, ValueError) as error:
            found = [str(error)]
        for fault in found:
            print(f"{name}: {fault}")
        wrong += len(found)
    print(f"{wrong} faults")
    return wrong


def collect(folder: Path, annotator: str) -> None:
    """Print the marks of all piles, each after its name."""
    for name in unmarked():
        print(f"pile {name}\n{(folder / annotator / f'{name}.txt').read_text(encoding='utf8').strip()}\n")


def agreement(piles: Sequence[tuple[GoldPile, GoldPile]]) -> Agreement:
    """How far two annotators agree on all piles."""
    found = Agreement()
    for a, b in piles:
        compare(a, b, found)
    return found


def main(arguments: Sequence[str]) -> int:
    """Run what the module's docstring shows."""
    task, one, other = arguments
    if task == "check":
        return int(check(Path(one), other) > 0)
    if task == "collect":
        collect(Path(one), other)
        return 0
    piles = [*zip(gold_piles(one), gold_piles(other), strict=True)]
    if task == "differences":
        print("\n".join(line for a, b in piles for line in differences(a, b)))
        return 0
    found = agreement(piles)
    print(f"one point, F1 over pairs: {found.f1():.3f} ({found.both} of {found.first} and {found.second} pairs)")
    print(
        f"kind of {len(found.kinds)} common pairs: {found.same_kind():.3f} the same, kappa {found.kappa():.3f}, "
        f"{found.accepted / max(len(found.kinds), 1):.3f} the one's first is among the other's"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
