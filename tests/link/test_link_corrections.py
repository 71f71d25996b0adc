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


def standing(*told: tuple[str, str, str]) -> dict[str, FigureStatus]:
    """The status of each figure of the oldest of these reports (outlet, day, text), by its words."""
    read = [read_text(text, outlet=outlet, published=day) for outlet, day, text in told]
    ledger = link([Reading(each.report, each.claims) for each in read])
    first = {claim.id for claim in read[0].claims}
    return {v.words: v.status for history in ledger.figures for v in history.values if v.claim in first}


OLD = "Two climbers were killed and five were missing on Mount Tell, rescue chief Rhea Dunn said."
WRONG = "Correction: two climbers are missing, not {wrong}\n\nAn earlier report said that {wrong} climbers were missing. {right}"
RIGHT = "The rescue service says that two are missing."
NEWS = "{dead} climbers were killed on Mount Tell, Rhea Dunn said{day}."


@pytest.mark.parametrize(
    ("text", "killed", "missing"),
    [
        # What was said only after the older report is news, in whatever report it stands.
        (
            WRONG.format(wrong="five", right=f"{RIGHT}\n\n{NEWS.format(dead='Six', day=' on Saturday')}"),
            "superseded",
            "withdrawn",
        ),
        # Without a day of its own, or in the paragraph that sets right, it is the correction.
        (f"Correction: the toll on Mount Tell\n\n{NEWS.format(dead='Six', day='')}", "withdrawn", "current"),
        (f"Correction: {NEWS.format(dead='Six', day=' on Saturday')}", "withdrawn", "current"),
    ],
)
def test_what_a_correction_tells_of_a_later_day_takes_back_no_older_number(text: str, killed: str, missing: str) -> None:
    found = standing(("Bay Post", "2026-03-04", OLD), ("Bay Post", "2026-03-07", text))
    assert (found["Two"], found["five"]) == (killed, missing)


@pytest.mark.parametrize(("wrong", "status"), [("five", "withdrawn"), ("three", "current"), ("at least four", "withdrawn")])
def test_a_correction_that_names_another_number_as_wrong_takes_this_one_not_back(wrong: str, status: str) -> None:
    told = WRONG.format(wrong=wrong, right=f"{RIGHT}\n\nTwo were still missing on Mount Tell, Dunn said.")
    found = standing(("Bay Post", "2026-03-04", OLD), ("Bay Post", "2026-03-07", told))
    assert (found["five"] == FigureStatus.WITHDRAWN) is (status == "withdrawn")
