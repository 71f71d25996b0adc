"""Two numbers that differed and of which one has been superseded or withdrawn since differ no more."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from readings import read_text
from sayso.export.dossier.index import opened
from sayso.export.dossier.points import flags
from sayso.link import link
from sayso.link.figures.overtaken import mark_overtaken
from sayso.schema import Feature, Ledger, Link, LinkKind

Told = tuple[str, str, str]
"""Day, outlet, text."""

FOUR = (
    "2031-03-03",
    "Bay Post",
    "Four people drowned when the Tessin dam broke on Sunday, the fire service of Tessin said on Monday.",
)
SIX = ("2031-03-03", "Valley Echo", "Six people drowned when the Tessin dam broke on Sunday, Mayor Ida Crone said on Monday.")
SIX_NOW = (
    "2031-03-05",
    "Bay Post",
    "Six people drowned when the Tessin dam broke, the fire service of Tessin said on Wednesday.",
)
SEVEN_NOW = (
    "2031-03-05",
    "Bay Post",
    "Seven people drowned when the Tessin dam broke, the fire service of Tessin said on Wednesday.",
)

HURT = ((FOUR, 20), (SIX, 30))


def ledger_of(told: Sequence[Told]) -> Ledger:
    made = [read_text(text, outlet=outlet, published=day).reading for day, outlet, text in told]
    return link(made, stories={"dam": [each.report.id for each in made]})


def rivals(ledger: Ledger) -> list[Link]:
    return [each for each in ledger.links if each.kind in (LinkKind.DIFFERS, LinkKind.CONFLICTS)]


def flagged(ledger: Ledger) -> set[str]:
    index = opened(ledger)
    return {flag for point in index.points for flag in flags(index, point, index.claims_of[point.id])}


def test_numbers_that_stand_against_each_other_differ() -> None:
    ledger = ledger_of([FOUR, SIX])
    assert [each.overtaken for each in rivals(ledger)] == [False]
    assert flagged(ledger) == {"accounts differ (1 link)"}


def test_a_number_that_its_voice_has_replaced_differs_from_nothing_any_more() -> None:
    ledger = ledger_of([FOUR, SIX, SIX_NOW])
    assert [each.overtaken for each in rivals(ledger)] == [True]
    assert flagged(ledger) == set()


def test_the_new_number_may_differ_in_its_place() -> None:
    ledger = ledger_of([FOUR, SIX, SEVEN_NOW])
    assert sorted(each.overtaken for each in rivals(ledger)) == [False, True]
    assert flagged(ledger) == {"accounts differ (1 link)"}


def test_a_number_taken_back_in_a_correction_differs_from_nothing_any_more() -> None:
    note = (
        "2031-03-04",
        "Bay Post",
        "Correction: An earlier version of this report said that four people drowned when the Tessin dam broke. Six drowned.",
    )
    own = (FOUR[0], FOUR[1], "Four people drowned when the Tessin dam broke on Sunday.")
    assert False in {each.overtaken for each in rivals(ledger_of([own, SIX]))}
    ledger = ledger_of([own, SIX, note])
    assert {each.overtaken for each in rivals(ledger)} == {True}


def test_while_another_number_of_theirs_differs_so_do_the_two_accounts() -> None:
    told = [(day, outlet, text.replace(" drowned", f" drowned and {hurt} were hurt", 1)) for (day, outlet, text), hurt in HURT]
    ledger = ledger_of([*told, SIX_NOW])
    assert {value.status.value for h in ledger.figures if h.role == "wounded" for value in h.values} == {"disputed"}
    assert False in {each.overtaken for each in rivals(ledger)}


@pytest.mark.parametrize("compared", [Feature("who holds it", "Norlanders", "Sudmarkers", 0.0), Feature("words", "4", "6", 1.5)])
def test_what_is_no_matter_of_numbers_is_not_overtaken_by_one(compared: Feature) -> None:
    ledger = ledger_of([FOUR, SIX, SIX_NOW])
    (rival,) = rivals(ledger)
    other = replace(rival, kind=LinkKind.CONFLICTS, detail=(compared,), overtaken=False)
    assert [each.overtaken for each in mark_overtaken([other, replace(rival, overtaken=False)], ledger.figures)] == [False, True]
