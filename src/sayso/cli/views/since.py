"""`sayso since`: what later reports changed."""

from collections.abc import Sequence
from itertools import groupby

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, shown_ids, view_of
from sayso.cli.views.progress import waiting
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import report_words, voice_words
from sayso.errors import UsageError
from sayso.export.canonical import dumps
from sayso.export.words import count
from sayso.flow import ledgers_since
from sayso.link.since import since
from sayso.read.dates import first_day
from sayso.schema import Change, ChangeKind, Kind
from sayso.text import one_line

COLUMNS = (
    Column("Point", whole=True, style="dim"),
    Column("What is said", share=4),
    Column("By", share=2, style="cyan"),
    Column("Was", share=2),
    Column("Now", share=2, style="yellow"),
    Column("Why", share=4),
)
_ALWAYS = 3  # of what is new there is nothing else to say, and of some changes no number that it had been


def run(setting: Setting, words: str, story: str | None, *, everything: bool) -> None:
    """Print the changes since a day. Raises UsageError for what is no date, StoreError, NotFound."""
    day = _day(words)
    with setting.existing_store() as store, waiting("linking the claims of all reports, once without the later ones"):
        before, after = ledgers_since(store, day, story=story)
    changes, view = since(before, after), view_of(after)
    undated = [report for report in after.reports if report.published is None]
    if setting.as_json:
        screen.write(dumps({"since": day, "undated": [r.id for r in undated], "changes": [_json(c) for c in changes]}) + b"\n")
        return
    later = len(after.reports) - len(before.reports)
    screen.line(f"Since {day}: {count(later, 'report')} of {len(after.reports)}, {count(len(changes), 'change')}", style="bold")
    ids = shown_ids(view.points)
    for kind, group in groupby(changes, key=lambda change: change.kind):
        mine = list(group)
        told = [change for change in mine if kind is not ChangeKind.NEW or everything or not _own(view, change)]
        screen.line()
        screen.line(f"{kind.value}: {len(mine)}", style="bold")
        _show(kind, [_row(view, change, ids) for change in told])
        if len(told) < len(mine):
            screen.line(f"… and {count(len(mine) - len(told), 'statement')} of reports in their own voice (`--all`)")
    if undated:
        named = ", ".join(report_words(report) for report in undated[:5]) + (", …" if len(undated) > 5 else "")
        screen.hint(f"{count(len(undated), 'report')} without a date counted as known before: {named}")
    if changes:
        screen.hint("Next: `sayso show ID` opens a point.")
    elif later:
        screen.line("They say nothing that was not known before.")
    else:
        screen.line("Nothing was published since.")


def _day(words: str) -> str:
    found = first_day(words)
    if found is None:
        raise UsageError(f'"{words}" is no date; write it as 2031-03-04, 4 March 2031 or March 2031')
    return found


def _show(kind: ChangeKind, rows: Sequence[tuple[screen.Cell, ...]]) -> None:
    """The changes of one kind, without the columns in which none has anything: the others need the room."""
    told = [n for n in range(len(COLUMNS)) if n < _ALWAYS or (kind is not ChangeKind.NEW and any(row[n] for row in rows))]
    screen.table([COLUMNS[n] for n in told], [[row[n] for n in told] for row in rows], airy=True)


def _row(view: View, change: Change, ids: dict[str, str]) -> tuple[screen.Cell, ...]:
    claims = [view.claims[claim] for claim in change.claims]
    voices = dict.fromkeys(voice_words(view.voice_of(claim), view.report_of(claim)) for claim in claims)
    about = one_line(view.points[change.point].about)
    return ids[change.point], about, "; ".join(voices), change.was or "", change.now or "", change.reason


def _own(view: View, change: Change) -> bool:
    return all(view.claims[claim].voice.kind is Kind.REPORT for claim in change.claims)


def _json(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "point": change.point,
        "claims": list(change.claims),
        "was": change.was,
        "now": change.now,
        "reason": change.reason,
    }
