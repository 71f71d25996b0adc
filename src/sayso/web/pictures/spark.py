"""A figure's history in the space of a word: each value a bar from low to high, joined by steps, in the order of their dates.

Not drawn by Altair: a page shows forty of them, and each would take its tenth of a second.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export.dossier.figures import STANDING, Mark, marks_of
from sayso.web.opened import Opened

WIDTH, HEIGHT = 88, 20  # pixels: as wide as a date, as high as a line of text
_EDGE = 3  # pixels left free for a mark at the border
MOST = 24  # values drawn, the last ones: more than that run together


@dataclass(frozen=True, slots=True)
class Stroke:
    """One value: where it stands, from where to where it reaches (SVG's y, downwards), and whether it still stands."""

    x: float
    top: float
    bottom: float
    standing: bool


@dataclass(frozen=True, slots=True)
class Spark:
    """The strokes and the steps along their lower and upper ends, as paths."""

    strokes: tuple[Stroke, ...]
    steps: tuple[str, ...]


def sparks(story: Opened, point_id: str) -> dict[str, Spark]:
    """For each figure of a point that has two values or more, by the address of its history, its spark line."""
    found = {}
    for place, history in story.histories.get(point_id, ()):
        marks = marks_of(history)
        if len(marks) > 1:
            found[story.index.to.figure(point_id, place)] = spark(marks)
    return found


def spark(marks: Sequence[Mark]) -> Spark:
    """Two marks or more, evenly spaced in their order; heights begin at 0, so that they compare as the values do."""
    marks = marks[-MOST:]
    ends = [sorted(limit for limit in (mark.low, mark.high) if limit is not None) for mark in marks]
    lowest = min(0.0, *(each[0] for each in ends))
    reach = (max(0.0, *(each[-1] for each in ends)) - lowest) or 1.0
    step = (WIDTH - 2 * _EDGE) / (len(marks) - 1)

    def height(value: float) -> float:
        return round(HEIGHT - _EDGE - (value - lowest) / reach * (HEIGHT - 2 * _EDGE), 1)

    standing = {status.value for status in STANDING}
    strokes = tuple(
        Stroke(round(_EDGE + place * step, 1), height(each[-1]), height(each[0]), mark.status in standing)
        for place, (mark, each) in enumerate(zip(marks, ends, strict=True))
    )
    lines = dict.fromkeys((_stepped([(s.x, s.bottom) for s in strokes]), _stepped([(s.x, s.top) for s in strokes])))
    return Spark(strokes, tuple(lines))


def _stepped(places: Sequence[tuple[float, float]]) -> str:
    """A line that keeps its height until the next value comes."""
    (x, y), *others = places
    return f"M{x:g},{y:g}" + "".join(f"H{right:g}V{level:g}" for right, level in others)
