"""`sayso figures`: how each counted thing was reported, by whom, as of when, and what stands of it."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.loading import View, linked, shown_ids
from sayso.cli.views.plot import KEY, OTHERS, colour, plot, voices
from sayso.cli.views.screen import Column
from sayso.cli.views.tolls import show_tolls
from sayso.cli.views.wording import figure_words, origins_words, range_words, three_words
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_json
from sayso.export.words import figure_name
from sayso.schema import FigureHistory, FigureStatus, FigureValue
from sayso.schema.figures import in_unit, number_told
from sayso.schema.timex_words import brief
from sayso.text import one_line

_STYLES = {FigureStatus.CURRENT: "green", FigureStatus.DISPUTED: "yellow", FigureStatus.DENIED: "red"}
_WIDE = 120  # columns: below, the reason of a status would push every row over four lines

COLUMNS = (
    Column("", whole=True),
    Column("As of", whole=True),
    Column("Who", share=3, style="cyan"),
    Column("Figure", share=2),
    Column("Origins", whole=True, right=True),
    Column("Status", whole=True),
    Column("Claim", whole=True, style="dim"),
)
_WHY = Column("Why", share=5)
STILL = (
    Column("What", share=3),
    Column("Figure", share=2),
    Column("Origins", whole=True, right=True),
    Column("As of", whole=True),
    Column("Who", share=3, style="cyan"),
    Column("Status", whole=True),
    Column("Claim", whole=True, style="dim"),
)


def run(setting: Setting, story: str | None) -> None:
    """Print the tolls and the figure histories of the store or of one story."""
    view = linked(setting, story)
    if setting.as_json:
        screen.write(dumps(ledger_json(view.ledger)["figures"]) + b"\n")
        return
    show_tolls(view)
    show_histories(view, view.ledger.figures)
    if view.ledger.figures:
        screen.hint("Next: `sayso show ID` opens the sentence behind a claim.")
    else:
        screen.hint("No figures yet.")


def show_histories(view: View, histories: Sequence[FigureHistory]) -> None:
    """Print each history that moved as a heading, a chart and a table, and those of one number in one table at the end."""
    ids = shown_ids((*view.points, *view.claims))
    ordered = sorted(histories, key=_moved)
    moved = [history for history in ordered if len({_number(value) for value in history.values}) > 1]
    for history in moved:
        _show(history, ids)
    still = [history for history in ordered if history not in moved]
    if still:
        screen.line("Given as one number only:" if moved else "Each given as one number only:", style="bold")
        screen.table(STILL, [row for history in still for row in _still(history, ids)])
        screen.line()


def _show(history: FigureHistory, ids: Mapping[str, str]) -> None:
    screen.line(heading(history, ids[history.point]), style="bold")
    if history.estimate:
        screen.line(f"Best: {history.estimate.reason}")
    chart = plot(history.values)
    for line in chart:
        screen.line(line)
    if chart:
        screen.line(KEY, style="dim")
    letters = voices(history.values)
    why = [_WHY] if screen.width() >= _WIDE else []
    rows = [(*_row(history, group, letters, ids), *([group[0].reason or ""] if why else [])) for group in grouped(history.values)]
    screen.table([*COLUMNS, *why], rows)
    screen.line()


def _row(
    history: FigureHistory, group: Sequence[FigureValue], letters: Mapping[str, str], ids: Mapping[str, str]
) -> tuple[screen.Cell, ...]:
    value = group[0]
    letter = letters[value.voice]
    return (
        Text(letter, style=colour(letter)) if letter != OTHERS else letter,
        _when(value),
        one_line(value.voice),
        figure_words(value),
        origins_words(number_told(history, value)),
        Text(value.status.value, style=_STYLES.get(value.status, "dim")),
        _claims(group, ids),
    )


def _still(history: FigureHistory, ids: Mapping[str, str]) -> list[tuple[screen.Cell, ...]]:
    rows: list[tuple[screen.Cell, ...]] = []
    for group in grouped(history.values):
        value = group[0]
        what = figure_name(history) if not rows else ""
        status = Text(value.status.value, style=_STYLES.get(value.status, "dim"))
        figure = in_unit(figure_words(value), history.unit, one=value.low == value.high == 1)
        origins = origins_words(number_told(history, value))
        rows.append((what, figure, origins, _when(value), one_line(value.voice), status, _claims(group, ids)))
    return rows


def grouped(values: Sequence[FigureValue]) -> list[list[FigureValue]]:
    """Values that only repeat each other, together: one voice, one number, one day, one status; in the order of the first."""
    found: dict[tuple[object, ...], list[FigureValue]] = {}
    for value in values:
        found.setdefault((value.voice, _number(value), _when(value), value.status), []).append(value)
    return list(found.values())


def _claims(group: Sequence[FigureValue], ids: Mapping[str, str]) -> str:
    """The claims of a row: on a terminal the first and how many more, elsewhere all."""
    claims = list(dict.fromkeys(ids[value.claim] for value in group))
    if screen.is_terminal() and len(claims) > 1:
        return f"{claims[0]} +{len(claims) - 1}"
    return " ".join(claims)


def _number(value: FigureValue) -> tuple[object, ...]:
    return value.low, value.high, value.bound, value.words if (value.low, value.high) == (None, None) else ""


def _moved(history: FigureHistory) -> tuple[int, int, str, str]:
    """Sort key: the figures that differ most often first, then those given most often."""
    different = {(value.low, value.high) for value in history.values}
    return -len(different), -len(history.values), history.point, history.role


def _when(value: FigureValue) -> str:
    """As of when; if nobody says, by when it had been published."""
    return brief(value.as_of, value.as_of_mod) or (f"by {value.published[:10]}" if value.published else "?")


def heading(history: FigureHistory, point: str) -> str:
    """What is counted, what stands of it, and the point it belongs to: "killed (people): low 6, best 8, high 8 (p1a2b3c)"."""
    found = three_words(history.estimate) if history.estimate else range_words(history.values)
    said = in_unit(found, history.unit, one=found == "1") if found else "no number stands"
    return f"{one_line(figure_name(history))}: {said} ({point})"
