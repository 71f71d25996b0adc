"""What was not so yet, and what a later report says of it."""

import pytest
from link_told import MONDAY, TUESDAY, kinds, links

LATER = [
    ("No arrests have been made, the sheriff said.", "A 30-year-old man was arrested on Tuesday."),
    ("The gunman is still at large.", "The gunman was taken into custody in Pell on Tuesday."),
    ("The woman has not been identified.", "The woman was named as Ida Voll on Tuesday."),
    ("No charges have been filed.", "The driver was charged with manslaughter on Tuesday."),
    ("A motive was not known.", "The quarrel stemmed from a dispute over rent, the police said."),
]


@pytest.mark.parametrize(("before", "after"), LATER)
def test_a_later_report_takes_the_place_of_what_was_not_so_yet(before: str, after: str) -> None:
    found = links(before, after, days=(MONDAY, TUESDAY))
    assert "supersedes" in [each.kind.value for each in found]
    assert "conflicts" not in [each.kind.value for each in found]


@pytest.mark.parametrize(("before", "after"), LATER)
def test_an_earlier_one_or_one_of_the_same_day_does_not(before: str, after: str) -> None:
    assert "supersedes" not in kinds(before, after, days=(TUESDAY, MONDAY))
    assert "supersedes" not in kinds(before, after)


def test_an_arrest_says_nothing_of_a_name_that_was_not_known() -> None:
    assert "supersedes" not in kinds(*("The woman has not been identified.", LATER[0][1]), days=(MONDAY, TUESDAY))


@pytest.mark.parametrize(
    "before",
    [
        "The man did not resist arrest, the sheriff said.",
        "The man was not released from the hospital.",
        "He gave up without a fight.",
    ],
)
def test_a_no_to_something_else_leaves_no_arrest_and_no_name_open(before: str) -> None:
    for after in ("A 30-year-old man was arrested on Tuesday.", "The man was named as Ole Voll on Tuesday."):
        assert "supersedes" not in kinds(before, after, days=(MONDAY, TUESDAY))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The victim was not named by police.", "Police identified the gunman as Ole Voll."),
        ("Deputy Lind will not face charges, the mayor said.", "Deputy Lind was charged with theft, the sheriff said."),
        ("Police said they had not identified a motive.", "Police identified the man as Ole Voll."),
        ("One gunman is still at large.", "Ida Lind’s brother was arrested."),
    ],
)
def test_news_of_another_person_or_a_thing_decided_replaces_nothing(before: str, after: str) -> None:
    assert "supersedes" not in kinds(before, after, days=(MONDAY, TUESDAY))
