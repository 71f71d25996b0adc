"""Whether claims about one thing come into one point, and whether the links between them say how they stand to each other.

    python -m training.evaluate.links          the table
    python -m training.evaluate.links --show   and the misses of the half that rules may be tuned on

On the gold set in `training/links`: 45 piles of reports, points and links read by hand. Each pile is linked on its own, as a
reader adds it, and all once more together, where two piles' claims in one point are wrong. What is counted:

- pair F1: pairs of units in one point. A unit that no claim covers is in no point. Pairs that the gold leaves open count
  neither way.
- kind: of the gold's pairs that the ledger has in one point or links, those whose link says what the gold says (or one of the
  kinds that the gold takes as well), acting in the right direction. The link that says most stands for a pair with several.
  Macro: the mean over the kinds.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rich.console import Console
from rich.table import Table

from sayso.annotate import with_meanings
from sayso.extract import extract
from sayso.link import link
from sayso.schema import Claim, Document, Ledger, Link, Reading
from training.links.gold import GoldPile, gold_piles
from training.links.marks import DIRECTED, Pair
from training.links.match import matched
from training.links.piles import Pile, incidents, stories

HALVES = ("tuning", "check")
# Of several links between two claims, the one that tells a reader most.
TELLING = ("denies", "supersedes", "conflicts", "incomparable", "differs", "refines", "agrees", "repeats")
NONE = "none"


@dataclass(frozen=True, slots=True)
class Scored:
    """One pile and what a ledger makes of it. claims: unit -> claim; joined: pairs of matched units in one point; links: the most
    telling link of each pair of claims that has one.
    """

    gold: GoldPile
    claims: Mapping[int, str]
    joined: frozenset[Pair]
    links: Mapping[frozenset[str], Link]

    def right(self, *, across: bool = False) -> set[Pair]:
        """Pairs that are in one point and should be. across: of two reports only."""
        return {pair for pair in self.joined & self.gold.pairs if not across or self.gold.across(pair)}

    def wrong(self, *, across: bool = False) -> set[Pair]:
        """Pairs that are in one point and should not be."""
        return {p for p in self.joined - self.gold.pairs - self.gold.open if not across or self.gold.across(p)}

    def wanted(self, *, across: bool = False) -> set[Pair]:
        """Pairs that should be in one point, whether or not claims were found for them."""
        return {pair for pair in self.gold.pairs if not across or self.gold.across(pair)}

    def link(self, pair: Pair) -> Link | None:
        """The link between two units' claims."""
        a, b = (self.claims.get(unit) for unit in pair)
        return self.links.get(frozenset((a, b))) if a and b else None

    def kinds(self) -> Iterator[tuple[Pair, tuple[str, ...], str]]:
        """Of each pair with a kind that the ledger has in one point or links: the kinds that are right, and the ledger's."""
        for pair, kinds in sorted(self.gold.kinds.items()):
            found = self.link(pair)
            if found is not None or (min(pair), max(pair)) in self.joined:
                yield pair, kinds, self._kind(pair, found)

    def _kind(self, pair: Pair, found: Link | None) -> str:
        if found is None:
            return NONE
        turned = found.kind in DIRECTED and found.a != self.claims[pair[0]]
        return f"{found.kind.value} (turned)" if turned else found.kind.value


def score_pile(gold: GoldPile, ledger: Ledger, claims: Mapping[str, Iterable[Claim]]) -> Scored:
    """What the ledger makes of one pile. claims: of each report, by the id of the row read."""
    found = matched(gold, claims)
    point = {claim: each.id for each in ledger.points for claim in each.claims}
    joined = {(a, b) for a, b in combinations(sorted(found), 2) if point[found[a]] == point[found[b]]}
    return Scored(gold, found, frozenset(joined), telling(ledger.links))


def telling(links: Iterable[Link]) -> dict[frozenset[str], Link]:
    """The most telling link of each pair of claims."""
    out: dict[frozenset[str], Link] = {}
    for each in sorted(links, key=lambda one: (-TELLING.index(one.kind), one.a, one.b)):
        out[frozenset((each.a, each.b))] = each
    return out


def f1(right: int, got: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / max(got + wanted, 1)


def pair_figures(scored: Sequence[Scored], *, across: bool = False, strangers: int = 0) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs in one point. strangers: pairs joined out of two piles, all of them wrong."""
    right = sum(len(s.right(across=across)) for s in scored)
    got = right + strangers + sum(len(s.wrong(across=across)) for s in scored)
    wanted = sum(len(s.wanted(across=across)) for s in scored)
    return right / max(got, 1), right / max(wanted, 1), f1(right, got, wanted)


def kind_figures(scored: Sequence[Scored]) -> tuple[float, float]:
    """The share of kinds that are right, over all pairs, and its mean over the kinds."""
    of_kind, right = Counter[str](), Counter[str]()
    for _, kinds, got in (row for s in scored for row in s.kinds()):
        of_kind[kinds[0]] += 1
        right[kinds[0]] += got in kinds
    shares = [right[kind] / n for kind, n in of_kind.items()]
    return right.total() / max(of_kind.total(), 1), sum(shares) / max(len(shares), 1)


@dataclass(frozen=True, slots=True)
class Read:
    """A pile that was read: its documents' readings, and the claims by row."""

    gold: GoldPile
    readings: tuple[Reading, ...]

    def claims(self) -> dict[str, tuple[Claim, ...]]:
        """The claims of each report, by the id of the row read."""
        return {reading.report.name: reading.claims for reading in self.readings}


def read_piles() -> Iterator[Read]:
    """Every pile of the gold, read. About fifteen seconds on one core."""
    yield from read((pile for source in (incidents(), stories()) for pile in source), gold_piles())


def read(piles: Iterable[Pile], golds: Iterable[GoldPile]) -> Iterator[Read]:
    """The piles that a gold is about, read."""
    named = {pile.name: pile for pile in piles}
    for gold in golds:
        documents: list[Document] = named[gold.name].documents()
        yield Read(gold, tuple(Reading(each.report, with_meanings(each.report, extract(each))) for each in documents))


def alone(piles: Iterable[Read]) -> list[Scored]:
    """Each pile linked on its own."""
    return [score_pile(pile.gold, link(pile.readings), pile.claims()) for pile in piles]


def together(piles: Sequence[Read]) -> tuple[list[Scored], int]:
    """All piles linked as one; and how many pairs of units of two piles came into one point."""
    ledger = link([reading for pile in piles for reading in pile.readings])
    scored = [score_pile(pile.gold, ledger, pile.claims()) for pile in piles]
    home = {claim: n for n, s in enumerate(scored) for claim in s.claims.values()}
    strangers = 0
    for point in ledger.points:
        sizes = Counter(home[claim] for claim in point.claims if claim in home)
        strangers += (sizes.total() ** 2 - sum(n**2 for n in sizes.values())) // 2
    return scored, strangers


def figures(scored: Sequence[Scored], everything: tuple[Sequence[Scored], int]) -> dict[str, float]:
    """Every figure by its name; those of the half that rules are tuned on say so."""
    out = {"points, units matched": _matched(scored)}
    for half in HALVES:
        part = [s for s in scored if s.gold.half == half]
        out[f"points, {half} half: pair F1"] = pair_figures(part)[2]
        out[f"points, {half} half: pair F1, two reports"] = pair_figures(part, across=True)[2]
        out[f"links, {half} half: kind"], out[f"links, {half} half: kind, macro"] = kind_figures(part)
    out["points, all piles together: pair F1"] = pair_figures(everything[0], strangers=everything[1])[2]
    return out


def _matched(scored: Iterable[Scored]) -> float:
    """The share of units for which a claim was found, of those that share a point: no one misses a claim on a byline."""
    wanted = [(s, unit) for s in scored for point in s.gold.marks.points for unit in point]
    return sum(unit in s.claims for s, unit in wanted) / max(len(wanted), 1)


def score() -> dict[str, float]:
    """The figures, 0 to 1."""
    piles = [*read_piles()]
    return figures(alone(piles), together(piles))


def main(arguments: Sequence[str]) -> None:
    """Print precision and recall, the confusion of kinds and the figures; with --show also the misses of the tuning half."""
    piles = [*read_piles()]
    scored, everything = alone(piles), together(piles)
    if "--show" in arguments:
        for pile, found in zip(piles, scored, strict=True):
            if found.gold.half == "tuning":
                _show(pile, found)
    for half in HALVES:
        part = [s for s in scored if s.gold.half == half]
        for title, across in (("all pairs", False), ("pairs of two reports", True)):
            precision, recall, mean = pair_figures(part, across=across)
            print(f"{half}, {title}: precision {precision:.3f} recall {recall:.3f} F1 {mean:.3f}")
        Console(width=150).print(_confusion(part, half))
    print(f"{everything[1]} pairs of two piles in one point, all piles together")
    for name, value in figures(scored, everything).items():
        print(f"{value:.3f}  {name}")


def _confusion(scored: Sequence[Scored], half: str) -> Table:
    """Rows: the gold's kind, the one it likes best; columns: the ledger's, or that one of the gold's if it is right as well."""
    cells = Counter((kinds[0], kinds[0] if got in kinds else got) for _, kinds, got in (row for s in scored for row in s.kinds()))
    heads = sorted({got for _, got in cells}, key=lambda kind: ((*TELLING, NONE).index(kind.split(" ")[0]), kind))
    table = Table(f"gold, {half}", *heads)
    for kind in TELLING:
        table.add_row(kind, *(str(cells[kind, got] or "") for got in heads))
    return table


def _show(pile: Read, found: Scored) -> None:
    """One line for each pair that is wrong, with both statements."""
    quote = {claim.id: " ".join(claim.quote.split()) for reading in pile.readings for claim in reading.claims}
    said = {unit: quote[claim] for unit, claim in found.claims.items()}
    for pair in sorted(found.gold.pairs - found.joined):
        _print("MISSED", found.gold.name, pair, said)
    for pair in sorted(found.wrong()):
        _print("WRONG ", found.gold.name, pair, said)
    for pair, kinds, got in found.kinds():
        if got not in kinds:
            _print(f"{got}, not {'|'.join(kinds)}:", found.gold.name, pair, said)


def _print(what: str, pile: str, pair: Pair, said: Mapping[int, str]) -> None:
    print(f"{what} {pile} {pair[0]} {said.get(pair[0], '(no claim)')!r} / {pair[1]} {said.get(pair[1], '(no claim)')!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
