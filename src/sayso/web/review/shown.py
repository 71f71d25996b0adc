"""What a review page shows of what was decided: on its claim, and last by whoever looks at it; and where to go on."""

from collections.abc import Collection, Iterable

from sayso.schema import About, Act, Decision, Reviewed, State
from sayso.web.addresses import in_story
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import Linking


def decisions_on(decisions: Iterable[Reviewed], claim_id: str) -> list[Reviewed]:
    """What people decided on a claim, the last first."""
    found = [d for d in decisions if claim_id in d.claims or claim_id in [a.claim for a in d.decision.anchors]]
    return found[::-1]


def parting(decisions: Iterable[Reviewed], reports: Collection[str]) -> list[Reviewed]:
    """The decisions on the stories of these reports, the last first."""
    found = [d for d in decisions if d.decision.about is About.STORY and any(a.report_id in reports for a in d.decision.anchors)]
    return found[::-1]


def on_origins_of(decisions: Iterable[Reviewed], pair: Collection[str]) -> list[Reviewed]:
    """The decisions that may have parted the origins of two claims: those on origins first, as others may not touch them."""
    made = list(decisions)
    found = {d.decision.id: d for claim in pair for d in decisions_on(made, claim)}.values()
    return sorted(found, key=lambda d: (d.decision.about is not About.ORIGIN, -d.decision.number))


def between(decisions: Iterable[Reviewed], one: str, other: str) -> list[Reviewed]:
    """The decisions on origins that claims of both these reports have or had, the last first."""
    found = [
        d
        for d in decisions
        if d.decision.about is About.ORIGIN and {one, other} <= {anchor.report_id for anchor in d.decision.anchors}
    ]
    return found[::-1]


def last_own(decisions: Iterable[Reviewed], who: str | None) -> Decision | None:
    """The last decision that this person made and can take back; across sessions, as the store has them all."""
    own = [
        each.decision
        for each in decisions
        if each.decision.who == who and each.state is not State.UNDONE and each.decision.act is not Act.UNDO
    ]
    return own[-1] if own else None


def in_story_of(source: LedgerSource, path: str, decision: Decision) -> str:
    """This page of the story that has the decision's first report now; the list of stories while that is still being linked."""
    try:
        _, story = source.home(decision.on[0].report_id)
    except Linking:
        return "/stories"
    return in_story(path, story.story.id)
