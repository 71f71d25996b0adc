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
        (
            "The bridge at Dorn was unsafe, the head of the dockers' union, Silas Rooke, said.",
            "Silas Rooke",
            "The bridge at Dorn was unsafe",
        ),
        ("The bridge at Dorn was unsafe, the harbour master, Per Lund, said.", "Per Lund", "The bridge at Dorn was unsafe"),
        ("The valve was shut, the director of the plant, Ida Holm, told the court.", "Ida Holm", "The valve was shut"),
        ("They had freed a driver, the chief of police, Odran Hale, said.", "Odran Hale", "They had freed a driver"),
        (
            "The court had jailed the chief of police, Odran Hale, a clerk said.",
            "clerk",
            "The court had jailed the chief of police, Odran Hale",
        ),
        (
            "Four people died in the fire at Dorn, Ana Rell, whose son the police had arrested, said.",
            "Ana Rell",
            "Four people died in the fire at Dorn",
        ),
        ("The lake was safe in Merrow, a biologist, Lena Kray, told the council.", "Lena Kray", "The lake was safe in Merrow"),
    ],
)
def test_a_description_and_a_name_before_the_verb_are_who_says_it(text: str, voice: str, quote: str) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == [(voice, quote)]
