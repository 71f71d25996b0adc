"""What is told inside a quotation ends with it."""

import pytest

from readings import claims_of, document_of


@pytest.mark.parametrize(
    "text",
    [
        '"They laughed and said 2 million had come," the man, who asked not to be named, told the Bay Post.',
        "“They laughed and said 2 million had come,” the man, who asked not to be named, told the Bay Post.",
        '"She said the dam would hold," the mayor, who was there, told the Bay Post.',
    ],
)
def test_what_is_told_in_a_quotation_ends_with_it(text: str) -> None:
    claims = claims_of(f"The kidnappers fled. {text}")
    assert not [
        claim.quote for claim in claims if "named" in claim.quote or "the man" in claim.quote or "the mayor" in claim.quote
    ]
    quotes = [claim.quote for claim in claims]
    assert len(set(quotes)) == len(quotes)


def test_no_attribution_stands_twice() -> None:
    text = '"They laughed and said 2 million had come," the man, who asked not to be named, told Reuven.'
    told = [(a.cue, a.content) for a in document_of(text).attributions]
    assert len(set(told)) == len(told)


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    quotes = " ".join(claim.quote for claim in claims_of('"It was dark," the guard said. "The others said the gate was open."'))
    assert "the gate was open" in quotes
