"""Contrary words for what may change: guilty and innocent, held and released, alive and dead, open and closed."""

import pytest
from link_pairs import DAY, NEXT_DAY, kinds, ledger_of

from sayso.schema import LinkKind

AGAINST = [
    ("Kira Vale is guilty, the prosecutor, Ada Morn, said.", "Kira Vale is innocent, her lawyer, Saul Mintz, said."),
    ("The treasurer is guilty, the auditor said.", "The treasurer is innocent, his deputy said."),
    ("The hostages have been released, the army said.", "The hostages are still being held, the Front said."),
    ("The sailors have been freed, the navy said.", "The sailors remain in captivity, the smugglers said."),
    ("All the hostages are free, the government said.", "Seven hostages are still in captivity, the Front said."),
    ("Idris Walo is dead, a senator said.", "Idris Walo is alive, his office said."),
    ("The minister had lied, Lena Ost said.", "The minister had told the truth, Ada Morn said."),
]


@pytest.mark.parametrize(("one", "other"), AGAINST)
def test_contraries_that_no_number_and_no_not_shows_conflict(one: str, other: str) -> None:
    assert kinds(one, other) == [LinkKind.CONFLICTS]
    assert all(len(point.origins) == 1 for point in ledger_of(one, other).points)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The border is open, Tresk's government said.", "The border is closed, Kovary's mayor said."),
        ("The pass is open, the rangers said.", "The pass is blocked, the drivers said."),
        ("The president is alive, his office said.", "The president is dead, a senator said."),
        ("The harbour master is alive, his wife said.", "The harbour master is dead, the coastguard said."),
    ],
)
def test_what_may_have_changed_from_one_day_to_the_next_differs_and_of_one_day_conflicts(one: str, other: str) -> None:
    assert kinds(one, other) == [LinkKind.DIFFERS]
    assert kinds(one, other, days=(DAY, DAY)) == [LinkKind.CONFLICTS]
    assert kinds(one, other, days=(DAY, "2031-06-09")) == []


def test_what_is_held_and_then_released_has_ended_and_nobody_is_against_it() -> None:
    held, freed = "The sailors are being held, the smugglers said.", "The sailors have been released, the navy said."
    assert kinds(held, freed) == [LinkKind.SUPERSEDES]
    (point,) = ledger_of(held, freed, days=(DAY, NEXT_DAY)).points
    assert (len(point.origins), point.against) == (1, ())


def test_what_rises_one_day_and_falls_another_is_not_one_statement_of_two() -> None:
    rose, fell = "The price of tin rose, the brokers said.", "The price of tin fell, the miners said."
    assert kinds(rose, fell) == []
    assert kinds(rose, fell, days=(DAY, DAY)) == [LinkKind.CONFLICTS]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine hostages have been released, the army said.", "Seven hostages are still being held, the Front said."),
        ("Most of the hostages have been released, the army said.", "The hostages are still being held, the Front said."),
        ("The western gate is open, the clerk said.", "The eastern gate is closed, the guard said."),
        ("The road to Merrow is open, the clerk said.", "The road to Oster is closed, the guard said."),
        ("The price of tin rose, the brokers said.", "The price of wool fell, the farmers said."),
        ("Ida Marsh is alive, her sister said.", "Jon Sills is dead, the coastguard said."),
        ("Sailors have been freed, the navy said.", "Sailors are being held, the smugglers said."),
    ],
)
def test_some_and_the_rest_two_things_and_two_people_are_not_contrary(one: str, other: str) -> None:
    assert {LinkKind.CONFLICTS, LinkKind.DIFFERS, LinkKind.SUPERSEDES}.isdisjoint(kinds(one, other, days=(DAY, DAY)))
