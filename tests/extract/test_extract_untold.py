"""What a speaker left untold behind what he told is no part of it, and turns nothing round."""

import pytest

from readings import claims_of
from sayso.schema import Stance


def told(text: str) -> list[tuple[str, str, str]]:
    """What is said, and by whom, without what somebody is said to withhold."""
    return [(c.voice.name, str(c.factuality), c.quote) for c in claims_of(text) if c.stance is not Stance.WITHHOLDS]


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("Police said a man was being held but gave no details.", "Police", "a man was being held"),
        ("Police said a man was being held but did not say where.", "Police", "a man was being held"),
        ("The mill said the kiln would shut but would not say when.", "mill", "the kiln would shut"),
        ("The bishop said a clerk was under investigation but would not name him.", "bishop", "a clerk was under investigation"),
        ("The minister said two banks had been fined but did not identify them.", "minister", "two banks had been fined"),
        ("The minister said the plan was ready but did not elaborate.", "minister", "the plan was ready"),
        ("The navy said the ferry had been rammed but declined to say by whom.", "navy", "the ferry had been rammed"),
        ("The navy said one diver was lost, but it did not name her.", "navy", "one diver was lost"),
        ("Officials said a girl had died and would not give her name.", "Officials", "a girl had died"),
        ("The coach said the keeper was hurt, without giving details.", "coach", "the keeper was hurt"),
    ],
)
def test_who_gives_no_more_has_said_what_he_said(text: str, voice: str, words: str) -> None:
    assert told(text) == [(voice, "CT+", words)]


def test_what_the_speaker_goes_on_to_say_stays() -> None:
    (claim,) = claims_of("Police said a man was held but gave no details, and that a second man was being sought.")
    assert "a man was held" in claim.quote
    assert "a second man was being sought" in claim.quote
    assert "details" not in claim.quote


@pytest.mark.parametrize(
    "text",
    [
        "The auditor said the bank had known of the leak but did not tell its customers.",
        "The auditor said the bank had known of the leak but did not report it.",
        "The report said the wardens saw the fire but did not call for help.",
        "Ana Dell said the clerk paid but never came back.",
    ],
)
def test_what_somebody_else_did_not_do_is_told(text: str) -> None:
    assert [factuality for _, factuality, _ in told(text)] == ["CT+", "CT-"]


def test_what_somebody_says_in_his_own_words_stays_whole() -> None:
    assert any(
        "name the crew" in c.quote for c in claims_of('"We found the boat but we did not name the crew," the admiral said.')
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Her lawyer said that officers took her phone without giving any reason and held her for nine hours.", "nine hours"),
        ("Witnesses said the gunmen shot a guard without saying what they wanted and drove off with 300,000 crowns.", "300,000"),
        (
            "The union said the mill had promised work but gave no timetable, leaving 4,000 families without pay.",
            "4,000 families",
        ),
    ],
)
def test_who_goes_on_to_do_something_is_not_the_speaker(text: str, kept: str) -> None:
    assert any(kept in claim.quote for claim in claims_of(text))


def test_who_holds_back_two_things_holds_both_back() -> None:
    text = "Police said a man was held but did not say where he lived and gave no names."
    assert told(text) == [("Police", "CT+", "a man was held")]
