"""Which claim of a ledger is which unit of the gold."""

from collections.abc import Iterable, Mapping

from sayso.schema import Claim, Span
from training.links.gold import GoldPile, Unit

# As the scorer of the seed reports has it: a claim is the one meant if it covers this share of it,
COVERED = 0.6
# and is not this many times as long.
LONGER = 3


def matched(pile: GoldPile, claims: Mapping[str, Iterable[Claim]]) -> dict[int, str]:
    """Unit -> id of the claim that covers it, at most one each, the closest fits first. claims: by the id of the row read."""
    fits = sorted(
        (-share, _depth(unit, claim), number, claim.id)
        for number, unit in pile.units.items()
        for claim in claims.get(pile.reports[unit.report], ())
        if (share := fit(unit, claim))
    )
    found: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, number, claim in fits:
        if number not in found and claim not in taken:
            found[number] = claim
            taken.add(claim)
    return found


def _depth(unit: Unit, claim: Claim) -> int:
    """0 if both stand inside another statement or neither does: a relayed claim and the one that relays it share most words."""
    return int((unit.inside is None) != (claim.nested_in is None))


def fit(unit: Unit, claim: Claim) -> float:
    """Characters that both have, of those that either has, 0 to 1; 0 if the claim covers too little or is much longer."""
    return max(_fit(unit.spans, occurrence.content) for occurrence in claim.occurrences)


def _fit(spans: Iterable[tuple[int, int]], content: Iterable[Span]) -> float:
    wanted = {at for start, end in spans for at in range(start, end)}
    got = {at for span in content for at in range(span.start, span.end)}
    both = len(wanted & got)
    if both < COVERED * len(wanted) or len(got) > LONGER * len(wanted):
        return 0.0
    return both / len(wanted | got)
