"""Who escaped, who is at large and who was caught again are three numbers; so are doers and what was done to others."""

import pytest
from link_piles import pile


def given(*told: tuple[str, str]) -> set[tuple[frozenset[float | None], frozenset[str]]]:
    """Each history of several numbers: the numbers, and their statuses."""
    histories = (h.values for h in pile(*told).ledger.figures if len({v.low for v in h.values}) > 1)
    return {(frozenset(v.low for v in values), frozenset(v.status.value for v in values)) for values in histories}


def test_who_was_caught_again_disputes_no_number_of_those_who_escaped() -> None:
    found = given(
        (
            "2031-03-03",
            "The jail service of Orm said that 22 prisoners had escaped from Vell jail, up from an earlier count of 14.",
        ),
        ("2031-03-03", "Four prisoners who escaped from Vell jail have been recaptured, police in Orm said."),
        (
            "2031-03-04",
            "Of the 22 prisoners who escaped from Vell jail, 11 are still at large, the mayor of Orm, Ida Venn, said.",
        ),
    )
    assert found == {(frozenset((22.0, 14.0)), frozenset(("superseded", "current")))}


def test_drones_that_hit_a_ship_are_not_drones_shot_down() -> None:
    found = given(
        ("2031-03-03", "The barge Ola was hit by two drones off Orm, its owner, Bell Lines, said."),
        ("2031-03-03", "Eleven drones were shot down off Orm, where the barge Ola lies, the navy said."),
    )
    assert found == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The race was watched by 12,000 people, the club said.",
            "Some 9,000 people watched the race, police said.",
        ),
        (
            "The petition was signed by 3,000 villagers, the group said.",
            "Only 2,100 villagers signed it, a clerk said.",
        ),
        ("The bank was robbed by four men, police said.", "Five men robbed the bank, a witness said."),
    ],
)
def test_those_by_whom_it_was_done_are_the_same_who_did_it(one: str, other: str) -> None:
    ((numbers, statuses),) = given(("2031-03-03", one), ("2031-03-03", other))
    assert (len(numbers), statuses) == (2, {"disputed"})


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The League of Ushers said that 8,200 of its 9,000 members had stopped work.",
            "The League of Ushers said that 8,200 of its 9,000 members had stopped work. The theatre office put it at 5,500.",
            {frozenset((8200.0, 5500.0))},
        ),
        ("Pills recalled after 23 fall ill in Orm", "The drug office widened the recall of pills in Orm to five batches.", set()),
    ],
)
def test_whole_and_other_things_are_no_rival_numbers(first: str, second: str, found: set[frozenset[float]]) -> None:
    assert {numbers for numbers, _ in given(("2031-03-03", first), ("2031-03-03", second))} == found


def test_bodies_found_that_raised_the_toll_are_a_part_of_it() -> None:
    told = "The number of dead rose to five after divers found two bodies in the hold, the coastguard of Orm said."
    assert given(("2031-03-03", "Three sailors died on the Ola, the coastguard of Orm said."), ("2031-03-04", told)) == {
        (frozenset((3.0, 5.0)), frozenset(("superseded", "current")))
    }


def test_two_of_six_and_two_of_the_six_are_one_count() -> None:
    found = given(
        ("2031-03-03", "Two of six valves on the tank in Orm had failed, the mill report says."),
        ("2031-03-04", "Two of the six valves on the tank in Orm had failed, an engineer said."),
    )
    assert found == set()


def test_those_of_whom_a_number_is_told_to_be_ill_are_no_number_of_those_held() -> None:
    found = given(
        ("2031-03-03", "The Lorn Front said that it held 31 hostages, of whom four were ill."),
        ("2031-03-04", "The army said that 22 hostages were being held by the Lorn Front."),
    )
    assert found == {(frozenset((31.0, 22.0)), frozenset(("disputed",)))}
