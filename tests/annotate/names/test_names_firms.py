"""Firms by what they are in law, by what the report calls them, and by the first word of their name."""

import pytest

from readings import document_of


def names(text: str) -> list[tuple[str, str | None]]:
    return [(entity.name, entity.kind) for entity in document_of(text, name="a.txt").entities]


@pytest.mark.parametrize("name", ["Vantor AS", "Corvex GmbH", "Alpina Tours", "Norvik Oyj"])
def test_a_legal_form_or_a_firms_last_word_tells_a_firm(name: str) -> None:
    assert names(f"The mill belongs to {name}.") == [(name, "organisation")]


def test_the_first_word_alone_is_the_firm_of_the_report() -> None:
    assert names("The mill belongs to Vantor AS. Vantor said so.") == [("Vantor AS", "organisation")] * 2


@pytest.mark.parametrize(
    "text",
    ["The company Vantor runs the ferry. Vantor said so.", "Its operator, Vantor Voyages, said so. Vantor Voyages left."],
)
def test_what_the_report_calls_a_company_is_one_throughout(text: str) -> None:
    assert {kind for _, kind in names(text)} == {"organisation"}


def test_a_word_that_is_a_place_in_the_report_is_no_short_firm() -> None:
    assert names("Norvik Ferries runs the line. People in Norvik said so.")[1] == ("Norvik", "place")


def test_of_a_firm_and_a_man_of_one_name_each_has_the_word_until_the_other_is_told_of() -> None:
    text = "Pelham Coatings was told. Pelham admitted it. The owner, Rory Pelham, left. Pelham was sorry."
    assert [name for name, _ in names(text)] == ["Pelham Coatings", "Pelham Coatings", "Rory Pelham", "Rory Pelham"]


@pytest.mark.parametrize(
    "text",
    [
        "The crane's operator, Zoltan Brek, said he saw nothing.",
        "The developer, Xolani Mbatha, left. Mbatha was angry.",
        "The developer Xolani said he left.",
    ],
)
def test_whoever_has_a_family_name_or_is_he_is_no_firm(text: str) -> None:
    assert {kind for _, kind in names(text)} == {"person"}


def test_a_common_word_is_no_short_firm() -> None:
    assert [name for name, _ in names("First Energy said so. First, the mayor left.")] == ["First Energy"]


def test_the_town_a_firm_is_called_after_stays_a_town() -> None:
    assert names("Brenholt Energy runs it. The Brenholt mayor left. Brenholt said nothing.")[1][0] == "Brenholt"


def test_an_owner_with_a_first_name_stays_a_person() -> None:
    assert names("The operator, Ida Voll, said so.") == [("Ida Voll", "person")]


@pytest.mark.parametrize("name", ["Ostrel Power", "Sella Water", "Captain Foods", "General Dairy", "Velt Marine", "Major Oil"])
def test_a_word_for_a_trade_ends_a_firms_name_whatever_it_begins_with(name: str) -> None:
    assert names(f"The outage began at noon, {name} said.") == [(name, "organisation")]


@pytest.mark.parametrize("name", ["Senator Power", "Captain Ulo Steel", "Tom Waters"])
def test_behind_a_title_or_a_first_name_such_a_word_is_a_family_name(name: str) -> None:
    assert [kind for _, kind in names(f"The dam is safe, {name} said.")] == ["person"]


@pytest.mark.parametrize(
    ("last", "name"),
    [
        ("Tarnow said on Tuesday it would sell the yard.", "Tarnow Shipping"),
        ("The mayor accused Tarnow of moving work to its yard abroad. Tarnow denied that.", "Tarnow Shipping"),
        ("Tarnow said it would be a year until it sailed.", "Ida Tarnow"),
        ("Tarnow said on Tuesday the yard would be sold.", "Ida Tarnow"),
        ("Tarnow said it would sell the yard. Ida Tarnow wept. Tarnow left.", "Ida Tarnow"),
    ],
)
def test_of_a_firm_and_a_woman_of_one_name_what_is_it_is_the_firm(last: str, name: str) -> None:
    text = f"Tarnow Shipping lost a barge. Ida Tarnow, who leads it, was sorry. {last}"
    assert names(text)[-1][0] == name


def test_a_headline_above_a_firm_and_a_man_of_one_name_is_about_the_one_named_first() -> None:
    text = "Tarnow to sell its yard\n\nTarnow Shipping will sell its yard.\n\nIda Tarnow, who leads it, was sorry."
    assert names(text)[0][0] == "Tarnow Shipping"


@pytest.mark.parametrize("name", ["Hollin Pharma", "Brenholt Electronics", "Vell Aerospace"])
def test_what_a_firm_makes_or_does_tells_a_firm(name: str) -> None:
    assert names(f"The plant belongs to {name}.") == [(name, "organisation")]


def test_an_airline_is_no_place_whatever_its_name_says() -> None:
    text = "The death toll from Monday's crash of a North Ridge Air jet stands at 61, Interior Minister Pavel Dorn said."
    assert names(text) == [("North Ridge Air", "organisation"), ("Pavel Dorn", "person")]
    assert document_of(text).places == ()
