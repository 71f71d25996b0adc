"""What one annotator wrote of one pile: which units are one point, and how they stand to each other.

    pile 170442                       what follows is about this pile
    point 1 3 9                       units that are one point; a unit that is in none stands alone
    link supersedes 25 / 1 3          each unit before the slash acts on each one after it
    link differs|conflicts 40 / 49    two kinds that are defensible, the better one first

`#` begins a note.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from sayso.schema import LinkKind

# Kinds in which the first unit acts on the second one.
DIRECTED = frozenset({"refines", "denies", "supersedes"})
# Kinds that may join units of two points: what is counted elsewhere, and a denial of several things at once.
ACROSS = frozenset({"incomparable", "denies"})
KINDS = frozenset(kind.value for kind in LinkKind)

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """points: units by number, each point sorted. links: pair -> kinds, the better one first; the pair is sorted unless the first
    kind is directed.
    """

    points: tuple[tuple[int, ...], ...]
    links: Mapping[Pair, tuple[str, ...]]

    def pairs(self) -> set[Pair]:
        """All pairs of units that share a point, sorted."""
        return {pair for point in self.points for pair in combinations(point, 2)}

    def kinds(self, pair: Pair) -> tuple[Pair, tuple[str, ...]] | None:
        """What is written of two units, with the pair as it was written; None if nothing is."""
        for found in (pair, pair[::-1]):
            if found in self.links:
                return found, self.links[found]
        return None


def read_file(text: str) -> dict[str, Marks]:
    """The marks of every pile in an annotator's file. Raises ValueError with the line that cannot be understood."""
    piles: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("pile "):
            lines = piles.setdefault(line.partition("#")[0].split()[1], [])
        else:
            lines.append(line)
    return {name: read_marks("\n".join(found)) for name, found in piles.items()}


def read_marks(text: str) -> Marks:
    """The marks of one pile. Raises ValueError with the line that cannot be understood."""
    points, links = [], dict[Pair, tuple[str, ...]]()
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if not words:
            continue
        try:
            if words[0] == "point":
                points.append(tuple(sorted({int(word) for word in words[1:]})))
            elif words[0] == "link":
                links |= _links(words[1:])
            else:
                raise ValueError("neither point nor link")
        except ValueError as error:
            raise ValueError(f"{line!r}: {error}") from error
    return Marks(tuple(sorted(points)), links)


def _links(words: list[str]) -> dict[Pair, tuple[str, ...]]:
    kinds = tuple(words[0].split("|"))
    if unknown := set(kinds) - KINDS:
        raise ValueError(f"no such kind: {', '.join(sorted(unknown))}")
    at = words.index("/")
    left, right = ([int(word) for word in part] for part in (words[1:at], words[at + 1 :]))
    return {_as_written((a, b), kinds): kinds for a, b in product(left, right)}


def _as_written(pair: Pair, kinds: Iterable[str]) -> Pair:
    return pair if DIRECTED & set(kinds) else (min(pair), max(pair))


def faults(marks: Marks, units: Collection[int]) -> list[str]:
    """What cannot be meant: a unit that is not there or stands in two points, a link of a unit to itself or out of its point."""
    times = Counter(unit for point in marks.points for unit in point)
    found = [f"unit {unit} is in {n} points" for unit, n in sorted(times.items()) if n > 1]
    named = set(times) | {unit for pair in marks.links for unit in pair}
    found += [f"there is no unit {unit}" for unit in sorted(named - set(units))]
    found += [f"a point of one: {point}" for point in marks.points if len(point) < 2]
    inside = marks.pairs()
    for (a, b), kinds in sorted(marks.links.items()):
        if a == b or (a > b and marks.links.get((b, a))):
            found.append(f"{a} / {b} is linked to itself or twice")
        elif (min(a, b), max(a, b)) not in inside and not ACROSS & set(kinds):
            found.append(f"{a} / {b} {'|'.join(kinds)}: not in one point")
    return found
