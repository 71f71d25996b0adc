"""Two of one name, told apart by junior, elder and the like."""

import pytest

from readings import claims_of, document_of


def names(text: str) -> list[str]:
    return [entity.name for entity in document_of(text, name="a.txt").entities]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Marek Tolb the elder", "Marek Tolb the elder"),
        ("Marek Tolb the younger", "Marek Tolb the younger"),
        ("The younger Marek Tolb", "Marek Tolb the younger"),
        ("Aldo Renn Sr.", "Aldo Renn Sr"),
        ("Aldo Renn Jr.", "Aldo Renn Jr"),
        ("Aldo Renn II", "Aldo Renn II"),
        ("Aldo Renn IV", "Aldo Renn IV"),
    ],
)
def test_what_tells_two_of_one_name_apart_is_part_of_the_name(said: str, name: str) -> None:
    (claim,) = claims_of(f"{said} said the dam was safe.")
    assert (claim.voice.name, claim.voice.kind.value, claim.voice.anonymous) == (name, "person", False)


def test_the_last_name_alone_is_his_whom_the_report_tells_apart() -> None:
    assert names("Marek Tolb the elder said so. Tolb left.") == ["Marek Tolb the elder"] * 2
    assert names("Aldo Renn II said it was sold. Aldo Renn said it was not.") == ["Aldo Renn II", "Aldo Renn"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dov Rask IV was fined. Dov Rask III paid. The fine was for Rask IV.", ["Dov Rask IV", "Dov Rask III", "Dov Rask IV"]),
        ("Marek Tolb Sr. left. The older Tolb said it rained.", ["Marek Tolb Sr"] * 2),
        ("Marek Tolb the younger died. The younger Mr Tolb said it rained.", ["Marek Tolb the younger"] * 2),
        ("The younger Marek Tolb left. Tolb Jr said it rained.", ["Marek Tolb the younger"] * 2),
        ("Ann Younger left. Younger said it rained.", ["Ann Younger"] * 2),
        ("Marek Tolb the elder statesman said it rained.", ["Marek Tolb"]),
    ],
)
def test_each_way_of_telling_two_apart_is_known_in_every_place(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_an_elder_sister_is_kin() -> None:
    assert names("The elder Holm sister said she was ill.") == ["Holm"]


@pytest.mark.parametrize("which", ["elder", "younger"])
def test_the_younger_one_is_he_whom_the_report_calls_the_younger(which: str) -> None:
    text = f"Marek Tolb the {which} said the dam was safe. The {which} Tolb said it rained."
    assert {claim.voice.name for claim in claims_of(text)} == {f"Marek Tolb the {which}"}
