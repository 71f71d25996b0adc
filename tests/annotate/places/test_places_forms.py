"""The forms of names: peoples, abbreviations, words for the kind of a place, things named for a town."""

import pytest
from placed import asked, called, places

from sayso.annotate.places.forms import meanings, of_people

PEOPLES = [
    ("Ukrainian", "Ukraine", "UA"),
    ("Iraqi", "Iraq", "IQ"),
    ("South Korean", "South Korea", "KR"),
    ("Canadian", "Canada", "CA"),  # also a town in Texas
    ("Palestinians", "Palestine", "PS"),
    ("Texan", "Texas", "US"),
    ("Ohioans", "Ohio", "US"),
    ("Scottish", "Scotland", "GB"),
    ("Abkhazian", "Abkhazia", "GE"),
    ("Chechens", "Chechnya", "RU"),
    ("Londoners", "London", "GB"),
    ("European", "Europe", None),
]


@pytest.mark.parametrize(("words", "name", "country"), PEOPLES)
def test_a_people_asked_for_as_a_place_is_its_country_or_region(words: str, name: str, country: str | None) -> None:
    place = asked(f"The {words} crew slept.", words)
    assert (place.name, place.country) == (name, country)
    assert place.lat is not None


def test_a_people_in_a_report_is_no_place_of_its_own_but_says_which_town_is_meant() -> None:
    text = "The Lebanese crew slept. The Lebanese captain drove to Tripoli."
    assert [(place.name, place.country) for place in places(text, "Tripoli")] == [("Tripoli", "LB")]


def test_a_town_known_by_the_word_for_a_people_stays_a_town() -> None:
    assert of_people("Roman")
    assert "RO" in {site.country for site in meanings("Roman").sites}


FORMS = [
    ("It rained in Sacramento, Calif., all day.", "Sacramento", "Sacramento", "US"),
    ("It rained in Washington, D.C., all day.", "Washington, D.C.", "Washington, D.C.", "US"),
    ("It rained in W. Hartford, Conn., all day.", "W. Hartford", "West Hartford", "US"),
    ("It rained in Boone Co., Ind., all day.", "Boone Co.", "Boone County", "US"),
    ("It rained in the City of Bristol all day.", "City of Bristol", "Bristol", "GB"),
    ("It rained in County Mayo, Ireland, all day.", "County Mayo", "Mayo", "IE"),
    ("It rained in northern Mali all day.", "Mali", "Mali", "ML"),
    ("It rained over Kenya's all day.", "Kenya's", "Kenya", "KE"),
    ("The Nairobi-based firm slept.", "Nairobi-based", "Nairobi", "KE"),
    ("It rained on the Mexico-Guatemala border.", "Mexico-Guatemala border", "Mexico", "MX"),
    ("It rained on the Gulf all day.", "Gulf", "Persian Gulf", None),
    ("It rained in Heathrow all day.", "Heathrow", "Heathrow", "GB"),
    ("It rained on the Danube all day.", "Danube", "Danube", None),
    ("It rained on the Kremlin all day.", "Kremlin", "Kremlin", "RU"),
]


@pytest.mark.parametrize(("text", "name", "canonical", "country"), FORMS, ids=[form[1] for form in FORMS])
def test_a_place_is_found_in_the_forms_the_news_writes(text: str, name: str, canonical: str, country: str | None) -> None:
    place = asked(text, name)
    assert (place.name, place.country) == (canonical, country)
    assert place.lat is not None


def test_a_river_is_put_at_the_town_it_is_named_for_only_where_the_report_is_about_that_town() -> None:
    alone = called("It rained on the Neches River all day.", "Neches River")
    beside = called(
        "It rained on the Neches River, in Palestine and in Jacksonville, Texas.", "Neches River", "Palestine", "Jacksonville"
    )
    assert alone.lat is None
    assert (beside.country, beside.name) == ("US", "Neches")


@pytest.mark.parametrize("words", ["West", "the North", "Downtown", "South Side"])
def test_a_direction_is_no_town_of_that_name(words: str) -> None:
    assert meanings(words).sites == ()


@pytest.mark.parametrize(("words", "country"), [("Philadelphia", "US"), ("Salisbury", "GB"), ("Kiev", "UA"), ("Peking", "CN")])
def test_a_capitals_former_name_is_known_unless_another_town_is_known_by_it(words: str, country: str) -> None:
    assert asked(f"It rained in {words} all day.", words).country == country


def test_a_street_is_not_the_city_it_is_named_for() -> None:
    assert called("They met in Berlin Street.", "Berlin Street").lat is None
