"""What one voice says later stands in the place of what it said before only if it is of the same thing."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Ledger, LinkKind

TUESDAY, FRIDAY, SATURDAY = "2031-05-06", "2031-05-09", "2031-05-10"


def ledger(*told: tuple[str, str]) -> Ledger:
    """The ledger of one story, a report of the Bay Post for each (day, text)."""
    readings = [read_text(text, outlet="Bay Post", published=day) for day, text in told]
    return link(readings, stories={"one": [each.report.id for each in readings]})


def statuses(found: Ledger) -> dict[float, FigureStatus]:
    return {value.low: value.status for history in found.figures for value in history.values if value.low}


def replaced(found: Ledger) -> bool:
    return any(each.kind is LinkKind.SUPERSEDES for each in found.links)


def test_the_dead_of_another_days_attack_take_the_place_of_no_others() -> None:
    found = ledger(
        (TUESDAY, "A drone killed four people at the Orla mill on Tuesday, Governor Hale Brandt said."),
        (SATURDAY, "A drone killed seven people at the Orla mill on Friday, Governor Hale Brandt said."),
    )
    assert not replaced(found)
    assert set(statuses(found).values()) == {FigureStatus.CURRENT}


def test_the_toll_of_a_week_is_not_replaced_by_a_days_in_the_same_report() -> None:
    found = ledger(
        (
            FRIDAY,
            "Five people were killed in Orla on Thursday, Governor Hale Brandt said. "
            "A total of 31 people have been killed in Orla since Sunday, Brandt said.",
        )
    )
    assert not replaced(found)
    assert FigureStatus.SUPERSEDED not in statuses(found).values()


@pytest.mark.parametrize("where", ["at the Orla bridge", "at the downtown bridge", "at a bridge in Cutler Street"])
def test_fewer_dead_without_a_word_of_it_are_other_dead(where: str) -> None:
    found = ledger(
        (TUESDAY, "Twelve people were killed at the Orla station, Mayor Ida Crone said."),
        (FRIDAY, f"Three people were killed {where}, Mayor Ida Crone said."),
    )
    assert not replaced(found)


@pytest.mark.parametrize(
    "later",
    [
        "The number of people killed at the Orla station was revised to nine, Mayor Ida Crone said.",
        "Nine people were killed at the Orla station, not twelve, Mayor Ida Crone said.",
        "Only nine people were killed at the Orla station, Mayor Ida Crone said.",
        "Fifteen people were killed at the Orla station, Mayor Ida Crone said.",
    ],
)
def test_a_count_of_the_same_dead_replaces_the_one_before(later: str) -> None:
    found = ledger((TUESDAY, "Twelve people were killed at the Orla station, Mayor Ida Crone said."), (FRIDAY, later))
    assert statuses(found)[12] is FigureStatus.SUPERSEDED


def test_a_toll_told_as_of_a_later_day_is_the_same_events() -> None:
    found = ledger(
        (TUESDAY, "A blast killed 12 people at the Orla mill on Tuesday, Mayor Ida Crone said."),
        (SATURDAY, "The number of people killed by the blast at the Orla mill stood at 15 on Friday, Mayor Ida Crone said."),
    )
    assert statuses(found)[12] is FigureStatus.SUPERSEDED


def test_prisoners_can_grow_fewer_without_a_word() -> None:
    found = ledger(
        (TUESDAY, "The army holds 90 captured soldiers at the Orla camp, General Sten Marr said."),
        (FRIDAY, "The army holds 40 captured soldiers at the Orla camp, General Sten Marr said."),
    )
    assert statuses(found)[90] is FigureStatus.SUPERSEDED


def test_nine_not_twelve_gives_nine() -> None:
    found = ledger((TUESDAY, "Nine people were killed at the Orla station, not twelve, Mayor Ida Crone said."))
    assert list(statuses(found)) == [9]


def test_what_is_to_happen_later_was_not_said_later() -> None:
    found = ledger(
        (
            FRIDAY,
            "The dam will not be repaired before June, the ministry said. "
            "On Wednesday the ministry said that it would be repaired in May.",
        )
    )
    assert not replaced(found)
