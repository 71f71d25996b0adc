"""What a report sets against a statement is its own word."""

import pytest

from readings import read_text
from sayso.schema import Kind


def of_the_report(text: str) -> list[str]:
    return [claim.quote for claim in read_text(text).claims if claim.voice.kind is Kind.REPORT]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Some 300 people fled, witnesses said, although most had returned by Friday.", "most had returned by Friday"),
        ("The bridge was safe, the mayor said, though two beams had cracked in May.", "two beams had cracked in May"),
    ],
)
def test_what_stands_against_a_statement_behind_its_cue_is_the_reports(text: str, own: str) -> None:
    assert any(own in quote for quote in of_the_report(text))


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge was safe,” the mayor said, “though two beams had cracked in May.”",
        "The mayor said that the bridge was safe, though two beams had cracked in May.",
        "The bridge was safe, the mayor said, because two beams had been replaced in May.",
    ],
)
def test_a_quotation_goes_on_and_so_does_a_reason(text: str) -> None:
    assert of_the_report(text) == []
    assert "mayor" in {claim.voice.name for claim in read_text(text).claims}
