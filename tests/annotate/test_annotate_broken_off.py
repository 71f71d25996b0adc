"""A report may break off anywhere: what is cut short is read, or not, but never fails."""

import random

import pytest

from readings import claims_of

SENTENCES = (
    "The palace confirmed what she had told us: the castle is sold.",
    "The prosecutor, Ines Carra, said that 143 people were aboard, according to the owner, and denied it.",
    "The police have put the number of marchers at 4,000, compared with 3,200 a year ago, the union's spokesman, Per Aune, said.",
    "“None of the claims could be verified,” Ida Holm said on Monday, citing a report which, according to the Echo, was false.",
    "A judge overturned a finding that the mine had leaked and withdrew the figure of 44 dead, not 40 as first stated.",
    "If negligence is proven, Cartola faces a fine of 40 million marks; the ministry did not say whether it would pay.",
    "Trent pleaded not guilty to killing two patients, her lawyer told the Bay Post, asked whether she would speak.",
    "Claim: the bridge was sold. Verdict: False. Read more: three killed in crash, police say.",
)


def pieces(sentence: str) -> list[str]:
    words = sentence.split()
    dice = random.Random(sentence)
    spans = [sorted(dice.sample(range(len(words) + 1), 2)) for _ in range(10)]
    return [*(" ".join(words[:n]) for n in range(1, len(words))), *(" ".join(words[a:b]) for a, b in spans)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_breaks_off_or_begins_in_the_middle_is_read(sentence: str) -> None:
    for piece in pieces(sentence):
        for claim in claims_of(piece):
            assert claim.quote
            assert claim.chain


@pytest.mark.parametrize("text", ["The palace confirmed", "prosecutor, said Carra,", "said", "”", "No", "The police put it at"])
def test_what_ends_with_its_cue_is_read(text: str) -> None:
    assert all(claim.quote for claim in claims_of(text))
