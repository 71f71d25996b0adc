"""Those convicted and those acquitted are two lots of people, and neither is all who stood trial."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.counts.tried import verdict_on

GUILTY = "The court convicted nine clerks of fraud, the mayor said."


def statuses(*texts: str) -> set[str]:
    readings = [read_text(text, outlet=f"Paper {n}", published="2031-03-03").reading for n, text in enumerate(texts)]
    found = link(readings, stories={"s": [r.report.id for r in readings]})
    return {v.status.value for h in found.figures for v in h.values}


@pytest.mark.parametrize(
    "other", ["The court acquitted four clerks, a judge said.", "Thirteen clerks stood trial for fraud, a judge said."]
)
def test_who_was_cleared_and_who_stood_trial_are_no_rivals_of_the_convicted(other: str) -> None:
    assert statuses(GUILTY, other) == {"current"}


def test_two_counts_of_the_convicted_differ_as_ever() -> None:
    assert statuses(GUILTY, "Seven clerks were convicted of fraud, a judge said.") == {"disputed"}


@pytest.mark.parametrize(
    ("before", "behind", "verdict"),
    [
        ("The court convicted at least ", " clerks of fraud", "convicted"),
        ("", " clerks were found guilty", "convicted"),
        ("", " clerks were cleared of fraud", "acquitted"),
        ("A judge cleared ", " clerks of fraud", "acquitted"),
        ("", " clerks were cleared by the jury", "acquitted"),
        ("Some ", " residents were cleared from the district", ""),
        ("", " lorries were cleared for export", ""),
        ("Soldiers cleared ", " mines from the road", ""),
        ("", " clerks and a banker who was convicted", ""),
        ("The police charged ", " clerks", ""),
        ("", " roads were closed", ""),
    ],
)
def test_the_words_round_a_number_tell_the_verdict(before: str, behind: str, verdict: str) -> None:
    assert verdict_on(before, behind) == verdict
