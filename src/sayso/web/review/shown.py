"""What a review page shows of what was decided: on its claim, and last by whoever looks at it."""

from collections.abc import Iterable

from sayso.schema import Act, Decision, Reviewed, State


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
