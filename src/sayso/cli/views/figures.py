"""`sayso figures`: how each counted thing was reported, by whom, as of when."""

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import figure_words, range_words
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.schema import FigureHistory, FigureStatus, FigureValue
from sayso.schema.timex_words import brief
from sayso.text import one_line

_BAR = 16  # cells for the longest bar: leaves room for the voices in 80
_STYLES = {FigureStatus.CURRENT: "green", FigureStatus.DISPUTED: "yellow"}

COLUMNS = (
    Column("As of", whole=True),
    Column("Who", share=3, style="cyan"),
    Column("Figure", share=2),
    Column("Status", whole=True),
    Column("Claim", whole=True, style="dim"),
    Column("", whole=True),
)


def run(setting: Setting, story: str | None) -> None:
    """Print the figure histories of the store or of one story."""
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
    for history in sorted(histories, key=_moved):
        screen.line(heading(history, ids[history.point]), style="bold")
        top = max((end for value in history.values for end in (value.low, value.high) if end is not None), default=0.0)
        rows = [
            (
                _when(value),
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


def _moved(history: FigureHistory) -> tuple[int, int, str, str]:
    """Sort key: the figures that differ most often first, then those given most often."""
    different = {(value.low, value.high) for value in history.values}
    return -len(different), -len(history.values), history.point, history.role


def _when(value: FigureValue) -> str:
    """As of when; if nobody says, by when it had been published."""
    return brief(value.as_of, value.as_of_mod) or (f"by {value.published[:10]}" if value.published else "?")


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
