"""Who says nothing, and what only looks like it."""

import pytest

from readings import claims_of
from sayso.schema import Kind, Stance


@pytest.mark.parametrize("text", ["The owner would not comment.", "The clinic did not return calls.", "The army had no comment."])
def test_whoever_says_nothing_withholds_and_commits_to_nothing(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.stance, claim.factuality.value) == (Stance.WITHHOLDS, "Uu")
    assert claim.voice.kind is not Kind.REPORT


@pytest.mark.parametrize(
    "text",
    [
        "The bank did not return the money to the fund.",
        "Anna Roel could not be reached for comment.",
        "The mayor answered all questions.",
        "The river did not return to its bed.",
    ],
)
def test_what_is_not_given_back_and_who_was_not_reached_withhold_nothing(text: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance is Stance.STATES


def test_a_silence_that_somebody_tells_of_stays_in_his_words() -> None:
    claims = claims_of("The army would not comment, Mayor Ida Holm said.")
    assert [(claim.voice.name, claim.quote) for claim in claims] == [("Ida Holm", "The army would not comment")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army declined to comment on the report, citing an open inquiry.", "army"),
        ("Police refused to give details, citing the investigation.", "Police"),
    ],
)
def test_what_somebody_cites_for_his_silence_is_not_silent_for_him(text: str, who: str) -> None:
    assert [(c.voice.name, c.stance.value) for c in claims_of(text)] == [(who, "withholds")]
