"""What is counted in two places, as the words have it, neither disputes nor replaces the other in a history: no link says so."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import LinkKind


def standing(*told: tuple[str, str]) -> tuple[set[tuple[float | None, str]], set[LinkKind]]:
    """The number and status of each value, and the kinds of link. told: day and text of a report each."""
    readings = [read_text(text, outlet=f"Paper {n}", published=day).reading for n, (day, text) in enumerate(told)]
    found = link(readings, stories={"s": [r.report.id for r in readings]})
    return {(v.low, v.status.value) for h in found.figures for v in h.values}, {x.kind for x in found.links}


@pytest.mark.parametrize("voice", ["the mayor", "police"])
def test_two_towns_dead_stand_beside_each_other(voice: str) -> None:
    nine = ("2031-03-03", "Nine people were shot dead in Harven, police said.")
    values, links = standing(nine, ("2031-03-05", f"Twelve people were shot dead in Orrin, {voice} said."))
    assert values == {(9, "current"), (12, "current")}
    assert links == {LinkKind.INCOMPARABLE}


def test_one_towns_dead_are_disputed_and_replaced_as_ever() -> None:
    nine = ("2031-03-03", "Nine people were shot dead in Harven, police said.")
    values, _ = standing(nine, ("2031-03-03", "Twelve people were shot dead in Harven, the mayor said."))
    assert values == {(9, "disputed"), (12, "disputed")}
    values, _ = standing(nine, ("2031-03-05", "Twelve people were shot dead in Harven, the Harven police said on Tuesday."))
    assert (9, "current") not in values
