"""The gazetteer that ships with the package: loaded when first asked for, a fifth of a second and about 55 MB."""

import gzip
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from sayso.annotate.names.keys import name_key
from sayso.annotate.names.tables import region_spellings
from sayso.tables import read_table, several


@dataclass(frozen=True, slots=True)
class Site:
    """A place that a name can mean.

    lat, lon: degrees. country: ISO 3166-1 alpha-2, None for seas and areas of several countries. admin1: name of the first-level
    region it lies in, "" if unknown. kind: city, capital, admin1, admin2, country, state, or a kind of tables/regions.tsv or
    landmarks.tsv. own: whether the name asked for is its first name, not another one. disputed: the countries that claim it,
    where its own line says so (`disputes.claimants` knows more).
    """

    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str
    kind: str
    population: int
    own: bool = True
    disputed: tuple[str, ...] = ()


LANDMARKS = frozenset(("river", "lake", "mountain", "desert", "island", "airport", "landmark", "park", "district", "town"))
LARGE = 100_000  # people
EXACT = "="  # before a spelling that counts in exactly its case: "L.A." is not "La."


def _lines(name: str) -> list[str]:
    packed = (files("sayso") / "data" / "gazetteer" / f"{name}.tsv.gz").read_bytes()
    return gzip.decompress(packed).decode().split("\n")


@cache
def _places() -> list[str]:
    return _lines("places")


@cache
def _other_names() -> list[str]:
    return _lines("names")


def _city(line: str, own: bool) -> Site:
    _, name, lat, lon, country, admin1, kind, population = line.split("\t")
    return Site(name, float(lat), float(lon), country, admin1, kind, int(population), own)


@cache
def capitals() -> dict[str, str]:
    """Country -> key of its capital's name."""
    return {row["code"]: name_key(row["capital"]) for row in read_table("countries")}


@cache
def _tabled() -> dict[str, tuple[Site, ...]]:
    """Countries, states and regions by the key of each of their names."""
    out: dict[str, list[Site]] = {}
    for row in read_table("countries"):
        site = Site(row["name"], float(row["lat"]), float(row["lon"]), row["code"], "", "country", 0)
        _enter(out, site, row["aliases"])
    for row in read_table("states"):
        site = Site(row["name"], float(row["lat"]), float(row["lon"]), row["country"], row["name"], "state", 0)
        _enter(out, site, row["aliases"])
    for row in read_table("regions"):
        claimed = tuple(several(row["claimed_by"]))
        site = Site(
            row["name"], float(row["lat"]), float(row["lon"]), row["country"] or None, "", row["kind"], 0, disputed=claimed
        )
        _enter(out, site, row["aliases"])
    for row in read_table("landmarks"):
        site = Site(row["name"], float(row["lat"]), float(row["lon"]), row["country"] or None, "", row["kind"], 0)
        _enter(out, site, row["aliases"])
    return {key: tuple(sites) for key, sites in out.items()}


def _enter(out: dict[str, list[Site]], site: Site, aliases: str) -> None:
    spellings = [site.name, *several(aliases), *region_spellings(site.name)]
    for spelling in spellings:
        if spelling.endswith("*"):
            out.setdefault(EXACT + spelling.rstrip("*"), []).append(site)
    for key in dict.fromkeys(name_key(spelling.rstrip("*").removeprefix("the ").removeprefix("The ")) for spelling in spellings):
        out.setdefault(key, []).append(site)


@lru_cache(maxsize=8192)
def lookup(name: str) -> tuple[Site, ...]:
    """Every place the name can mean: tables first, then GeoNames by name, then by other names. Empty if nobody knows it."""
    if EXACT + name in _tabled():
        return _tabled()[EXACT + name]
    key = name_key(name)
    if not key:
        return ()
    sites = list(_tabled().get(key, ()))
    rows, i = _places(), bisect_left(_places(), key + "\t")
    while i < len(rows) and rows[i].startswith(key + "\t"):
        sites.append(_city(rows[i], own=True))
        i += 1
    others, j = _other_names(), bisect_left(_other_names(), key + "\t")
    if j < len(others) and others[j].startswith(key + "\t"):
        namesake = {site.country for site in sites if site.kind == "country"}  # "Mexico" is not Mexico City's other name
        cities = (_city(rows[int(number)], own=False) for number in others[j].split("\t")[1].split(","))
        sites += [city for city in cities if city.country not in namesake]
    return tuple(_crowned(site, sites) for site in sites)


def _crowned(site: Site, rivals: list[Site]) -> Site:
    """A capital marked as such: the largest city of its name in its country, as Louisiana has a Washington too.

    Not by another name that is a large city's first, or a known town's: Amman was Philadelphia, Jerusalem Salem, Harare
    Salisbury.
    """
    known = (r for r in rivals if r.own and (r.kind == "town" or (r.kind == "city" and r.population >= LARGE)))
    if not site.own and any(known):
        return site
    if site.kind != "city" or site.country is None or name_key(site.name) != capitals().get(site.country):
        return site
    largest = max(rival.population for rival in rivals if rival.country == site.country and rival.kind == "city")
    return replace(site, kind="capital") if site.population == largest else site


@cache
def namesakes() -> frozenset[str]:
    """States called as the capital or another well-known town of their country is: by "New York" and "Washington" the town is
    meant more often.
    """
    rows = [(row["name"], row["country"]) for row in read_table("states")]
    towns = {name: {s.country for s in lookup(name) if s.kind in ("capital", "town")} for name, _ in rows}
    return frozenset(name for name, country in rows if country in towns[name])
