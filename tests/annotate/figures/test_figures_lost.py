"""What an army lost are its dead; what a club, a firm or a farmer lost are not."""

import pytest

from readings import document_of


def roles(text: str) -> list[str]:
    return [figure.role for figure in document_of(text, name="a.txt").figures]


@pytest.mark.parametrize(
    "text",
    [
        "The regiment lost 12 men in the battle for the mill.",
        "Estria has lost two of its soldiers since Monday.",
        "The rebels lost about 40 fighters at the ford, the governor said.",
        "Losing at least nine conscripts, the column turned back.",
        "The police lost five officers in the ambush.",
    ],
)
def test_fighters_who_were_lost_are_killed(text: str) -> None:
    assert roles(text) == ["killed"]


@pytest.mark.parametrize(
    "text",
    [
        "The club lost 12 men to injury.",
        "The farm lost 40 sheep in the flood.",
        "The mill lost 200 workers last year.",
        "The army lost 300 soldiers to desertion.",
        "The column lost 60 soldiers, wounded or captured, at the ford.",
        "The army lost control of 12 soldiers.",
        "The party lost nine people at the polls.",
    ],
)
def test_what_is_lost_otherwise_is_not(text: str) -> None:
    assert "killed" not in roles(text)


def test_men_lost_with_their_tanks_are_killed() -> None:
    assert roles("The staff said that it had lost eleven men and two tanks.") == ["killed", "count"]
    assert roles("The band lost eleven men and two singers.") == ["count", "count"]


@pytest.mark.parametrize(
    "text",
    [
        "The carmaker lost 1,200 people last year as demand for electric vehicles fell.",
        "The airline lost 40 pilots last year and sold 12 jets.",
        "The airline lost 40 people and sold two jets.",
    ],
)
def test_gear_that_was_not_lost_with_them_tells_nothing_of_them(text: str) -> None:
    assert "killed" not in roles(text)
