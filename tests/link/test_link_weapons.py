"""Drones that were launched, shot down and jammed are three counts; and whose they were tells them apart."""

import pytest
from link_piles import pile

from sayso.link.counts.weapons import LAUNCHED, STRAYED, THROUGH, of_weapons


def test_those_launched_are_no_rivals_of_those_shot_down() -> None:
    told = pile(
        (
            "2031-03-04",
            "Kaldia launched 94 drones at Orvana overnight, the Orvanan air force said. It shot down 71 of the drones.",
        ),
        ("2031-03-04", "The air force said 94 drones were launched overnight and 86 of them were shot down."),
        ("2031-03-05", "The air force revised the number of drones launched to 97, of which it said 74 had been shot down."),
    )
    histories = [sorted({v.low for v in h.values}) for h in told.ledger.figures if len(h.values) > 1]
    assert [94.0, 97.0] in histories
    assert not [h for h in histories if set(h) & {94.0, 97.0} and set(h) & {71.0, 74.0, 86.0}]


def test_one_side_s_drones_are_no_rivals_of_those_of_nobody_named() -> None:
    told = pile(
        ("2031-03-04", "The Orvanan air force said that 74 drones were shot down overnight."),
        ("2031-03-04", "Kaldia's defence ministry said that 38 Orvanan drones were shot down overnight."),
    )
    assert not told.links("differs") | told.links("conflicts")


def test_two_who_count_otherwise_do_not_both_say_so() -> None:
    told = pile(
        ("2031-03-04", "The rebels said that only 140 of the 400 promised lorries had crossed by Saturday."),
        ("2031-03-04", "The army said that 310 lorries had crossed by Saturday."),
    )
    assert not [reason for reason in told.reasons("agrees") if "both say so" in reason]


@pytest.mark.parametrize(
    ("counted", "before", "behind", "fate"),
    [
        ("drones", "Kaldia launched ", " drones at Orvana", LAUNCHED),
        ("drones", "", " drones were launched overnight", LAUNCHED),
        ("drones", "attacked the port with ", " drones", LAUNCHED),
        ("drones", "Another ", " drones were lost to electronic jamming", STRAYED),
        ("missiles", "", " missiles got through", THROUGH),
        ("drones", "", " drones were shown at the fair", ""),
        ("rowers", "The club launched ", " rowers", ""),
    ],
)
def test_the_words_round_a_number_tell_what_became_of_the_weapons(counted: str, before: str, behind: str, fate: str) -> None:
    assert of_weapons("count", counted, before, behind) == fate
