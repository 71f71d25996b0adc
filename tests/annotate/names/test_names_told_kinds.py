"""What a report's own words tell of names that no table knows; what a table may add to them; father and son."""

import pytest

from readings import claims_of, document_of


def kinds(text: str) -> dict[str, str | None]:
    return {e.name: e.kind for e in document_of(text).entities if e.kind}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Karven defence ministry denied it. Five Karven generals were named. Karven called it a lie.", "Karven", "place"),
        ("The government of Ostel fell on Monday. Ostel has acknowledged four deaths.", "Ostel", "place"),
        ("King Aldo of Morvane fell ill. Morvane was told on Monday.", "Morvane", "place"),
        ("The army admitted the shelling of Oskin. Oskin burned.", "Oskin", "place"),
        ("The ship left Port Anselm late on Monday, the crew said.", "Port Anselm", "place"),
        ("The magazine Lumera had reported that the king was ill.", "Lumera", "outlet"),
        ("The news agency Velin reported that nine people died.", "Velin", "outlet"),
        ("Nine people died, Dovet reported on Monday.", "Dovet", "organisation"),
        ("Red Anchor said on Monday that four people had died.", "Red Anchor", "organisation"),
    ],
)
def test_a_name_is_what_the_report_tells_it_to_be(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brunn said that she was ill. Brunn's army of lawyers came.", "Brunn"),
        ("Rask's government fell, and Rask left with his wife. Mr Rask said nothing.", "Rask"),
        ("Marn's troops entered Sell. Marn denied it.", "Marn"),
        ("Assel said that his army had won. Assel's army fired.", "Assel"),
    ],
)
def test_somebody_of_whom_he_and_mr_tell_stays_somebody(text: str, name: str) -> None:
    assert kinds(text)[name] == "person"


@pytest.mark.parametrize("text", ["Interior minister Lia Vorn said it rained.", "Brigade commander Yas Tohin said it rained."])
def test_the_first_word_of_a_title_is_no_name(text: str) -> None:
    assert list(kinds(text).values()) == ["person"]


def test_a_table_gives_its_long_name_only_where_the_report_tells_of_that_country() -> None:
    assert "Workers' Party" in kinds("The Workers' Party in Ostel had 39 percent, the commission said.")
    assert "Workers' Party of Korea" in kinds("North Korea's Workers' Party met in Pyongyang, the commission said.")
    assert "US State Department" in kinds("Two Americans are missing, the State Department said.")
    assert "State Department" in kinds("Two tourists are missing in Ostel, the State Department said.")


def test_a_father_and_a_son_of_one_name_are_two() -> None:
    text = "The younger Kelm told the court that he had signed nothing. His father, Orlan Kelm, said his son was innocent."
    assert [claim.voice.name for claim in claims_of(text)] == ["younger Kelm", "Orlan Kelm"]


def test_the_younger_is_the_junior_of_the_report() -> None:
    text = (
        "Dov Rask Jr. was fined on Monday. His father, Dov Rask Sr., said he was proud.\n"
        "The younger Rask said he would appeal. Rask Sr. said it was late. Rask said it rained."
    )
    found = [(claim.voice.name, claim.voice.kind.value) for claim in claims_of(text)][1:]
    assert found == [(name, "person") for name in ("Dov Rask Sr", "Dov Rask Jr", "Dov Rask Sr", "Rask")]


def test_a_junior_without_a_senior_is_meant_by_his_family_name() -> None:
    found = claims_of("Robert Vell Jr. said the hall was open. Vell said it was warm.")
    assert {claim.voice.name for claim in found} == {"Robert Vell Jr"}
