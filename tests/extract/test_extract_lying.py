"""Who calls another a liar denies what that one said last; where nobody knows what is meant, he denies nothing."""

import pytest

from readings import claims_of
from sayso.schema import Stance

TOLD = "A night guard told the court that he saw the mayor burn the ledgers in the yard."


@pytest.mark.parametrize(
    ("text", "speaker", "denied"),
    [
        (
            "A gardener testified on Tuesday that he saw Adrian Leclair stir a white powder into his wife's tea.\n\nDefence "
            "lawyer Jonas Wirth said that the gardener was lying.",
            "Wirth",
            "he saw Adrian Leclair stir a white powder into his wife's tea",
        ),
        (
            f"{TOLD} Her lawyer, Odo Mern, said that the guard had lied to the court.",
            "Mern",
            "he saw the mayor burn the ledgers in the yard",
        ),
        (
            "Premier Ida Dahl told parliament that she had read the letter only on Monday. Opposition leader Odo Mern accused "
            "her of lying.",
            "Mern",
            "she had read the letter only on Monday",
        ),
        (f"{TOLD} Her lawyer, Odo Mern, called the guard a liar.", "Mern", "he saw the mayor burn the ledgers in the yard"),
        (f"{TOLD} Her lawyer, Odo Mern, accused the guard of lying.", "Mern", "he saw the mayor burn the ledgers in the yard"),
        (
            f"{TOLD} Her lawyer, Odo Mern, said that the guard was not telling the truth.",
            "Mern",
            "he saw the mayor burn the ledgers in the yard",
        ),
        ("The bridge was safe, Ada Brenn said. The union said that Brenn was lying.", "union", "The bridge was safe"),
    ],
)
def test_who_calls_another_a_liar_denies_what_that_one_said(text: str, speaker: str, denied: str) -> None:
    claims = claims_of(text)
    found = next(c for c in claims if speaker in c.voice.name)
    assert found.stance is Stance.DENIES
    assert [c.quote for c in claims if c.id in found.about] == [denied]


@pytest.mark.parametrize(
    "said",
    [
        "Her lawyer, Odo Mern, said that the guard was not lying.",
        "Her lawyer, Odo Mern, said that the guard may have lied.",
        "Her lawyer, Odo Mern, said that the guard had lied about his own job.",
        "Her lawyer, Odo Mern, said that the tax office was lying.",
        "Her lawyer, Odo Mern, said that the mayor was lying ill in bed.",
        "Her lawyer, Odo Mern, said that the guard was lying on the floor.",
        "Her lawyer, Odo Mern, said that the guard was lying in the yard.",
        "Her lawyer, Odo Mern, said that the guard was lying under a tree.",
        "Her lawyer, Odo Mern, said that the guard had lied to the bank.",
        "Her lawyer, Odo Mern, said that the guard had lied under oath in 2019.",
        "Her lawyer, Odo Mern, said that somebody had lied.",
    ],
)
def test_nothing_is_denied_where_nobody_who_spoke_is_called_a_liar(said: str) -> None:
    found = next(c for c in claims_of(f"{TOLD} {said}") if "Mern" in c.voice.name)
    assert found.stance is not Stance.DENIES
    assert not found.about
