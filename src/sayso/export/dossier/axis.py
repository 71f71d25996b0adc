"""Where each mark of a chart stands, in pixels: by its date, side by side on one date, the undated ones on the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.export.dossier.figures import Mark
from sayso.schema.timex_words import MONTHS

WIDTH, HEIGHT = 760, 250  # pixels, as wide as the page's text column; on a phone the chart scrolls rather than shrinks
PADDING = {"left": 74, "right": 24, "top": 18, "bottom": 28}  # "10,000,000"; half a date; an arrow; a line of dates
PLOT_WIDTH, PLOT_HEIGHT = WIDTH - PADDING["left"] - PADDING["right"], HEIGHT - PADDING["top"] - PADDING["bottom"]
TICK = 84  # pixels from date to date: "28 Sep 2031" at 11 pixels takes about 65
DODGE = 27  # pixels between two marks: half of each and a number of two digits between them
UNDATED = 30  # pixels a mark in the strip of the undated
DAY = 86_400_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark at its place. begin, end: the stretch of time it may belong to ("March 2031"), equal for a day."""

    mark: Mark
    at: int
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A date beneath the chart."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything the chart needs besides colours and shapes; lowest and highest bound the values drawn."""

    placed: tuple[Placed, ...]
    ticks: tuple[Tick, ...]
    lowest: float
    highest: float


def laid_out(marks: Sequence[Mark]) -> Layout:
    """The marks at their places. The value axis begins at 0, so that heights compare as the values do."""
    undated = [mark for mark in marks if mark.begin is None]
    dated = [mark for mark in marks if mark.begin is not None]
    strip = (len(undated) + 1) * UNDATED if undated else 0
    placed = _dated(dated, max(PLOT_WIDTH - strip, PLOT_WIDTH // 2))
    step = min(UNDATED, (PLOT_WIDTH // 2) // (len(undated) + 1))
    for place, mark in enumerate(undated):
        at = PLOT_WIDTH - step * (len(undated) - place) + step // 2
        placed.append(Placed(mark, at, at, at))
    limits = [limit for mark in marks for limit in (mark.low, mark.high) if limit is not None]
    highest = max(0.0, *limits) * 1.1  # a tenth above for the arrow of an open limit
    return Layout(
        placed=tuple(placed),
        ticks=_ticks(placed),
        lowest=min(0.0, *limits),
        highest=highest or 1.0,
    )


def _dated(marks: Sequence[Mark], width: int) -> list[Placed]:
    """Each mark by its day, to scale, but never closer to another than its number needs: then it moves aside."""
    if not marks:
        return []
    first = min(_day(mark)[0] for mark in marks)
    length = max(max(_day(mark)[1] for mark in marks) - first, DAY)
    margin = TICK // 2

    def pixel(instant: int) -> int:
        return margin + round((instant - first) / length * (width - 2 * margin))

    ordered = sorted(marks, key=lambda mark: (sum(_day(mark)) // 2, mark.begin or 0, mark.number))
    wanted = [pixel(sum(_day(mark)) // 2) for mark in ordered]
    placed = []
    for mark, at in zip(ordered, _apart(wanted, width), strict=True):
        begin, end = (pixel(edge) for edge in _day(mark))
        placed.append(Placed(mark, at, *((begin, end) if end > begin else (at, at))))
    return placed


def _day(mark: Mark) -> tuple[int, int]:
    """The first and the last day of a mark, hours left out: those of one day stand side by side."""
    begin, end = mark.begin or 0, mark.end or 0
    return begin - begin % DAY, end - end % DAY


def _apart(wanted: Sequence[int], width: int) -> list[int]:
    """Places in the same order, `DODGE` apart or, where that many do not fit, evenly; each as near to the wanted one as may be.

    Those pushed together share the way: they move to both sides of where they would be.
    """
    gap = min(DODGE, width // max(1, len(wanted)))
    groups: list[tuple[float, int]] = []  # middle of a run of neighbours, and how many they are
    for at in wanted:
        middle, size = float(at), 1
        while groups and middle - groups[-1][0] < gap * (size + groups[-1][1]) / 2:
            other, count = groups.pop()
            middle, size = (middle * size + other * count) / (size + count), size + count
        half = gap * (size - 1) / 2
        groups.append((min(max(middle, half), width - half), size))
    places = []
    for middle, size in groups:
        places += [round(middle + gap * (n - (size - 1) / 2)) for n in range(size)]
    for n in range(len(places) - 2, -1, -1):  # a run that met the right edge pushes those before it
        places[n] = min(places[n], places[n + 1] - gap)
    return places


def _ticks(placed: Sequence[Placed]) -> tuple[Tick, ...]:
    """As many of the marks' own dates as fit side by side, the first one always."""
    ticks: list[Tick] = []
    groups: dict[tuple[int | None, int | None], list[int]] = {}
    for item in placed:
        groups.setdefault(_day(item.mark) if item.mark.begin is not None else (None, None), []).append(item.at)
    for (begin, end), places in sorted(groups.items(), key=lambda pair: sum(pair[1]) / len(pair[1])):
        x = round(sum(places) / len(places))
        if not ticks or x - ticks[-1].x >= TICK:
            ticks.append(Tick(x, "no date" if begin is None or end is None else _label(begin, end)))
    return tuple(ticks)


def _label(begin: int, end: int) -> str:
    first, last = (datetime.fromtimestamp(edge / 1000, tz=UTC) for edge in (begin, end))
    month = MONTHS[first.month - 1][:3]
    if begin == end:
        return f"{first.day} {month} {first.year}"
    return f"{month} {first.year}" if first.month == last.month else str(first.year)
