"""The queue: claims that nobody has looked at, those whose doubts weigh most and stand in the most reports first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.export.dossier.index import Index
from sayso.schema import About, Act, Claim, Link, Point
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


def queue(index: Index, links_of: Mapping[str, Sequence[Link]]) -> tuple[Item, ...]:
    """What is left to look at, heaviest first; of equals, in the ledger's order. A claim once accepted or edited is done.

    links_of: each claim's own links.
    """
    items = [item_of(index, each, links_of.get(each.id, ())) for each in index.ledger.claims if not _looked_at(index, each)]
    return tuple(sorted(items, key=lambda item: -item.weight))


def item_of(index: Index, claim: Claim, links: Sequence[Link]) -> Item:
    """The claim as an item, whether it is in the queue or not."""
    point = index.point_of(claim.id)
    reports = len({other.report_id for other in index.claims_of[point.id]}) if point else 1
    return Item(claim, point, doubts(Seen(claim, point, links)), reports)


def _looked_at(index: Index, claim: Claim) -> bool:
    """Whether a person accepted the claim or set it right."""
    on = (each.decision for each in index.decided_on.get(claim.id, ()))
    return any(decision.about is About.CLAIM and decision.act in (Act.ACCEPT, Act.EDIT) for decision in on)
