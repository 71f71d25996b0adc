"""What is said to be untrue: a statement is denied by that, papers and books are not."""

import pytest

from readings import claims_of


def told(text: str) -> tuple[str, str, str]:
    (claim,) = claims_of(text)
    return claim.voice.name, str(claim.stance), str(claim.factuality)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The inspection report was forged, according to the prosecutor.", "prosecutor"),
        ("The ministry's statement was a forgery, the clerk said.", "clerk"),
        ("The company's accounts were false, the auditor, Lena Ost, said.", "Lena Ost"),
        ("The bank's annual accounts were fabricated, the inspector said.", "inspector"),
    ],
)
def test_a_paper_that_is_forged_and_books_that_are_false_are_stated(text: str, who: str) -> None:
    assert told(text) == (who, "states", "CT+")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The report was false, the clerk said.", "clerk"),
        ("The ministry's first estimate was wrong, the clerk said.", "clerk"),
        ("The witnesses' accounts were false, the auditor, Lena Ost, said.", "Lena Ost"),
        ("The police's accounts were false, the lawyer said.", "lawyer"),
        ("The story was a fake, the clerk said.", "clerk"),
    ],
)
def test_an_account_of_something_that_is_false_is_denied(text: str, who: str) -> None:
    assert told(text) == (who, "denies", "CT-")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nothing could be further from the truth, Morn said of reports that police fired first.", "Morn"),
        ("“Nothing could be further from the truth,” the bishop said.", "bishop"),
        ("The minister said nothing could be further from the truth.", "minister"),
        ("That was far from the truth, the clerk said.", "clerk"),
    ],
)
def test_what_is_far_from_the_truth_is_denied(text: str, who: str) -> None:
    assert told(text) == (who, "denies", "CT-")


def test_what_lies_far_from_something_else_is_stated() -> None:
    assert told("Nothing was further from the town than the mill, Ost said.")[1] == "states"
