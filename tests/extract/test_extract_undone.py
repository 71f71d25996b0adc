"""Who undoes a ruling or a law does not stand behind it; what is called untrue supports nothing."""

import pytest
from extract_tables import shortest

from readings import claims_of
from sayso.schema import Factuality, Kind, Stance


def told(text: str) -> list[tuple[str, str, str]]:
    """Who says it, with what stance, how firmly."""
    return [(c.voice.name, c.stance.value, c.factuality.value) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The Court of Appeal overturned a ruling that ordered Norvik to pay 12 million crowns.", "Court of Appeal"),
        ("The High Court quashed a decision which said the pit could reopen.", "High Court"),
        ("A judge reversed a finding that the pit had soiled the lake.", "judge"),
        ("A judge on Friday annulled an order that barred the union from the port.", "judge"),
        ("A ruling that ordered Norvik to pay 12 million crowns was overturned by the High Court.", "High Court"),
    ],
)
def test_who_undoes_a_ruling_no_longer_lets_it_stand(text: str, voice: str) -> None:
    assert told(text)[0] == (voice, "denies", "Uu")
    assert not [claim for claim in claims_of(text) if claim.stance is Stance.STATES]


def test_who_upholds_a_ruling_stands_behind_it() -> None:
    assert told("The Court of Appeal upheld a ruling that ordered Norvik to pay 12 million crowns.") == [
        ("Court of Appeal", "states", "CT+")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The president vetoed a law that bans strikes at the port.",
        "The Supreme Court struck down a law that bans strikes at the port.",
        "The senate repealed a law that banned strikes at the port.",
        "The council annulled a decree that said the market must close.",
        "The Court of Appeal did not overturn a ruling that ordered Norvik to pay 12 million crowns.",
    ],
)
def test_undoing_a_law_is_a_deed_told_by_the_report(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.kind, claim.quote) == (Kind.REPORT, text.rstrip("."))


@pytest.mark.parametrize(
    "text",
    [
        "It is not correct that the council was warned that the weir could give way.",
        "It is not true that the mayor had said the weir was safe.",
        "It is false that the company was told that the tank leaked.",
        "The claim that the council was told that the weir could give way is false.",
    ],
)
def test_what_is_said_inside_what_is_called_untrue_is_nobodys_word(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.kind, claim.stance, claim.factuality, claim.quote) == (
        Kind.REPORT, Stance.DENIES, Factuality.NOT_CERTAIN, text.rstrip("."),
    )  # fmt: skip


def test_what_is_not_the_case_was_promised_by_nobody() -> None:
    assert told("It is not the case that the board had promised that the pier would reopen.") == [
        ("the report itself", "states", "CT-")
    ]


def test_what_is_called_true_was_said() -> None:
    claim = shortest(claims_of("It is true that the mayor said the weir was safe."), "the weir was safe")
    assert (claim.voice.name, claim.stance.value) == ("mayor", "states")


@pytest.mark.parametrize(
    "text",
    [
        "The council was never warned that the weir could give way.",
        "The council was not told that the weir could give way.",
        "The mayor was not told who opened the gate.",
    ],
)
def test_who_was_never_told_withholds_nothing(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.kind, claim.factuality, claim.quote) == (Kind.REPORT, Factuality.NOT_CERTAIN, text.rstrip("."))
