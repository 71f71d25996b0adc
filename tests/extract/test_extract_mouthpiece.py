"""Who speaks for somebody: lawyers, spokesmen, whoever reads a statement out."""

import pytest

from readings import claims_of

# text, innermost voice, the chain outwards, stance, words
SPOKEN_FOR = [
    ("Ansa Vell was charged. Her lawyer said she denies the theft.", ["Ansa Vell", "Her lawyer"], "denies", "the theft"),
    ("Her lawyer said she denies the theft.", ["she", "Her lawyer"], "denies", "the theft"),
    ("Dov Marn's lawyer, Ota Brem, said his client denied the theft.", ["Dov Marn", "Ota Brem"], "denies", "the theft"),
    ("A lawyer for Dov Marn said his client denied the theft.", ["Dov Marn", "lawyer for Dov Marn"], "denies", "the theft"),
    ("Dov Marn denied the charges through a spokesman.", ["Dov Marn", "spokesman"], "denies", "the charges"),
    ("Through his lawyer, Dov Marn said the safe was empty.", ["Dov Marn", "his lawyer"], "states", "the safe was empty"),
    (
        "Dov Marn said in a statement read out by his daughter that the safe was empty.",
        ["Dov Marn", "his daughter"],
        "states",
        "the safe was empty",
    ),
]


@pytest.mark.parametrize(("text", "chain", "stance", "words"), SPOKEN_FOR)
def test_who_speaks_for_somebody_passes_on_what_he_says(text: str, chain: list[str], stance: str, words: str) -> None:
    found = [claim for claim in claims_of(text) if claim.quote == words]
    assert [([voice.name for voice in claim.chain], str(claim.stance)) for claim in found] == [(chain, stance)]


def test_what_went_through_an_agent_is_part_of_what_is_said() -> None:
    (claim,) = claims_of("The minister said the money went through an agent.")
    assert (claim.quote, len(claim.chain)) == ("the money went through an agent", 1)
