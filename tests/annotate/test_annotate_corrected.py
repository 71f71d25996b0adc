"""What a correction puts right is the outlet's, not the earlier version's."""

import pytest

from readings import claims_of
from sayso.schema import Kind


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Correction: An earlier version said the bus carried 17 pupils. There were 26.",
            "the bus carried 17 pupils",
            "There were 26",
        ),
        (
            "The mill burned down on Sunday.\n\nThis article has been corrected. It stated that Runa Falk was 52. She is 47.",
            "Runa Falk was 52",
            "She is 47",
        ),
        (
            "Correction: A previous version of this story gave a wrong toll. It said 14 cows had died. It was five.",
            "14 cows had died",
            "It was five",
        ),
    ],
)
def test_the_right_figure_is_the_reports_own_and_the_wrong_one_is_not(text: str, wrong: str, right: str) -> None:
    voices = {claim.quote: claim.voice.kind for claim in claims_of(text)}
    assert (voices[wrong], voices[right]) == (Kind.DOCUMENT, Kind.REPORT)


def test_a_quotation_in_a_correction_runs_on() -> None:
    text = "Correction: We misquoted the mayor. “The gate was open. Nobody looked. I am sorry,” mayor Dora Kell said."
    assert {claim.voice.name for claim in claims_of(text) if claim.quote in ("Nobody looked", "I am sorry")} <= {"Dora Kell"}
    assert "Dora Kell" in [claim.voice.name for claim in claims_of(text)]
