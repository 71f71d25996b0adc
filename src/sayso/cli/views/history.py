"""`sayso history`: what people decided, and the decisions on one claim."""

from collections.abc import Iterable

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import linked
from sayso.cli.views.screen import Column
from sayso.export.canonical import dumps
from sayso.export.decided_words import STATE, done, edited, stood_on
from sayso.export.decisions_json import reviewed_json
from sayso.schema import Reviewed

COLUMNS = (
    Column("No.", whole=True, right=True),
    Column("When", whole=True),
    Column("Who", style="cyan"),
    Column("What", share=2),
    Column("On", share=4),
    Column("State", share=2),
    Column("Id", whole=True, style="dim"),
)


def run(setting: Setting, story: str | None) -> None:
    """Print every decision in the store or on one story."""
    view = linked(setting, story)
    if setting.as_json:
        screen.write(dumps([reviewed_json(each) for each in view.ledger.decisions]) + b"\n")
        return
    if not view.ledger.decisions:
        screen.hint("Nobody has decided anything yet. `sayso serve` has a page for it.")
        return
    screen.table(COLUMNS, [_row(each) for each in view.ledger.decisions])


def show_decisions(decisions: Iterable[Reviewed]) -> None:
    """Print the decisions on a claim, a line each, and what an edit changed."""
    for each in decisions:
        decision = each.decision
        screen.line(f"Decision {decision.id}: {done(decision)} by {decision.who}, {decision.when} ({STATE[each.state]})")
        for field, was, now in edited(decision):
            screen.line(f"  {field}: {was} → {now}", style="dim")
        if decision.note:
            screen.line(f"  {decision.note}", style="dim")


def _row(each: Reviewed) -> tuple[str, ...]:
    decision = each.decision
    return (
        str(decision.number),
        decision.when,
        decision.who,
        done(decision),
        stood_on(decision),
        STATE[each.state],
        decision.id,
    )
