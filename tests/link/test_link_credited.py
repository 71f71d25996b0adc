"""A number told as another outlet's is the number of whomever that outlet credits with it."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, Reading

MINISTRY = "A plane with 88 people on board crashed near Tessin on Saturday, the transport ministry said."
AIRLINE = "The plane that crashed near Tessin on Saturday had 87 people on board, Aerova, the airline, said on Sunday."


def history(*told: tuple[str, str, str]) -> FigureHistory:
    """The longest history of one story. told: outlet, day in November 2031, text."""
    made = [read_text(text, outlet=outlet, published=f"2031-11-{day}") for outlet, day, text in told]
    ledger = link([Reading(read.report, read.claims) for read in made], stories={"s": [read.report.id for read in made]})
    return max(ledger.figures, key=lambda h: len(h.values))


@pytest.mark.parametrize("told", ["Reuss Wire reported", "Reuss Wire had reported on Sunday"])
def test_what_an_outlet_is_told_to_have_reported_is_no_origin_more_for_the_number_it_credits(told: str) -> None:
    found = history(
        ("Reuss Wire", "02", MINISTRY),
        ("Bay Post", "03", AIRLINE),
        ("Bay Post", "03", f"{told} that the plane that crashed near Tessin on Saturday had 88 people on board."),
    )
    assert {v.low for v in found.values} == {87, 88}
    assert found.estimate is not None
    assert "1 of 2 origins" in found.estimate.reason


def test_what_an_outlet_reported_is_overtaken_with_the_number_that_it_credits() -> None:
    found = history(
        ("Reuss Wire", "02", "The quake in Orla killed 97 people, the disaster agency said on Sunday."),
        ("Bay Post", "04", "The quake in Orla killed 103 people, the disaster agency said on Tuesday."),
        ("Bay Post", "04", "Reuss Wire had reported on Sunday that the quake in Orla killed 97 people."),
    )
    assert {(v.low, v.status.value) for v in found.values} == {(97, "superseded"), (103, "current")}
    assert found.estimate is not None
    assert found.estimate.best == 103


def test_at_least_nine_told_as_nine_by_another_outlet_is_overtaken_with_it() -> None:
    found = history(
        ("Reuss Wire", "02", "At least nine people died in the hotel fire in Orla, the fire service said."),
        ("Bay Post", "03", "Reuss Wire reported that nine people died in the hotel fire in Orla."),
        ("Bay Post", "04", "Thirteen people died in the hotel fire in Orla, the fire service said."),
    )
    assert {(v.low, v.status.value) for v in found.values} == {(9, "superseded"), (13, "current")}


def test_an_outlet_whose_own_report_gives_no_such_number_is_an_origin_of_its_own() -> None:
    found = history(
        ("Reuss Wire", "02", MINISTRY),
        ("Bay Post", "03", AIRLINE),
        ("Bay Post", "03", "Radio Varn reported that the plane that crashed near Tessin on Saturday had 88 people on board."),
    )
    assert found.estimate is not None
    assert "2 of 3 origins" in found.estimate.reason
