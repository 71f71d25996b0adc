"""Who and what comes to no harm where a sentence has the words for it: what is sent to a hospital, or taken from somebody."""

import pytest

from readings import claims_of


def roles(text: str) -> list[tuple[float | None, str]]:
    return [(f.low, f.role) for claim in claims_of(text) for f in claim.figures]


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("The council sent nine trucks to the hospital.", 9, "supplied"),
        ("The charity sent 40 ventilators to a hospital in Harven.", 40, "supplied"),
        ("The bakery sent 12 tonnes of rice to hospitals.", 12, "supplied"),
        ("The league sent 14 players to hospital visits.", 14, "supplied"),
        ("The leak sent 14 players to hospital.", 14, "wounded"),
        ("Blood samples from 40 patients were taken, the clinic said.", 40, "count"),
        ("The names of the 40 prisoners were taken.", 40, "count"),
        ("A group of nine hostages was taken to the border.", 9, "captured"),
        ("The number of detained ships stands at 12.", 12, "count"),
        ("The number of prisoners in Varnia rose to 40,000.", 40_000, "count"),
        ("The number of patients in hospital corridors rose to 300.", 300, "count"),
        ("The number of people in hospital rose to 300.", 300, "wounded"),
        ("The navy lost 300 pilots to airlines last year.", 300, "count"),
        ("The fire brigade lost two men last year, it said.", 2, "count"),
        ("The Salvation Army lost 40 volunteers last year, it said.", 40, "count"),
    ],
)
def test_nobody_is_harmed_where_something_else_is_told(text: str, number: float, role: str) -> None:
    assert roles(text) == [(number, role)]


def test_hostages_taken_of_whom_some_died_were_taken() -> None:
    found = roles("Of 31 hostages taken in May, 12 were executed.")
    assert found == [(31, "captured"), (12, "killed")]


def test_the_body_of_a_dog_is_no_toll() -> None:
    assert roles("The body of a third dog was found in the well.") == []
