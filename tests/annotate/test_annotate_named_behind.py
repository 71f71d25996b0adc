"""Who somebody is and the name, both behind what is said: "…, a survivor, Ana Rell, said"."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "voice", "quote"),
    [
        (
            "The emergency exits were locked when the fire broke out at Selwick hall, a survivor, Ana Rell, said on Sunday.",
            "Ana Rell",
            "The emergency exits were locked when the fire broke out at Selwick hall",
        ),
        ("The road was closed at Dorn, the mayor of Dorn, Jan Vell, said.", "Jan Vell", "The road was closed at Dorn"),
        (
            "He had left for Oster with his brother, a neighbour, Ida Marsh, said.",
            "Ida Marsh",
            "He had left for Oster with his brother",
        ),
        ("The lake was safe in Merrow, a biologist, Lena Kray, told the council.", "Lena Kray", "The lake was safe in Merrow"),
    ],
)
def test_a_description_and_a_name_before_the_verb_are_who_says_it(text: str, voice: str, quote: str) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == [(voice, quote)]
