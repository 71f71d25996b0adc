"""An aside that credits somebody between who says something and the verb: "the mayor, aides said, warned that …"."""

import pytest

from readings import claims_of

TWO = [
    (
        "Morn, sources say, told the cabinet that nine people had died.",
        "Morn",
        "sources",
        "states",
        "nine people had died",
    ),
    ("The mayor, aides said, warned the council that the dyke would fail.", "mayor", "aides", "predicts", "the dyke would fail"),
    (
        "The minister, according to sources, told the cabinet that nine people had died.",
        "minister",
        "sources",
        "states",
        "nine people had died",
    ),
    (
        "The bank, people familiar with the matter said, told staff that two branches would close.",
        "bank",
        "people familiar with the matter",
        "predicts",
        "two branches would close",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "through", "stance", "words"), TWO)
def test_who_is_told_of_says_it_through_whoever_speaks_in_the_aside(
    text: str, speaker: str, through: str, stance: str, words: str
) -> None:
    found = {claim.quote: ([voice.name for voice in claim.chain], str(claim.stance)) for claim in claims_of(text)}
    assert found[words] == ([speaker, through], stance)
    assert {chain[-1] for chain, _ in found.values()} == {through}


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ada Morn, the mayor, said nine people had died.", "Ada Morn"),
        ("On Monday, police said, told residents that the gas was off.", "police"),
        ("Morn, sources say, has left the country.", "sources"),
    ],
)
def test_an_apposition_a_day_and_a_deed_make_no_second_voice(text: str, voice: str) -> None:
    assert {tuple(v.name for v in claim.chain) for claim in claims_of(text)} == {(voice,)}
