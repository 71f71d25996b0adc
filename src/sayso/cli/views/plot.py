"""A history as a small chart of letters: numbers upwards, days to the right, one letter a voice. Readable without colour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.text import Text

from sayso.export.words import number
from sayso.schema import Bound, FigureStatus, FigureValue
from sayso.schema.timex import days
from sayso.schema.timex_words import MONTHS

WIDTH = 80  # columns: what every terminal has, and a page that a chart is pasted into
ROWS = 12  # lines: half a terminal; a history of more numbers is drawn to scale
LETTERS = "ABCDEFGHIJKL"  # as many voices as a legend of a few lines holds; all others share the star
OTHERS = "*"
_GONE = (FigureStatus.SUPERSEDED, FigureStatus.WITHDRAWN)
_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
_SLOT = 2  # a letter and the sign of its bound
_LABEL = 7  # "28 Sep" and a space
_NO_DATE = "no date"
_BELOW = {Bound.UP_TO, Bound.LESS_THAN}

KEY = "CAPITAL: stands; small: superseded or withdrawn; ↑ at least, ↓ at most, ~ about, │ from … to"


@dataclass(frozen=True, slots=True)
class _Dot:
    """A value as it is drawn. day: ISO, None if nobody knows; ends: its limits, the lower first."""

    letter: str
    ends: tuple[float, ...]
    sign: str
    day: str | None


@dataclass(frozen=True, slots=True)
class _Column:
    """Days drawn side by side as one. first, last: ISO, None for what has no date. dots: each once."""

    first: str | None
    last: str | None
    dots: tuple[_Dot, ...]

    @property
    def width(self) -> int:
        return max(_LABEL, _SLOT * len(self.dots) + 1, len(self.label) + 1)

    @property
    def label(self) -> str:
        if self.first is None or self.last is None:
            return _NO_DATE
        start, end = _short(self.first), _short(self.last)
        if start == end:
            return start
        same = self.first[:7] == self.last[:7]
        return f"{start.split()[0]}–{end}" if same else f"{start}–{end}"


def voices(values: Iterable[FigureValue]) -> dict[str, str]:
    """The letter of each voice, in the order in which they spoke."""
    names = list(dict.fromkeys(value.voice for value in values))
    return {name: LETTERS[n] if n < len(LETTERS) else OTHERS for n, name in enumerate(names)}


def colour(letter: str) -> str:
    """The Rich colour of a voice's letter."""
    return _COLOURS[LETTERS.find(letter.upper()) % len(_COLOURS)] if letter != OTHERS else "default"


def plot(values: Sequence[FigureValue], *, width: int = WIDTH) -> list[Text]:
    """The lines of the chart, at most `width` columns wide unless there are more voices than fit; [] if there is nothing to draw.

    One or two numbers are drawn as any other; values without a number are not.
    """
    letters = voices(values)
    dots = list(dict.fromkeys(dot for value in values if (dot := _dot(value, letters[value.voice])) is not None))
    if not dots:
        return []
    rows = _rows(dots)
    gutter = max(len(label) for label, _, _ in rows) + 1
    columns = _fitted(_columns(dots), width - gutter - 1)
    lines = [_line(label, low, high, gutter, columns) for label, low, high in rows]
    axis = " " * gutter + "└" + "─" * sum(column.width for column in columns)
    below = " " * (gutter + 1) + "".join(f"{column.label:<{column.width}}" for column in columns)
    return [*lines, Text(axis), Text(below.rstrip())]


def _dot(value: FigureValue, letter: str) -> _Dot | None:
    ends = tuple(sorted({end for end in (value.low, value.high) if end is not None}))
    if not ends:
        return None
    span = days(value.as_of) or days(value.published)
    sign = "~" if value.approximate or value.bound is Bound.ABOUT else " "
    if value.low is None or value.high is None:
        sign = "↓" if value.bound in _BELOW or value.low is None else "↑"
    gone = value.status in _GONE and letter != OTHERS
    return _Dot(letter.lower() if gone else letter, ends, sign, span[0].isoformat() if span else None)


def _rows(dots: Sequence[_Dot]) -> list[tuple[str, float, float]]:
    """The lines from the top: label, and the numbers that fall into it, from over `low` to `high`."""
    numbers = sorted({end for dot in dots for end in dot.ends})
    if len(numbers) <= ROWS:
        lower = [float("-inf"), *numbers]
        return [(number(high), low, high) for low, high in reversed(list(pairwise(lower)))]
    step = (numbers[-1] - numbers[0]) / (ROWS - 1)
    edges = [numbers[0] + step * n for n in range(ROWS)]
    return [(number(round(edge)), edge - step, edge) for edge in reversed(edges)]


def _columns(dots: Sequence[_Dot]) -> list[_Column]:
    by_day: dict[str | None, list[_Dot]] = {}
    for dot in dots:
        by_day.setdefault(dot.day, []).append(dot)
    dated = sorted(day for day in by_day if day is not None)
    found = [_Column(day, day, tuple(by_day[day])) for day in dated]
    return [*found, _Column(None, None, tuple(by_day[None]))] if None in by_day else found


def _fitted(columns: list[_Column], width: int) -> list[_Column]:
    """The columns, neighbours joined until they fit: those whose joining gains most, the earliest of equals."""
    while sum(column.width for column in columns) > width:
        pairs = [(n, _joined(a, b)) for n, (a, b) in enumerate(pairwise(columns)) if a.first and b.first]
        if not pairs:
            break
        at, one = max(pairs, key=lambda pair: (columns[pair[0]].width + columns[pair[0] + 1].width - pair[1].width, -pair[0]))
        columns[at : at + 2] = [one]
    return columns


def _joined(a: _Column, b: _Column) -> _Column:
    seen: dict[tuple[str, tuple[float, ...], str], _Dot] = {}
    for dot in (*a.dots, *b.dots):
        seen.setdefault((dot.letter, dot.ends, dot.sign), dot)
    return _Column(a.first, b.last, tuple(seen.values()))


def _line(label: str, low: float, high: float, gutter: int, columns: Sequence[_Column]) -> Text:
    line = Text(f"{label:>{gutter - 1}} ┤")
    for column in columns:
        for dot in column.dots:
            line.append_text(_cell(dot, low, high))
        line.append(" " * (column.width - _SLOT * len(column.dots)))
    line.rstrip()
    return line


def _cell(dot: _Dot, low: float, high: float) -> Text:
    if any(low < end <= high for end in dot.ends):
        return Text(dot.letter, style=colour(dot.letter)).append(dot.sign)
    between = len(dot.ends) > 1 and dot.ends[0] < high <= dot.ends[-1]
    return Text("│ " if between else "  ", style=colour(dot.letter))


def _short(day: str) -> str:
    _, month, date = day.split("-")
    return f"{int(date)} {MONTHS[int(month) - 1][:3]}"
