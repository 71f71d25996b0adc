"""Who cites somebody between commas gives what follows."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "chain", "words"),
    [
        (
            "The slick is 14 kilometres long, according to the coast guard. Clean Sea, citing satellite images, puts it at 25 "
            "kilometres.",
            ["satellite images", "Clean Sea"],
            "it at 25 kilometres",
        ),
        (
            "The army, citing intelligence reports, put the number of rebels at 400.",
            ["intelligence reports", "army"],
            "the number of rebels at 400",
        ),
        ("The Herald, citing two officials, said the talks had failed.", ["two officials", "Herald"], "the talks had failed"),
    ],
)
def test_what_is_cited_is_no_part_of_who_cites_it_and_is_told_once(text: str, chain: list[str], words: str) -> None:
    told = [([v.name for v in c.chain], c.quote) for c in claims_of(text)]
    assert told[-1] == (chain, words)
    assert not any(quote.startswith(("satellite", "intelligence", "two officials")) for _, quote in told)
