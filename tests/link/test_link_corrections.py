"""A correction takes back the number that it names as the wrong one, and no other."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Reading


def withdrawn(text: str) -> set[str]:
    """The words of the figures that a correction of the Bay Post takes back."""
    read = read_text(text, outlet="Bay Post", published="2026-03-04")
    ledger = link([Reading(read.report, read.claims)])
    return {v.words for history in ledger.figures for v in history.values if v.status is FigureStatus.WITHDRAWN}


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Correction: the fire, which was not at the mill, killed 14 people, police said.", set()),
        ("Correction: the driver did not flee, and 14 people were killed, police said.", set()),
        ("Correction: 14 people were killed at the mill, not 40, police said.", {"40"}),
        ("Correction: 14 people were killed at the mill, not the 40 that we gave, police said.", {"40"}),
        ("Correction: It is not true that 40 people were killed; 14 people were killed.", {"40"}),
    ],
)
def test_a_not_takes_back_the_number_it_stands_before(text: str, back: set[str]) -> None:
    assert withdrawn(text) == back
