"""Who claims the place: Crimea and the towns in it, a whole territory, a settlement."""

from functools import cache

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.gazetteer import Site, lookup
from sayso.tables import read_table, several

WHOLE = "*"  # in the column of regions: all of the country


@cache
def _territories() -> dict[tuple[str, str], tuple[str, ...]]:
    """(country, compared form of a region's or a town's name) -> the countries that claim or run it."""
    out = {}
    for row in read_table("disputed"):
        for name in (*several(row["regions"]), *several(row["towns"])):
            out[row["country"], name if name == WHOLE else name_key(name)] = tuple(several(row["claimed_by"]))
    return out


@cache
def _boxes() -> tuple[tuple[str, tuple[float, ...], tuple[str, ...]], ...]:
    """Country, south, west, north and east, and the countries that claim or run it."""
    rows = [row for row in read_table("disputed") if row["box"]]
    return tuple((row["country"], tuple(map(float, row["box"].split(","))), tuple(several(row["claimed_by"]))) for row in rows)


def claimants(site: Site) -> tuple[str, ...]:
    """The countries that claim or run the place where that is disputed (ISO 3166-1 alpha-2); empty where it is not.

    Source of the list: data/tables/disputed.tsv, which names a document for each.
    """
    if site.disputed or site.country is None:
        return site.disputed  # the table of regions says so
    names = (name_key(site.name), name_key(site.admin1), WHOLE) if site.kind != "country" else (WHOLE,)
    claimed = next((found for name in names if (found := _territories().get((site.country, name)))), ())
    return claimed or next((found for country, box, found in _boxes() if country == site.country and _inside(site, box)), ())


def _inside(site: Site, box: tuple[float, ...]) -> bool:
    south, west, north, east = box
    return south <= site.lat <= north and west <= site.lon <= east


def disputed_by(name: str) -> tuple[str, ...]:
    """The countries that claim the best-known region or town of this name; empty if none does or nobody disputes it."""
    return next((claimed for site in lookup(name) if (claimed := claimants(site))), ())
