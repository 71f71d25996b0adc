"""The lines of the map: coasts, borders and regions, those of a window only."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

KINDS = ("region", "coast", "border", "disputed")
"""In the order in which they are drawn, the last uppermost."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line. box: west, south, east, north; places: x eastwards and y northwards in turn. All in degrees times `units`."""

    kind: str
    box: tuple[int, int, int, int]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the earth, in degrees."""

    west: float
    south: float
    east: float
    north: float


@cache
def outlines() -> tuple[int, tuple[Outline, ...]]:
    """How many units a degree has, and all lines. Some hundred thousand points: read when the first map is drawn."""
    packed = files("sayso").joinpath("data", "outlines", "outlines.json.gz").read_bytes()
    held = json.loads(gzip.decompress(packed))
    return held["units"], tuple(_outline(kind, line) for kind in KINDS for line in held["lines"][kind])


def within(window: Window, *, regions: bool) -> Iterator[Outline]:
    """The lines that touch the window, in the order in which they are drawn. regions: whether those of regions too."""
    units, lines = outlines()
    west, south, east, north = (round(edge * units) for edge in (window.west, window.south, window.east, window.north))
    for line in lines:
        box = line.box
        if box[0] <= east and west <= box[2] and box[1] <= north and south <= box[3] and (regions or line.kind != "region"):
            yield line


def _outline(kind: str, line: list[int]) -> Outline:
    x, y = line[0], line[1]
    places = [(x, y)]
    for right, up in zip(line[2::2], line[3::2], strict=True):
        x, y = x + right, y + up
        places.append((x, y))
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return Outline(kind, (min(xs), min(ys), max(xs), max(ys)), tuple(places))
