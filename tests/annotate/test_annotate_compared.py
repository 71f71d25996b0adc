"""A number that a statement is compared with is not the speaker's."""

import pytest

from readings import claims_of, document_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Norvik said it would cut 320 jobs, fewer than the 400 reported by the Harbour Dealer.",
            [("Norvik", [320]), ("Harbour Dealer", [400])],
        ),
        ("Police said 12 people had died, more than the 9 given by the army.", [("Police", [12]), ("army", [9])]),
        ("Police said 12 people had died, well below the army's figure of 30.", [("Police", [12]), ("army", [30])]),
        (
            "Police said 12 people had died, fewer than the 30 that the army had announced on Sunday.",
            [("Police", [12]), ("army", [30])],
        ),
        (
            "Forty people drowned, the clinic said on Monday, more than the 30 estimated by the Flood Board.",
            [("clinic", [40]), ("Flood Board", [30])],
        ),
        ("The clinic said 40 people were hurt, against the 12 reported on Monday.", [("clinic", [40])]),
        ("Forty people died, police said, more than the 12 reported earlier.", [("police", [40])]),
        (
            "The firm will cut 320 jobs, fewer than the 400 reported by the Harbour Dealer.",
            [("the report itself", [320]), ("Harbour Dealer", [400])],
        ),
    ],
)
def test_whoever_gave_the_other_number_has_it(text: str, said: list[tuple[str, list[float]]]) -> None:
    assert [(claim.voice.name, [figure.low for figure in claim.figures]) for claim in claims_of(text)] == said


def test_the_number_compared_counts_what_the_other_counts_and_is_no_bound() -> None:
    other = document_of("Police said 12 people had died, more than the 9 given by the army.").figures[1]
    assert (other.low, other.high, other.counted, other.role) == (9, 9, "people", "killed")


def test_more_than_a_number_stays_a_bound() -> None:
    (figure,) = document_of("More than 300 people had come, the mayor said.").figures
    assert (figure.low, figure.high) == (300, None)
