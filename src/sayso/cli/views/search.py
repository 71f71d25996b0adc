"""`sayso search`: where words stand."""

from typing import TYPE_CHECKING

from rich.text import Text

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import report_words
from sayso.export.canonical import dumps
from sayso.export.nouns_json import Json, span_json
from sayso.export.visible import visible

if TYPE_CHECKING:
    from sayso.store import Hit  # at run time the store loads with the command, not with its description

COLUMNS = (Column("Id", whole=True, style="dim"), Column("Where", share=5), Column("Report", share=2, style="dim"))


def run(setting: Setting, asked: str, *, limit: int) -> None:
    """Print the best hits."""
    with setting.existing_store() as store:
        hits = store.search(asked, limit=limit)
        reports = {report_id: store.report(report_id) for report_id in dict.fromkeys(hit.report_id for hit in hits)}
    if setting.as_json:
        screen.write(dumps([_as_json(hit) for hit in hits]) + b"\n")
        return
    if not hits:
        screen.hint(f"Nothing with {asked}.")
        return
    screen.table(COLUMNS, [(hit.claim_id or hit.report_id, _marked(hit), report_words(reports[hit.report_id])) for hit in hits])
    screen.hint("Next: `sayso show ID` opens one.")


def _marked(hit: "Hit") -> Text:
    """The hit in its surroundings, the words marked: by weight on a terminal, by brackets everywhere."""
    return Text.assemble(visible(hit.before), ("⟦" + visible(hit.match) + "⟧", "bold"), visible(hit.after))


def _as_json(hit: "Hit") -> Json:
    return {
        "report": hit.report_id,
        "claim": hit.claim_id,
        **span_json(hit.span),
        "before": hit.before,
        "match": hit.match,
        "after": hit.after,
    }
