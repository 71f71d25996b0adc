"""What people decided: who did what, when, on which words, with which note, and how it stands."""

from dataclasses import dataclass

from sayso.export.decided_words import STATE, done, edited, stood_on
from sayso.export.dossier.index import Index
from sayso.schema import Decision, Reviewed, State


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it is shown. day: its moment in UTC, for people; href: a claim it is about, None if the ledger has none."""

    decision: Decision
    done: str
    day: str
    on: str
    href: str | None
    state: str
    undone: bool
    changes: list[tuple[str, str, str]]


def decided(index: Index, each: Reviewed) -> Decided:
    """The decision in words."""
    decision = each.decision
    claim = next((claim for claim in each.claims if claim in index.claims), None)
    return Decided(
        decision=decision,
        done=done(decision),
        day=f"{decision.when[:10]} {decision.when[11:16]} UTC",
        on=stood_on(decision),
        href=index.to.claim(claim) if claim else None,
        state=STATE[each.state],
        undone=each.state is State.UNDONE,
        changes=edited(decision),
    )
