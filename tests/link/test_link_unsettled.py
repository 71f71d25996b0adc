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
