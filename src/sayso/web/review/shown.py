"""What a review page shows beside the claim: what was decided on it, and what its point could be merged with."""

from collections.abc import Iterable

from sayso.schema import Act, Decision, Point, Reviewed, State
from sayso.text import folded
from sayso.web.opened import Opened
from sayso.web.queue import Item

CANDIDATES = 8  # points offered for a merge: what fits a screen; any other can be named by its id


def decisions_on(decisions: Iterable[Reviewed], claim_id: str) -> list[Reviewed]:
    """What people decided on a claim, the last first."""
    found = [d for d in decisions if claim_id in d.claims or claim_id in [a.claim for a in d.decision.anchors]]
    return found[::-1]


def last_own(decisions: Iterable[Reviewed], who: str | None) -> Decision | None:
    """The last decision that this person made and can take back; across sessions, as the store has them all."""
    own = [
        each.decision
        for each in decisions
        if each.decision.who == who and each.state is not State.UNDONE and each.decision.act is not Act.UNDO
    ]
    return own[-1] if own else None


def candidates(story: Opened, item: Item) -> list[Point]:
    """The points most like the item's: those it is linked to, then those that share the most words with it."""
    own = item.point
    linked = set()
    for claim in story.index.claims_of[own.id] if own else (item.claim,):
        for link in story.links_of.get(claim.id, ()):
            linked |= {story.index.homes[each].row for each in (link.a, link.b)}
    words = set(folded(own.about if own else item.claim.quote).split())
    others = [(row, point) for row, point in enumerate(story.index.points, 1) if own is None or point.id != own.id]
    ranked = sorted(others, key=lambda pair: (pair[0] not in linked, -len(words & set(folded(pair[1].about).split())), pair[0]))
    return [point for _, point in ranked[:CANDIDATES]]
