"""Whose words stand before "the Echo quoted the warden as saying", and before "a witness, Ada Morn, said"."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[list[str], str]]:
    return [([voice.name for voice in claim.chain], claim.quote) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "chain", "words"),
    [
        (
            "Nine people had died, the Ellan Echo quoted the police chief, Ada Morn, as saying.",
            ["Ada Morn", "Ellan Echo"],
            "Nine people had died",
        ),
        (
            "Nine people had died, the Ellan Echo quoted Morn as saying on Monday.",
            ["Morn", "Ellan Echo"],
            "Nine people had died",
        ),
        ("The dam was safe, Radio Sennat quoted a warden as saying.", ["warden", "Radio Sennat"], "The dam was safe"),
        ('"The dam was safe," Radio Sennat quoted a warden as saying.', ["warden", "Radio Sennat"], '"The dam was safe,"'),
        (
            "The Ellan Echo quoted the police chief, Ada Morn, as saying nine people had died.",
            ["Ada Morn", "Ellan Echo"],
            "nine people had died",
        ),
    ],
)
def test_who_is_quoted_as_saying_is_the_voice(text: str, chain: list[str], words: str) -> None:
    assert told(text) == [(chain, words)]


def test_what_stands_before_is_the_reporters_where_what_is_said_follows() -> None:
    text = "When the dam failed, the Ellan Echo quoted Morn as saying that nine people had died."
    assert told(text)[-1] == (["Morn", "Ellan Echo"], "nine people had died")


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Police fired first, a witness, Ada Morn, said.", "Ada Morn", "Police fired first"),
        ("Guards ran off, a porter, Ilo Drann, said.", "Ilo Drann", "Guards ran off"),
        ("The pump had failed, the plant's engineer, Ilo Drann, said.", "Ilo Drann", "The pump had failed"),
    ],
)
def test_a_clause_is_no_part_of_the_name_behind_it(text: str, who: str, words: str) -> None:
    assert told(text) == [([who], words)]


def test_a_clause_with_who_is_a_part_of_the_source() -> None:
    ((_, words),) = told("A driver who saw the bridge fall, a clerk, Ida Rolle, said that it was old.")
    assert words == "it was old"
