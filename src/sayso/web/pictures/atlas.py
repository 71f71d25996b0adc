"""A map of a story's places: outlines that ship with sayso, marks as large as the number of claims, names where there is room.

The projection is the plate carrée with its true parallel in the middle of the window: of the simple ones it bends least at the
size of a country. Written here as SVG, as its marks are links.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.web.outlines import KINDS, Window, outlines, within
from sayso.web.pictures.view import TALLEST, WIDTH, squeeze, window_of
from sayso.web.places import PlaceHere, drawable

_REGIONS = 60.0  # degrees: on a wider map the regions' lines run together
_NEAR = 0.8  # pixels: points of a line closer than that are one
_LETTER, _LINE = 6.6, 15  # pixels: a letter of a name and a line of them, at 12 pixels
_LETTERS = 26  # of a name that are shown; the table has it whole
_SMALL, _LARGE = 4.0, 14.0  # pixels: radius of the smallest and the largest mark
Place = tuple[float, float]  # pixels, rightwards and downwards


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the map. label: its name where there is room, else empty; left: whether it stands on the left."""

    place: PlaceHere
    x: float
    y: float
    radius: float
    label: str
    left: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The picture. lines: one path for each kind of outline; bar: a length in pixels and what it is in kilometres.

    window: what it shows; outside: how many places lie outside of it.
    """

    width: int
    height: int
    lines: tuple[tuple[str, str], ...]
    marks: tuple[Mark, ...]
    bar: tuple[float, int]
    window: Window
    outside: int


def map_of(places: Sequence[PlaceHere], *, window: Window | None = None) -> Map | None:
    """The map of the places that the gazetteer knows; None if it knows none. window: what to show, else all of them."""
    found = drawable(places)
    if not found:
        return None
    window = window or window_of([(lat, lon) for _, lat, lon in found])
    narrow = squeeze((window.north + window.south) / 2)
    scale = min(WIDTH / ((window.east - window.west) * narrow), TALLEST / (window.north - window.south))
    width, height = round((window.east - window.west) * narrow * scale), round((window.north - window.south) * scale)

    def at(lon: float, lat: float) -> tuple[float, float]:
        return round((lon - window.west) * narrow * scale, 1), round((window.north - lat) * scale, 1)

    units, _ = outlines()
    paths: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for line in within(window, regions=window.east - window.west < _REGIONS):
        for piece in _inside([at(x / units, y / units) for x, y in line.places], width, height):
            paths[line.kind].append(_path(piece))
    lines = tuple((kind, "".join(parts)) for kind, parts in paths.items() if parts)
    placed = [(place, *at(lon, lat)) for place, lat, lon in found]
    here = [(place, x, y) for place, x, y in placed if 0 <= x <= width and 0 <= y <= height]
    most = max(place.claims for place, _, _ in found)
    return Map(width, height, lines, _marks(here, width, most), _bar(scale), window, len(found) - len(here))


def _inside(places: Sequence[Place], width: int, height: int) -> Iterator[list[Place]]:
    """The stretches of a line that can be seen, each with the point before and the one after."""
    piece = [places[0]]
    for one, other in pairwise(places):
        beside = max(one[0], other[0]) < 0 or min(one[0], other[0]) > width
        beside = beside or max(one[1], other[1]) < 0 or min(one[1], other[1]) > height
        if not beside:
            piece.append(other)
            continue
        if len(piece) > 1:
            yield piece
        piece = [other]
    if len(piece) > 1:
        yield piece


def _path(places: Sequence[Place]) -> str:
    """The line as a path without the points that lie on one another."""
    x, y = places[0]
    made = [f"M{x:g},{y:g}"]
    for right, down in places[1:-1]:
        if abs(right - x) + abs(down - y) >= _NEAR:
            made.append(f"L{right:g},{down:g}")
            x, y = right, down
    right, down = places[-1]
    return "".join((*made, f"L{right:g},{down:g}"))


def _marks(found: Sequence[tuple[PlaceHere, float, float]], width: int, most: int) -> tuple[Mark, ...]:
    """The marks, the largest first, each with its name unless the name would lie over another name or mark.

    most: claims of the largest mark, whether it is in sight or not.
    """
    sized = [(place, x, y, max(_SMALL, _LARGE * math.sqrt(place.claims / most))) for place, x, y in found]
    taken = [(x - r, y - r, x + r, y + r) for _, x, y, r in sized]
    made = []
    for place, x, y, radius in sized:
        name = place.name if len(place.name) <= _LETTERS else place.name[: _LETTERS - 1].rstrip() + "…"
        length = len(name) * _LETTER
        for left in (False, True):
            begin = x - radius - 4 - length if left else x + radius + 4
            box = begin, y - _LINE / 2, begin + length, y + _LINE / 2
            own = (x - radius, y - radius, x + radius, y + radius)
            if begin >= 0 and begin + length <= width and not any(_over(box, other) for other in taken if other != own):
                taken.append(box)
                made.append(Mark(place, x, y, round(radius, 1), name, left))
                break
        else:
            made.append(Mark(place, x, y, round(radius, 1), "", left=False))
    return tuple(made)


Box = tuple[float, float, float, float]


def _over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _bar(scale: float) -> tuple[float, int]:
    """A round number of kilometres that is about a tenth of the map's width. A degree northwards has 111 of them."""
    wanted = WIDTH / 10 / scale * 111
    power = 10 ** math.floor(math.log10(max(wanted, 1)))
    length = max(step * power for step in (1, 2, 5) if step * power <= max(wanted, 1))
    return round(length / 111 * scale, 1), int(length)
