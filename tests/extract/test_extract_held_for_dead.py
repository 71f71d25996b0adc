"""Who had been held for dead and lives: no voice, and no toll."""

import pytest

from readings import claims_of, read_text
from sayso.link import link
from sayso.schema import Kind


def killed(text: str) -> list[float]:
    return [toll.low for toll in link([read_text(text, published="2031-03-04").reading]).tolls]


@pytest.mark.parametrize(
    ("text", "voices", "toll"),
    [
        ("The death toll fell to nine after two people thought dead were found alive, Ida Crone said.", ["Ida Crone"], [9]),
        ("Three dockers believed dead in the flood were found alive in Kirrow, Ida Crone said.", ["Ida Crone"], []),
        ("Two men presumed dead walked into Harven on Monday, Ida Crone said.", ["Ida Crone"], []),
        ("Two divers who had been assumed dead were found safe on Monday, Ida Crone said.", ["Ida Crone"], []),
    ],
)
def test_who_was_held_for_dead_and_lives_says_nothing_and_is_no_toll(text: str, voices: list[str], toll: list[float]) -> None:
    assert [claim.voice.name for claim in claims_of(text)] == voices
    assert killed(text) == toll


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Nine people are feared dead in Kirrow.", [9]),
        ("Two people found alive on Monday died on Tuesday, Ida Crone said.", [2]),
        ("Two people thought dead were buried in Kirrow on Monday.", [2]),
    ],
)
def test_who_is_held_for_dead_and_not_found_alive_counts(text: str, toll: list[float]) -> None:
    assert killed(text) == toll


def test_who_fears_something_says_so() -> None:
    assert "Police" in [claim.voice.name for claim in claims_of("Police feared dead bodies were hidden in the Kirrow mine.")]


@pytest.mark.parametrize(
    "text",
    [
        "The search was called off on Friday, with 41 dockers confirmed dead and five still missing.",
        "The search went on, with 41 people reported missing after the flood.",
    ],
)
def test_who_is_confirmed_dead_confirms_nothing(text: str) -> None:
    assert {claim.voice.kind for claim in claims_of(text)} == {Kind.REPORT}


def test_who_confirms_that_bodies_were_found_says_so() -> None:
    assert [c.voice.name for c in claims_of("The harbour police confirmed dead bodies were found.")] == ["harbour police"]
