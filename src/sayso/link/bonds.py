"""What people said belongs together and what does not: it binds the rules that would join or part claims and names (law 7)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.link.naming.apart import Apart

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of ids, each pair in order of id. together: at least one of each chain; apart: never met by any chain."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    def within(self, claims: frozenset[str]) -> "Pairs":
        """Those of which both are among these claims."""
        return Pairs(
            frozenset(pair for pair in self.together if claims.issuperset(pair)),
            frozenset(pair for pair in self.apart if claims.issuperset(pair)),
        )

    def bars(self, one: str, other: str) -> bool:
        """Whether the two may not be together."""
        return ((one, other) if one < other else (other, one)) in self.apart


@dataclass(frozen=True, slots=True)
class Bonds:
    """All of them. points, origins: which claims make one; names: as `sayso.link.naming.apart` has pairs, but of what is one;
    stories: which reports stay apart.
    """

    points: Pairs = field(default_factory=Pairs)
    origins: Pairs = field(default_factory=Pairs)
    names: tuple[Apart, ...] = ()
    stories: Pairs = field(default_factory=Pairs)

    def within(self, claims: frozenset[str]) -> "Bonds":
        """Those that bear on these claims; names bear on all, and stories are made before claims are looked at."""
        return Bonds(self.points.within(claims), self.origins.within(claims), self.names)


def united(groups: Iterable[list[str]], pairs: Pairs) -> list[list[str]]:
    """The groups of claim ids, those joined of which a person said that a claim of each is together with one of the other.

    Groups stay two where a person said of any two of their claims that they are apart.
    """
    made = [list(group) for group in groups]
    home = {claim: at for at, group in enumerate(made) for claim in group}
    for one, other in sorted(pairs.together):
        if one not in home or other not in home:
            continue
        a, b = sorted((home[one], home[other]))
        if a != b and not any(pairs.bars(x, y) for x in made[a] for y in made[b]):
            made[a] += made[b]
            home |= dict.fromkeys(made[b], a)
            made[b] = []
    return [group for group in made if group]
