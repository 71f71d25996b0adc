"""An age that an outlet's correction sets right, in the note and in the report before it."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Ledger

NOTE = "Correction: An earlier version of this article said that the ferry was 31 years old. It was 13 years old."


def ledger(*texts: str, outlets: tuple[str, ...] = ("Bay Post", "Bay Post")) -> Ledger:
    told = list(zip(texts, outlets, strict=False))
    made = [read_text(text, published=f"2031-03-0{n}", outlet=outlet).reading for n, (text, outlet) in enumerate(told, 4)]
    return link(made, stories={"s": [r.report.id for r in made]})


def test_a_point_is_named_by_what_a_correction_says_and_not_by_what_it_corrects() -> None:
    assert [point.about for point in ledger(NOTE).points] == ["It was 13 years old"]


def test_the_age_in_a_correction_stands_in_place_of_the_one_in_the_report_before() -> None:
    found = ledger("The ferry was 31 years old.", NOTE)
    quotes = {claim.id: claim.quote for claim in found.claims}
    replaced = {(quotes[each.a], quotes[each.b]) for each in found.links if each.kind.value == "supersedes"}
    assert ("It was 13 years old", "The ferry was 31 years old") in replaced


@pytest.mark.parametrize(
    ("first", "outlets"),
    [
        ("The ferry was 31 years old.", ("Valley Echo", "Bay Post")),  # another outlet's word is not taken back
        ("The ferry was 24 years old.", ("Bay Post", "Bay Post")),  # nor an age of which the note does not speak
    ],
)
def test_an_age_that_the_note_does_not_correct_is_not_replaced(first: str, outlets: tuple[str, ...]) -> None:
    found = ledger(first, NOTE, outlets=outlets)
    quotes = {claim.id: claim.quote for claim in found.claims}
    assert first.rstrip(".") not in {quotes[each.b] for each in found.links if each.kind.value == "supersedes"}
