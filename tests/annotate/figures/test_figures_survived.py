"""Deaths told by what did not come about, and those who live."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Three of the miners did not survive, the Ostrel rescue service said.", 3),
        ("Nine sailors were hurt and three of them did not survive.", 3),
        ("Two passengers didn’t make it, Dr Ana Velt said.", 2),
        ("Four of the workers could not be saved, the fire brigade said.", 4),
        ("Doctors were unable to save two of the firemen.", 2),
        ("None of the six sailors survived.", 6),
        ("Three sailors succumbed to their wounds in hospital.", 3),
    ],
)
def test_who_did_not_survive_was_killed_and_nothing_is_denied(text: str, number: float) -> None:
    (claim,) = claims_of(text)
    assert [f.low for f in claim.figures if f.role == "killed"] == [number]
    assert (claim.polarity.value, claim.factuality.value) == ("positive", "CT+")


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people survived the crash of the Sella airship, officials said.",
        "Of the nine people aboard, only two survived.",
        "All 12 passengers made it out alive.",
        "Forty ballots did not make it to the count.",
        "Three teams did not make it to the final.",
        "Forty jobs could not be saved, the union said.",
    ],
)
def test_who_survives_or_misses_something_else_was_not_killed(text: str) -> None:
    (claim,) = claims_of(text)
    assert not [f for f in claim.figures if f.role == "killed"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two hikers died on Saturday and three others the day before.", [2.0, 3.0]),
        ("Two hikers died and three others were seen at the lake.", [2.0]),
        ("Two hikers were killed and three others escaped.", [2.0]),
        ("The shooting left one man dead and two others in fair condition.", [1.0]),
        ("Police found one man dead and two others at the house.", [1.0]),
    ],
)
def test_others_without_a_verb_of_their_own_share_the_fate(text: str, killed: list[float]) -> None:
    assert [f.low for claim in claims_of(text) for f in claim.figures if f.role == "killed"] == killed
