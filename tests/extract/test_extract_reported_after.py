"""What a paper is said to have reported, behind a statement, is the paper's and no part of the statement."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "statement", "paper"),
    [
        (
            "Relatives said they would sue after the Bay Post reported that at least 11 people had died.",
            "they would sue",
            "at least 11 people had died",
        ),
        (
            "The minister said he had resigned after The Lantern reported that he took bribes.",
            "he had resigned",
            "he took bribes",
        ),
    ],
)
def test_the_number_is_the_papers(text: str, statement: str, paper: str) -> None:
    assert [claim.quote for claim in claims_of(text)] == [statement, paper]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the plant was shut after inspectors reported that the valves leaked.",
        "The minister said that the Bay Post reported that the valves leaked.",
    ],
)
def test_what_belongs_to_the_statement_stays(text: str) -> None:
    assert "the valves leaked" in claims_of(text)[0].quote


def test_an_agency_that_reported_a_thing_is_no_paper() -> None:
    claims = claims_of(
        "The ministry said 40 died after the agency reported that a dam had broken, and promised 9 million crowns."
    )
    assert any(claim.voice.name == "ministry" and "9 million" in claim.quote for claim in claims)
