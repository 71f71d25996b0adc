"""Which of several things that were told a denial is of."""

import pytest

from readings import claims_of

TOLD = "Stoth said the prison at Marn held men without charge. She said guards had beaten them."
FIRST, SECOND = "the prison at Marn held men without charge", "guards had beaten them"


@pytest.mark.parametrize(
    ("denied", "meant"),
    [
        ("denied both claims", [FIRST, SECOND]),
        ("denies all of it", [FIRST, SECOND]),
        ("denied the first claim but not the second", [FIRST]),
        ("denied the second claim", [SECOND]),
        ("confirmed the latter", [SECOND]),
        ("denied the third claim", []),
    ],
)
def test_a_denial_points_to_those_that_it_means(denied: str, meant: list[str]) -> None:
    claims = claims_of(f"{TOLD} The prison service {denied}.")
    found = next(c for c in claims if c.voice.name.endswith("prison service"))
    assert [c.quote for c in claims if c.id in found.about] == meant


def test_both_are_the_two_in_one_sentence() -> None:
    claims = claims_of(
        "The mine is old, the union said. Managers had ignored two warnings and falsified the log, the union said. "
        "The company denied both claims."
    )
    found = next(c for c in claims if c.stance.value == "denies")
    assert [c.quote for c in claims if c.id in found.about] == ["Managers had ignored two warnings and falsified the log"]
