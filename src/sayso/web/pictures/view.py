"""What part of the earth a map shows: all its places, or the box that the address names; and the boxes beside it."""

import math
import re
from collections.abc import Sequence

from sayso.web.outlines import Window

WIDTH, TALLEST = 1160, 620  # pixels: the page's width, and three quarters of a laptop's height
_LEAST = 3.0  # degrees: a story of one town still shows what lies round it
_CLOSEST = 0.5  # degrees from west to east: closer, a coast drawn for a country is a few straight lines
_MARGIN = 0.12  # of the window, on each side
_WORLD = Window(-180.0, -90.0, 180.0, 90.0)
_BOX = re.compile(r"(-?\d{1,3}(?:\.\d{1,4})?)" + r",(-?\d{1,3}(?:\.\d{1,4})?)" * 3, re.ASCII)
_STEP = 1 / 3  # of the window that a step to a side moves it
_ZOOM = 2.0


def box_in(text: str) -> Window | None:
    """The window that an address names as "west,south,east,north" in degrees; None for what is no window on the earth."""
    found = _BOX.fullmatch(text)
    if found is None:
        return None
    window = Window(*map(float, found.groups()))
    sound = -180 <= window.west < window.east <= 180 and -90 <= window.south < window.north <= 90
    return _fitted(window) if sound and window.east - window.west >= _CLOSEST / _ZOOM else None


def box_of(window: Window) -> str:
    """The window as an address names it."""
    return ",".join(f"{edge:.3f}".rstrip("0").rstrip(".") for edge in (window.west, window.south, window.east, window.north))


def window_of(places: Sequence[tuple[float, float]]) -> Window:
    """The window that holds these (latitude, longitude), with a margin, at least as tall and wide as a small country."""
    south, north = min(lat for lat, _ in places), max(lat for lat, _ in places)
    west, east = min(lon for _, lon in places), max(lon for _, lon in places)
    tall, wide = max(north - south, _LEAST) * (1 + 2 * _MARGIN), max(east - west, _LEAST) * (1 + 2 * _MARGIN)
    return _fitted(_round((south + north) / 2, (west + east) / 2, tall, wide))


def squeeze(lat: float) -> float:
    """How wide a degree of longitude is drawn here, for one of latitude: as wide as it is, but near the poles a fifth."""
    return max(math.cos(math.radians(lat)), 0.2)


def beside(window: Window) -> dict[str, Window]:
    """The windows one step away, by what leads there; without those that show no other part of the earth."""
    tall, wide = window.north - window.south, window.east - window.west
    lat, lon = (window.south + window.north) / 2, (window.west + window.east) / 2
    steps = {
        "closer": _round(lat, lon, tall / _ZOOM, wide / _ZOOM),
        "further": _round(lat, lon, tall * _ZOOM, wide * _ZOOM),
        "north": _round(lat + tall * _STEP, lon, tall, wide),
        "south": _round(lat - tall * _STEP, lon, tall, wide),
        "west": _round(lat, lon - wide * _STEP, tall, wide),
        "east": _round(lat, lon + wide * _STEP, tall, wide),
    }
    return {name: step for name, step in steps.items() if box_of(step) != box_of(window) and step.east - step.west >= _CLOSEST}


def _fitted(window: Window) -> Window:
    """The window, widened or heightened to the picture's shape as far as the earth reaches."""
    tall, wide = window.north - window.south, window.east - window.west
    lat, lon = (window.south + window.north) / 2, (window.west + window.east) / 2
    shape = WIDTH / TALLEST / squeeze(lat)
    tall = max(tall, wide / shape)
    return _round(lat, lon, tall, max(wide, tall * shape))


def _round(lat: float, lon: float, tall: float, wide: float) -> Window:
    """The window round a place, moved as far as needed to lie on the earth."""
    tall, wide = min(tall, 180.0), min(wide, 360.0)
    south = min(max(lat - tall / 2, _WORLD.south), _WORLD.north - tall)
    west = min(max(lon - wide / 2, _WORLD.west), _WORLD.east - wide)
    return Window(west, south, west + wide, south + tall)
