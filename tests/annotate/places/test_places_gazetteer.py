"""The gazetteer file and its index."""

import subprocess
import sys
import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.names.keys import name_key
from sayso.annotate.places import gazetteer
from sayso.annotate.places.gazetteer import lookup
from sayso.annotate.places.resolve import distance
from sayso.tables import read_table

INSTALLED = 25_000_000  # bytes: what the gazetteer may take on a disk, with the tables it reads
SHIPPED = 7_000_000  # bytes: what it takes now and a little more, so that growth is noticed
TABLES = ("countries", "states", "regions", "landmarks", "inhabitants", "disputed", "groups")


def test_the_shipped_files_stay_small() -> None:
    data = files("sayso") / "data"
    gazetteer_bytes = sum(len(path.read_bytes()) for path in (data / "gazetteer").iterdir())
    tables = sum(len((data / "tables" / f"{name}.tsv").read_bytes()) for name in TABLES)
    assert gazetteer_bytes + tables < min(INSTALLED, SHIPPED)


def test_it_loads_in_under_half_a_second_of_processor_time() -> None:
    gazetteer._places.cache_clear()
    gazetteer._other_names.cache_clear()
    gazetteer.lookup.cache_clear()
    start = time.process_time()
    assert lookup("Paris")
    assert time.process_time() - start < 0.5


def test_it_is_not_loaded_before_a_name_is_looked_up() -> None:
    code = "from sayso.annotate.places import find_places, gazetteer; print(gazetteer._places.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_regions_and_informal_names_of_the_news_are_known() -> None:
    names = "Donbas|West Bank|Sahel|Kashmir|Golan Heights|Crimea|Kurdistan|Bay Area|Horn of Africa|Balkans|Persian Gulf|Sinai"
    assert [name for name in names.split("|") if not any(site.kind in ("region", "area", "sea") for site in lookup(name))] == []
    assert len(read_table("regions")) >= 150


def test_the_rows_are_in_the_order_the_index_needs_and_on_the_globe() -> None:
    last = ""
    for line in gazetteer._places():
        key, name, lat, lon, country, _, kind, people = line.split("\t")
        assert key == name_key(name)
        assert last <= key
        last = key
        assert key
        assert -90 <= float(lat) <= 90
        assert -180 <= float(lon) <= 180
        assert len(country) == 2
        assert kind in ("city", "admin1", "admin2")
        assert int(people) >= 0


def test_other_names_are_in_order_and_point_to_rows() -> None:
    names = gazetteer._other_names()
    assert names == sorted(names)
    rows = len(gazetteer._places())
    assert all(0 <= int(number) < rows for line in names for number in line.split("\t")[1].split(","))


@pytest.mark.parametrize(
    ("spelling", "name", "country"),
    [
        ("Kiev", "Kyiv", "UA"),
        ("Odessa", "Odesa", "UA"),
        ("sao paulo", "São Paulo", "BR"),
        ("Saint Louis", "St. Louis", "US"),
        ("Deir ez Zor", "Deir ez-Zor", "SY"),
        ("Rapides Parish", "Rapides Parish", "US"),
        ("the Bronx".removeprefix("the "), "Bronx", "US"),
        ("Donetsk oblast", "Donetsk Oblast", "UA"),
    ],
)
def test_a_place_is_found_by_its_other_names(spelling: str, name: str, country: str) -> None:
    assert (name, country) in {(site.name, site.country) for site in lookup(spelling)}


def test_only_the_largest_of_its_name_in_its_country_is_the_capital() -> None:
    capitals = [site for site in lookup("Washington") if site.kind == "capital"]
    assert [(site.country, site.admin1) for site in capitals] == [("US", "Washington, D.C.")]


def test_exact_spellings_are_told_from_abbreviations() -> None:
    assert [site.name for site in lookup("L.A.")] == ["Los Angeles"]
    assert "Louisiana" in {site.name for site in lookup("La.")}


def test_distance_is_in_kilometres() -> None:
    (kyiv,) = [site for site in lookup("Kyiv") if site.kind == "capital"]
    (minsk,) = [site for site in lookup("Minsk") if site.kind == "capital"]
    assert distance(kyiv, minsk) == pytest.approx(433, abs=5)
    assert distance(kyiv, kyiv) == pytest.approx(0, abs=0.01)


@given(st.text(max_size=40))
def test_any_text_can_be_looked_up(text: str) -> None:
    assert isinstance(lookup(text), tuple)
    assert name_key(name_key(text)) == name_key(text)
