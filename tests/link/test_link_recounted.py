"""A number that is told by how far it lies from the one before, and counts of the ill, the confirmed and the treated."""

import pytest
from link_pairs import kinds, ledger_of

from sayso.schema import FigureStatus, LinkKind

HURT = "Forty-one people were taken to hospital after the tram crash in Osk, the health board of Ferrin said."


@pytest.mark.parametrize(
    "new",
    [
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than had been reported, a doctor said.",
        "Forty-four people were treated in hospital after the tram crash in Osk, three more than it said before, the board said.",
        "The board said 38 people were treated in hospital after the tram crash in Osk, or three fewer than it first counted.",
    ],
)
def test_a_number_that_is_so_many_fewer_than_was_said_stands_in_the_place_of_that(new: str) -> None:
    assert kinds(HURT, new) == [LinkKind.SUPERSEDES]
    (wounded,) = [h for h in ledger_of(HURT, new).figures if h.role == "wounded"]
    status = {v.low: v.status for v in wounded.values}
    assert status.pop(41) is FigureStatus.SUPERSEDED
    assert set(status.values()) == {FigureStatus.CURRENT}


@pytest.mark.parametrize(
    "new",
    [
        "Thirty-nine people were treated in hospital after the tram crash in Osk, three fewer than it had said, a clinic said.",
        "Thirty-eight people were treated in hospital after the tram crash in Osk, three fewer than in Ferrin, a clinic said.",
        "Thirty-eight people were treated in hospital after the tram crash in Osk, a clinic said.",
    ],
)
def test_another_step_or_another_thing_compared_with_replaces_nothing(new: str) -> None:
    assert LinkKind.SUPERSEDES not in kinds(HURT, new)


@pytest.mark.parametrize(
    ("ill", "confirmed"),
    [
        (
            "About 60 people in Osk have fallen ill with cramps since Saturday, a doctor said.",
            "The number of confirmed cases in Osk has risen to 57, the clinic said.",
        ),
        (
            "More than 200 people in Osk are now ill with cramps, the town hall said.",
            "There are 52 confirmed cases of the illness in Osk, the clinic said.",
        ),
        (
            "The water of Osk has sickened some 260 people, the town hall said.",
            "The number of confirmed cases in Osk has risen to 57, the clinic said.",
        ),
    ],
)
def test_confirmed_cases_are_another_count_than_all_who_fell_ill(ill: str, confirmed: str) -> None:
    assert kinds(ill, confirmed) == [LinkKind.INCOMPARABLE]


def test_two_counts_of_the_ill_are_held_against_each_other() -> None:
    ill = "About 60 people in Osk have fallen ill with cramps since Saturday, a doctor said."
    assert kinds(ill, "More than 200 people in Osk have fallen ill with cramps, the town hall said.") == [LinkKind.DIFFERS]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ("Ten people were treated for burns after the mill fire in Osk, the clinic said.", [LinkKind.INCOMPARABLE]),
        ("The clinic said ten people were in hospital after the mill fire in Osk.", [LinkKind.INCOMPARABLE]),
        ("Ten people were hurt in the mill fire in Osk, the clinic said.", [LinkKind.DIFFERS]),
        ("Nineteen people were treated for burns after the mill fire in Osk, the clinic said.", [LinkKind.DIFFERS]),
    ],
)
def test_fewer_treated_than_hurt_are_a_part_and_no_rival(other: str, wanted: list[LinkKind]) -> None:
    assert kinds("Fourteen people were hurt in the mill fire in Osk, the fire service said.", other) == wanted


def test_a_word_for_the_dead_is_not_what_a_bare_number_of_the_hurt_counts() -> None:
    told = ledger_of("There was one fatality, 10 were treated for burns, the fire chief of Osk, Ada Prim, said.")
    (hurt,) = [v for c in told.claims for v in c.figures if v.role == "wounded"]
    assert hurt.counted is None
