"""`sayso figures`: how each counted thing was reported, by whom, as of when."""

from collections.abc import Sequence

from rich.text import Text

from sayso.cli import screen
from sayso.cli.loading import StoryOption, View, linked, shown_ids
from sayso.cli.screen import Column
from sayso.cli.setting import Setting
from sayso.cli.wording import figure_words, range_words
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.schema import FigureHistory, FigureStatus, FigureValue
from sayso.text import one_line

_BAR = 24  # cells for the longest bar: with the other columns it fits 80
_STYLES = {FigureStatus.CURRENT: "green", FigureStatus.DISPUTED: "yellow"}

COLUMNS = (
    Column("As of", whole=True),
    Column("Published", whole=True),
    Column("Who", share=2, style="cyan"),
    Column("Figure", share=1),
    Column("Status", whole=True),
    Column("Claim", whole=True, style="dim"),
    Column("", whole=True),
)


def figures(setting: Setting, *, story: StoryOption = None) -> None:
    """Show the history of each figure, oldest first, with a bar from its low to its high.

    Differing figures stand side by side; nothing is averaged.
    """
    view = linked(setting, story)
    if setting.as_json:
        screen.write(dumps(ledger_json(view.ledger)["figures"]) + b"\n")
        return
    show_histories(view, view.ledger.figures)
    if not view.ledger.figures:
        screen.hint("No figures yet.")


def show_histories(view: View, histories: Sequence[FigureHistory]) -> None:
    """Print each history as a heading and a table with bars."""
    ids = shown_ids((*view.points, *view.claims))
    for history in histories:
        screen.line(heading(history, ids[history.point]), style="bold")
        top = max((end for value in history.values for end in (value.low, value.high) if end is not None), default=0.0)
        rows = [
            (
                value.as_of or "?",
                (value.published or "?")[:10],
                one_line(value.voice),
                figure_words(value),
                value.status.value,
                ids[value.claim],
                bar(value, top),
            )
            for value in history.values
        ]
        screen.table(COLUMNS, rows)
        screen.line()


def heading(history: FigureHistory, point: str) -> str:
    """What is counted, its range, and the point it belongs to: "killed, passengers: 6–8 (p1a2b3c)"."""
    what = ", ".join(part for part in (history.role, history.counted, history.unit) if part)
    return f"{one_line(what)}: {range_words(history.values) or 'no figure stands'} ({point})"


def bar(value: FigureValue, top: float) -> Text:
    """The value against the history's highest: full cells up to low, shaded to high, an arrow where the top is open."""
    known = [end for end in (value.low, value.high) if end is not None]
    if top <= 0 or not known:
        return Text("")
    low, high = (max(0.0, end) for end in (known[0] if value.low is not None else 0.0, known[-1]))
    sure, reach = round(low / top * _BAR), round(high / top * _BAR)
    drawn = "█" * max(sure, 1 if low else 0) + "░" * (reach - sure) + ("→" if value.high is None else "")
    return Text(drawn, style=_STYLES.get(value.status, "dim"))
