"""The gazetteer file and its index."""

import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.names.keys import name_key
from sayso.annotate.places import gazetteer
from sayso.annotate.places.gazetteer import lookup
from sayso.annotate.places.resolve import distance


def test_the_shipped_files_stay_small() -> None:
    folder = files("sayso") / "data" / "gazetteer"
    size = sum(len((folder / name).read_bytes()) for name in ("places.tsv.xz", "names.tsv.xz"))
    assert size < 4_000_000


def test_it_loads_in_under_half_a_second_of_processor_time() -> None:
    gazetteer._places.cache_clear()
    gazetteer._other_names.cache_clear()
    gazetteer.lookup.cache_clear()
    start = time.process_time()
    assert lookup("Paris")
    assert time.process_time() - start < 0.5


def test_the_rows_are_in_the_order_the_index_needs_and_on_the_globe() -> None:
    last = ""
    for line in gazetteer._places():
        name, lat, lon, country, _, kind, people = line.split("\t")
        key = name_key(name)
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
