"""Words that deny without a "not", and a "nothing" and a "will" that say neither no nor what is to come."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('Claims that the town had fallen "have nothing in common with reality", Irina Volk said.', "denies"),
        ("The reports do not correspond to reality, the ministry said.", "denies"),
        ('"This has no basis in fact," said Ida Voll.', "denies"),
        ("The allegations bear no relation to the truth, her lawyer said.", "denies"),
        ("The figures bear no relation to the truth, her lawyer said.", "denies"),
        # Of no one's words.
        ("The film has nothing to do with reality, its director said.", "states"),
        ("The fee has no basis in law, the court said.", "states"),
    ],
)
def test_who_calls_a_report_at_odds_with_the_facts_denies_it(text: str, stance: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance.value == stance


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ('"They gave us bread and water, nothing else," Noa Perl said.', "CT+"),
        ("He said they had found two knives and nothing more.", "CT+"),
        ("Nothing else was found, he said.", "CT-"),
        ("They gave us nothing, she said.", "CT-"),
    ],
)
def test_nothing_else_at_the_end_takes_nothing_back(text: str, factuality: str) -> None:
    (claim,) = claims_of(text)
    assert claim.factuality.value == factuality


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor is being held against his will, his daughter said.", "states"),
        ("The will was forged, his daughter said.", "states"),
        ("The mayor will be freed on Monday, his daughter said.", "predicts"),
    ],
)
def test_a_will_that_somebody_has_foretells_nothing(text: str, stance: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance.value == stance
