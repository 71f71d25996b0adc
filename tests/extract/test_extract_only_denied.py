"""A denial that is passed on is the denier's, and no word of whoever passes it on for the thing denied."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Her lawyer, Ines Vark, said that her client denied the theft.", [("denies", "the theft")]),
        ("Her client denies everything, Vark said.", [("denies", "everything")]),
        ("Her client denied wrongdoing, Vark said.", [("denies", "wrongdoing")]),
        (
            "The council said that the army denied on Monday that its guns had fired.",
            [("denies", "its guns had fired")],
        ),
        (
            "The rebels broke the truce nine times on the first day, the Tolun defence ministry said.\n"
            'It denied that its guns had fired.\n"We will answer every shell," Defence Minister Harl Bron said.',
            [
                ("states", "The rebels broke the truce nine times on the first day"),
                ("denies", "its guns had fired"),
                ("predicts", '"We will answer every shell,"'),
            ],
        ),
    ],
)
def test_a_denial_inside_anothers_words_is_one_claim(text: str, said: list[tuple[str, str]]) -> None:
    assert [(claim.stance.value, claim.quote) for claim in claims_of(text)] == said


def test_who_passes_on_more_than_the_denial_says_it() -> None:
    claims = claims_of("Ines Vark said that her client denied the theft and would appeal.")
    assert "predicts" in {claim.stance.value for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The board rejected the claim that votes had been bought in Harn.",
        "The board rejected the suggestion that votes had been bought in Harn.",
        "The board dismissed the idea that votes had been bought in Harn.",
        "The board dismissed a claim that votes had been bought in Harn.",
        "The board denied the accusation that votes had been bought in Harn.",
    ],
)
def test_a_claim_that_nobody_is_named_for_is_only_denied(text: str) -> None:
    assert [(claim.voice.name, claim.stance.value) for claim in claims_of(text)] == [("board", "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "The board rejected the union's claim that votes had been bought.",
        "The board rejected a claim by the union that votes had been bought.",
    ],
)
def test_who_is_named_for_what_is_rejected_claims_it(text: str) -> None:
    assert {(claim.voice.name, claim.stance.value) for claim in claims_of(text)} == {("board", "denies"), ("union", "states")}
