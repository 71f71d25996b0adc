"""Places resolved from the report's own evidence."""

import pytest
from placed import places

CASES = [
    ("They met in Paris.", "Paris", "FR", 48.9),
    ("They met in Paris, Texas.", "Paris", "US", 33.7),
    ("They met in Paris, Ky., and left.", "Paris", "US", 38.2),
    ("The boat left Vladivostok, Russia, at noon.", "Vladivostok", "RU", 43.1),
    ("The boat left Russia’s Vladivostok at noon.", "Vladivostok", "RU", 43.1),
    ("Canadian police searched a barn outside London, as Ontario had asked.", "London", "CA", 43.0),
    ("They met in Kiev.", "Kiev", "UA", 50.5),
    ("KYIV — They met.", "KYIV", "UA", 50.5),
    ("They met in the Kursk region.", "Kursk region", "RU", 51.8),
    ("They met in Kursk Oblast.", "Kursk Oblast", "RU", 51.8),
    ("They met in Córdoba, Argentina.", "Córdoba", "AR", -31.4),
    ("They met in St. Louis, Mo., again.", "St. Louis", "US", 38.6),
    ("They met in Georgia, south of Russia and north of Armenia and Turkey.", "Georgia", "GE", 42.0),
    ("They drove from Atlanta to Alabama through Georgia, Tennessee and Florida.", "Georgia", "US", 32.8),
    ("They met in Washington, D.C., again.", "Washington, D.C.", "US", 38.9),
    ("They met in L.A. again.", "L.A.", "US", 34.0),
    ("They met in northern Mali.", "Mali", "ML", 17.0),
    ("They met in Crimea.", "Crimea", "UA", 45.3),
]


@pytest.mark.parametrize(("text", "name", "country", "lat"), CASES, ids=[case[0] for case in CASES])
def test_a_place_is_the_one_the_report_means(text: str, name: str, country: str, lat: float) -> None:
    found = [p for p in places(text, name) if text[p.span.start : p.span.end] == name]
    assert [p.country for p in found] == [country]
    assert found[0].lat == pytest.approx(lat, abs=1.0)  # degrees: 100 km, as a region has many middles


def test_the_same_place_named_twice_is_one_also_where_its_state_is_not_named_again() -> None:
    found = places("They left Paris, Texas. It rained. Paris was wet.", "Paris")
    assert {p.country for p in found} == {"US"}


def test_the_canonical_name_is_the_tables() -> None:
    assert [p.name for p in places("They met in the Kursk region and in Kiev.", "Kiev")] == ["Kursk Oblast", "Kyiv"]


@pytest.mark.parametrize("name", ["Quellenbarrow", "Talvaria", "North Quellen", "Xy", "EUF"])
def test_a_place_nobody_knows_has_no_point_and_no_country(name: str) -> None:
    found = places(f"It rained in {name} all day.", name)
    assert [(p.name, p.lat, p.lon, p.country) for p in found] == [(name, None, None, None)]


def test_a_village_that_only_its_name_speaks_for_is_left_open() -> None:
    # Moscow in Pennsylvania has two thousand people; Eu in Normandy seven thousand.
    assert places("It rained in Wittlesbarton.", "Wittlesbarton")[0].lat is None
    assert places("It rained in Kleinzell.", "Kleinzell")[0].lat is None


def test_a_people_is_evidence_for_its_country_but_no_place() -> None:
    text = "Canadian officers spoke. Canadian farmers wept. They met in Hamilton, they said."
    found = places(text, "Hamilton")
    assert [(p.name, p.country) for p in found] == [("Hamilton", "CA")]


def test_neighbouring_towns_decide_together() -> None:
    # Springfield stands in many states; Decatur and Peoria are near the one in Illinois, Worcester near the one in Massachusetts.
    illinois = places("The road runs from Peoria by Decatur to Springfield.", "Peoria", "Decatur", "Springfield")
    east = places("The road runs from Worcester by Holyoke to Springfield.", "Worcester", "Holyoke", "Springfield")
    assert illinois[-1].lat == pytest.approx(39.8, abs=0.2)
    assert east[-1].lat == pytest.approx(42.1, abs=0.2)
