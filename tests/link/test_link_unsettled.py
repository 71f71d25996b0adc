"""What is left open: who leaves it open too agrees, and who tells it says more."""

import pytest
from link_told import kinds


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police would not say whether the shot was self-inflicted.", "Police said it was possible the shot was self-inflicted."),
        (
            "Prosecutors would not say whether the mother will be charged.",
            "Prosecutors will determine whether the mother is charged.",
        ),
        ("It is unclear why the driver left the road.", "Investigators are trying to determine why the driver left the road."),
    ],
)
def test_two_who_leave_one_thing_open_agree(first: str, second: str) -> None:
    assert kinds(first, second) == ["agrees"]


def test_who_tells_it_says_more_than_who_leaves_it_open() -> None:
    assert kinds("Police do not know what led to the shooting.", "An argument led to the shooting, a witness said.") == [
        "refines"
    ]


def test_what_is_left_open_is_not_answered_by_another_matter() -> None:
    assert kinds("It is not known why the ferry sailed.", "There were 40 people aboard the ferry, Ada Holm said.") == []


def test_who_states_what_another_would_not_say_says_more_in_words_of_his_own_too() -> None:
    withheld = "The minister declined to say whether her office had been told of the leak."
    assert kinds(withheld, "The office of the minister learned of the leak from a newspaper, a clerk said.") == ["refines"]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("People were aboard the ferry when it sank, Ada Holm said.", "agrees"),  # and not how many
        ("Five people were aboard the ferry when it sank, Ada Holm said.", "refines"),
    ],
)
def test_who_leaves_open_how_many_is_answered_by_a_number_alone(told: str, kind: str) -> None:
    assert kinds("It is not known how many people were aboard the ferry.", told) == [kind]


@pytest.mark.parametrize(
    ("done", "told", "found"),
    [
        (
            "The police offered a reward of 5,000 crowns for news of the missing painter, Chief Ada Holm said.",
            "A reward of 5,000 crowns is being offered for news of the missing painter, the gallery said.",
            ["agrees"],
        ),
        (
            "The police offered a reward of 5,000 crowns for the stolen painting.",
            "The museum said it had offered a reward of 9,000 crowns for the stolen painting.",
            [],
        ),
        (
            "The police offered a reward for the stolen painting.",
            "The museum said it had offered a reward for the stolen painting.",
            [],
        ),
        (
            "The police offered a reward for the stolen painting.",
            "The police have offered a reward for the stolen painting, the museum said.",
            ["agrees"],
        ),
        ("The council offered a reward for news of the painter.", "The painter left her house on Tuesday.", []),
    ],
)
def test_who_tells_of_an_offer_agrees_with_who_makes_it(done: str, told: str, found: list[str]) -> None:
    assert kinds(done, told) == found
