"""The queue: claims that nobody has looked at, those whose doubts weigh most and stand in the most reports first."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.dossier.index import Index
from sayso.schema import About, Act, Claim, Ledger, Link, Point, State
from sayso.web.doubts import Doubt, Seen, doubts


@dataclass(frozen=True, slots=True)
class Item:
    """One claim to look at. reports: how many have its point."""

    claim: Claim
    point: Point | None
    doubts: tuple[Doubt, ...]
    reports: int

    @property
    def weight(self) -> int:
        """Doubt times reach: a doubtful claim that ten reports repeat comes before one that stands in one."""
        return sum(doubt.weight for doubt in self.doubts) * self.reports


def queue(ledger: Ledger, index: Index) -> tuple[Item, ...]:
    """What is left to look at, heaviest first; of equals, in the ledger's order. A claim once accepted or edited is done."""
    done = reviewed(ledger)
    links: dict[str, list[Link]] = {}
    for link in ledger.links:
        for claim_id in (link.a, link.b):
            links.setdefault(claim_id, []).append(link)
    items = [item_of(index, claim, links.get(claim.id, ())) for claim in ledger.claims if claim.id not in done]
    return tuple(sorted(items, key=lambda item: -item.weight))


def item_of(index: Index, claim: Claim, links: Sequence[Link]) -> Item:
    """The claim as an item, whether it is in the queue or not."""
    home = index.homes[claim.id]
    point = index.points[home.row - 1] if home.row else None
    reports = len({other.report_id for other in index.claims_of[point.id]}) if point else 1
    return Item(claim, point, doubts(Seen(claim, point, links)), reports)


def reviewed(ledger: Ledger) -> frozenset[str]:
    """The ids of the claims that a person accepted or set right."""
    return frozenset(
        claim
        for each in ledger.decisions
        if each.state is State.IN_FORCE and each.decision.about is About.CLAIM and each.decision.act in (Act.ACCEPT, Act.EDIT)
        for claim in each.claims
    )
