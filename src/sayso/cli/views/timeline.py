"""`sayso timeline`: what happened when, by whose account, when they said so, and who denied or confirmed it since."""

from collections.abc import Iterable

from rich.text import Text

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import linked, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import chain_words, short_stand_words
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.export.words import ANSWER, time_words
from sayso.schema import Answer, AnswerKind, TimelineEntry
from sayso.text import one_line

COLUMNS = (
    Column("Happened", most=19),
    Column("Said", whole=True),
    Column("Who", share=2, style="cyan"),
    Column("What", share=4),
    Column("Claim", whole=True, style="dim"),
)
# In a pipe or a file a row is one line, and what was said to it stands in a column of its own.
PLAIN = (*COLUMNS[:4], Column("Denied, confirmed"), COLUMNS[4])
_STYLES = {AnswerKind.DENIED: "red", AnswerKind.CONFIRMED: "green", AnswerKind.TAKEN_BACK: "yellow"}


def run(setting: Setting, story: str | None, *, by_said: bool) -> None:
    """Print the timeline of the store or of one story, by event time or by when it was said."""
    view = linked(setting, story)
    entries = sorted(view.ledger.timeline, key=_as_said) if by_said else list(view.ledger.timeline)
    if setting.as_json:
        told = {moment["claim"]: moment for moment in ledger_json(view.ledger)["timeline"]}
        screen.write(dumps([told[entry.claim] for entry in entries]) + b"\n")
        return
    ids = shown_ids(view.claims)
    rows: list[tuple[screen.Cell, ...]] = []
    for entry in entries:
        claim = view.claims[entry.claim]
        who = f"{chain_words(claim.chain)}: {short_stand_words(claim)}"
        what, since = screen.text(one_line(claim.quote)), _since(entry.answers, ids)
        cells = [Text("\n").join([what, *since])] if screen.is_terminal() else [what, Text("\n").join(since)]
        rows.append((time_words(entry), (entry.said or "?")[:10], who, *cells, ids[claim.id]))
    screen.table(COLUMNS if screen.is_terminal() else PLAIN, rows, airy=True)
    if entries:
        screen.hint("Next: `sayso show ID` opens the sentence behind a claim.")
    else:
        screen.hint("No claims yet.")


def _as_said(entry: TimelineEntry) -> tuple[bool, str]:
    """By when it was said; of one moment as it happened, the order in which the ledger has them."""
    return entry.said is None, entry.said or ""


def _since(answers: Iterable[Answer], ids: dict[str, str]) -> list[Text]:
    """What was said to it, one by one: "denied 2031-03-05 by Ida Crone (c1a2b3c)"."""
    return [
        screen.text(
            f"{ANSWER[answer.kind]} {(answer.said or 'undated')[:10]} by {one_line(answer.voice)} ({ids[answer.claim]})",
            style=_STYLES[answer.kind],
        )
        for answer in answers
    ]
