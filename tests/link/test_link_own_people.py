"""Police count officers, an army soldiers: who counts more people in all counts others too."""

import pytest
from link_pairs import kinds, ledger_of

from sayso.link.compared.columns import _as_counted
from sayso.link.counts.amounts import amounts
from sayso.link.counts.own_people import are_own, body_of
from sayso.link.words.tables import THINGS
from sayso.schema import FigureStatus, Kind, LinkKind, Voice


@pytest.mark.parametrize(
    ("own", "all_of_them"),
    [
        ("Police said that 23 officers were injured in Osk.", "The union said that more than 200 were injured in Osk."),
        ("The fire service said that three firefighters were hurt in Osk.", "A doctor said that 40 were hurt in Osk."),
    ],
)
def test_more_hurt_in_all_are_no_rival_of_the_officers_whom_police_count(own: str, all_of_them: str) -> None:
    ledger = ledger_of(own, all_of_them)
    assert {link.kind for link in ledger.links} <= {LinkKind.INCOMPARABLE, LinkKind.AGREES}
    assert {v.status for h in ledger.figures for v in h.values} == {FigureStatus.CURRENT}
    assert len(ledger.figures) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police said that 23 officers were injured in Osk.", "The union said that five were injured in Osk."),
        ("Police said that 23 officers were injured in Osk.", "The union said that 41 officers were injured in Osk."),
        ("A doctor said that 23 officers were injured in Osk.", "The union said that 41 were injured in Osk."),
    ],
)
def test_fewer_or_other_officers_are(one: str, other: str) -> None:
    assert LinkKind.DIFFERS in kinds(one, other)


def test_one_body_brings_its_own_count_up_to_date_without_the_noun() -> None:
    first, then = "Police said that 23 officers were injured in Osk.", "Police said that 31 were injured in Osk."
    assert LinkKind.INCOMPARABLE not in kinds(first, then)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Osk police", "police"),
        ("the fire service", "fire"),
        ("defence ministry", "army"),
        ("the general staff", "army"),
        ("hospital staff", ""),
        ("the clinic", ""),
        ("Ida Crone", ""),
    ],
)
def test_a_body_has_people_of_its_own(name: str, body: str) -> None:
    assert body_of(Voice(name, Kind.ORGANISATION)) == body
    assert not are_own(body, THINGS["child"])


def test_who_counts_and_how_they_fared_tell_two_numbers_apart_for_the_columns() -> None:
    ledger = ledger_of("Police said that 40 people in Osk fell ill.", "The union said that 40 people in Osk were affected.")
    texts = {report.id: report for report in ledger.reports}
    told = [amount for claim in ledger.claims for amount in amounts(claim, texts[claim.report_id])]
    assert len({_as_counted(amount) for amount in told}) == len(told) == 2
