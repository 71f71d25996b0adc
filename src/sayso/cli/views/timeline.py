"""`sayso timeline`: what happened when, by whose account, and when they said so."""

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import linked, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import chain_words, short_stand_words
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.schema.timex_words import brief
from sayso.text import one_line

COLUMNS = (
    Column("Happened", whole=True),
    Column("Said", whole=True),
    Column("Who", share=2, style="cyan"),
    Column("What", share=4),
    Column("Claim", whole=True, style="dim"),
)


def run(setting: Setting, story: str | None) -> None:
    """Print the timeline of the store or of one story."""
    view = linked(setting, story)
    if setting.as_json:
        screen.write(dumps(ledger_json(view.ledger)["timeline"]) + b"\n")
        return
    ids = shown_ids(view.claims)
    rows = []
    for entry in view.ledger.timeline:
        claim = view.claims[entry.claim]
        who = f"{chain_words(claim.chain)}: {short_stand_words(claim)}"
        happened = brief(entry.happened, entry.mod) or "?"
        rows.append((happened, (entry.said or "?")[:10], who, one_line(claim.quote), ids[claim.id]))
    screen.table(COLUMNS, rows, airy=True)
