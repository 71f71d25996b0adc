"""Two days given for what is told in the same words; the last of the missing, and those who were missing."""

import pytest
from link_piles import pile

from sayso.link.relations.scope import over_time


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The trial of Alma Trent will begin in May, the court said.",
            "The trial of Alma Trent will begin in June, prosecutors said.",
        ),
        ("The Orla ferry left Lund on Monday, the owner said.", "The Orla ferry left Lund on Tuesday, a passenger said."),
    ],
)
def test_two_days_for_one_thing_differ_and_repeat_nothing(one: str, other: str) -> None:
    found = pile(("2035-01-31", one), ("2035-02-01", other))
    assert (len(found.links("differs")), found.links("repeats"), found.links("agrees")) == (1, set(), set())


def test_a_new_day_from_the_same_voice_takes_the_place_of_the_old() -> None:
    found = pile(
        ("2035-01-31", "The trial of Alma Trent will begin in May, the Lund district court said."),
        ("2035-02-20", "The trial of Alma Trent will begin in June, the Lund district court said."),
    )
    assert [(a, b) for a, b in found.links("supersedes")] == [
        ("The trial of Alma Trent will begin in June", "The trial of Alma Trent will begin in May")
    ]


def test_the_same_words_for_the_day_are_no_two_days() -> None:
    told = "The Orla ferry left Lund on Monday, the harbour master said."
    assert pile(("2035-01-31", told), ("2035-02-07", told)).links("differs") == set()


@pytest.mark.parametrize("text", ["The last of the missing was found", "All of the missing have been found"])
def test_those_who_were_missing_are_missing_no_more_when_the_last_is_found(text: str) -> None:
    found = pile(
        ("2035-02-03", "Two divers remain missing, the fire brigade said."),
        ("2035-02-04", f"{text}, the fire brigade said."),
    )
    assert {b for _, b in found.links("supersedes")} == {"Two divers remain missing"}
    (history,) = found.ledger.figures
    assert [value.status.value for value in history.values] == ["superseded"]


def test_who_died_at_home_did_not_die_in_hospital() -> None:
    found = pile(
        ("2035-02-03", "Ida Holm died at home, her son said."), ("2035-02-04", "Ida Holm died in hospital, a neighbour said.")
    )
    assert len(found.links("conflicts")) == 1


def test_the_missing_are_out_of_date_also_in_a_paper_of_the_same_day_that_tells_what_was_said_before() -> None:
    found = pile(
        ("2035-02-03", "The last of the missing was found, the fire brigade said on Saturday."),
        ("2035-02-03", "Three divers remain missing, the fire brigade said on Friday."),
    )
    (history,) = found.ledger.figures
    assert [value.status.value for value in history.values] == ["superseded"]


@pytest.mark.parametrize(
    ("over", "one"),
    [
        ("Police made 120 arrests in Orla last year, the ministry said.", "Nine people were arrested in Orla, police said."),
        ("Fireworks injured 300 people in Orla last year, the clinic said.", "Fireworks injured 12 people in Orla, police said."),
    ],
)
def test_a_count_over_a_year_neither_disputes_that_of_a_day_nor_is_the_toll(over: str, one: str) -> None:
    found = pile(("2035-01-31", over), ("2035-02-01", one)).ledger
    assert [len(history.values) for history in found.figures] == [1, 1]
    assert {value.status.value for history in found.figures for value in history.values} == {"current"}
    assert [(toll.low, toll.high) for toll in found.tolls] in ([], [(12, 12)])


@pytest.mark.parametrize(
    ("words", "long"),
    [
        ("the deadliest attack since the war began killed 14 people", False),
        ("the worst fire since 2019 killed 14 people", False),
        ("14 people died, three more than in last year's fire", False),
        ("the war has killed 14 people since it began, and 12 people died this year", True),
        ("14 people have died since the war began", True),
        ("last year 14 people died", True),
    ],
)
def test_what_is_measured_by_the_years_is_no_count_over_years(words: str, long: bool) -> None:
    assert over_time(words) is long
