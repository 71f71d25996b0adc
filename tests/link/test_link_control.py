"""A town that two sides say they hold: they conflict, and are no two origins of one thing."""

import pytest
from link_pairs import kinds, ledger_of
from link_piles import pile

from sayso.schema import LinkKind

TAKEN = "Teland's army has captured the town of Harsk after nine days of fighting, its defence ministry said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TAKEN, "Morrish forces are still in control of Harsk, Morrow's general staff said."),
        (TAKEN, "Morrow's general staff said that its forces held Harsk."),
        ("The rebels said that they had seized the town of Harsk.", "The army said that government forces held Harsk."),
    ],
)
def test_two_sides_that_hold_one_town_are_set_against_each_other(one: str, other: str) -> None:
    ledger = ledger_of(one, other)
    assert LinkKind.CONFLICTS in {link.kind for link in ledger.links}
    assert LinkKind.AGREES not in {link.kind for link in ledger.links}
    assert all(len(point.origins) == 1 for point in ledger.points)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TAKEN, "Teland's forces are in control of Harsk, the mayor said."),
        (TAKEN, "Morrish forces are still in control of Lorn, Morrow's general staff said."),
        (TAKEN, "The rebels hold Harsk, a trader said."),
        (TAKEN, "Security forces hold Harsk, a trader said."),
        (TAKEN, "Special forces seized Harsk, the mayor said."),
        (TAKEN, "Colonel Ivar Tahn holds Harsk, a trader said."),
    ],
)
def test_one_side_another_town_or_a_side_that_nobody_knows_are_no_conflict(one: str, other: str) -> None:
    assert LinkKind.CONFLICTS not in kinds(one, other)


def test_a_town_may_have_changed_hands_since() -> None:
    later = "Morrish forces hold the town of Harsk, Morrow's general staff said."
    assert LinkKind.CONFLICTS not in kinds(TAKEN, later, days=("2031-05-05", "2031-05-19"))


def test_full_control_of_a_town_is_against_a_part_of_it() -> None:
    ours = "Vesnian forces have taken full control of the town of Dorn, the defence ministry of Vesnia said."
    told = pile(
        ("2031-03-04", ours), ("2031-03-04", "The Frontline Institute said that Vesnian forces controlled about 80% of Dorn.")
    )
    assert len(told.links("conflicts")) == 1
    again = pile(("2031-03-04", ours), ("2031-03-04", "Vesnian forces are in full control of Dorn, Ida Voll said."))
    later = pile(
        ("2031-03-04", "The rebels controlled most of Lorn on Monday, Ida Voll said."),
        ("2031-03-09", "The rebels now have complete control of Lorn, Per Holm said."),
    )
    assert not again.links("conflicts") | later.links("conflicts")
