"""The month of May, and people called Will or Can, promise nothing; and who could walk again was able to."""

import pytest

import sayso
from readings import claims_of


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("In Brell, a flood in May last year killed 53 people.", False),
        ("In May, 53 people were killed in Brell, police said.", False),
        ("Fifty people were killed in May, police said.", False),
        ("Police said that 53 people had been killed in the late May floods.", False),
        ("Will Torr killed 53 people, police said.", False),
        ("Flood In May Killed 53 People", False),
        ("The flood may kill 53 people, police said.", True),
        ("Flood May Kill 53 People", True),
    ],
)
def test_a_name_like_a_helping_verb_makes_no_figure_yet_to_come(text: str, supposed: bool) -> None:
    reports = list(sayso.read(text.encode(), outlet="Bay Post", published="2031-06-12"))
    ledger = sayso.link(sayso.annotate(reports))
    assert [history.supposed for history in ledger.figures if history.role == "killed"] == [supposed]


def test_will_who_did_it_predicts_nothing() -> None:
    assert [claim.stance.value for claim in claims_of("Will Torr killed 53 people, police said.")] == ["states"]


@pytest.mark.parametrize(
    ("text", "stance", "firmness"),
    [
        ("Doctors said she could speak.", "states", "CT+"),
        ("The clinic said that Mr Oll could walk again.", "states", "CT+"),
        ("The clinic said that Mr Oll could walk free on Friday.", "predicts", "PS+"),
        ("The clinic said that Mr Oll could speak on Tuesday.", "predicts", "PS+"),
    ],
)
def test_what_the_sick_are_able_to_do_is_so(text: str, stance: str, firmness: str) -> None:
    assert [(claim.stance.value, claim.factuality.value) for claim in claims_of(text)] == [(stance, firmness)]
