"""A lone name that one report takes for a person's, another for a body's; and a land whose people end in "-ian"."""

import pytest
from link_pairs import ledger_of

from sayso.link.naming.lone import one_lone_name
from sayso.link.words.concepts import one_people
from sayso.schema import FigureStatus, Kind, LinkKind, Voice


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Voice("Orst", Kind.PERSON), Voice("Orst", Kind.ORGANISATION), True),
        (Voice("Orst", Kind.PERSON), Voice("Orst Bank", Kind.ORGANISATION), False),
        (Voice("Ada Orst", Kind.PERSON), Voice("Ada Orst", Kind.ORGANISATION), False),
        (Voice("Orst", Kind.DOCUMENT), Voice("Orst", Kind.ORGANISATION), False),
        (Voice("Orst", Kind.PERSON, anonymous=True), Voice("Orst", Kind.ORGANISATION), False),
    ],
)
def test_one_word_that_is_a_person_here_and_a_body_there_is_one_voice(one: Voice, other: Voice, same: bool) -> None:
    assert one_lone_name(one, other) is one_lone_name(other, one) is same


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kell said that four Kellian soldiers were killed there.", "Kell said that six of its soldiers were killed."),
        ("Orst said that nine Orstian troops were killed there.", "Orst said that 12 of its troops were killed there."),
        ("Torv said that three of its soldiers died at the dam.", "Torv said that seven Torvian soldiers had died at the dam."),
    ],
)
def test_the_later_number_of_a_land_for_its_own_takes_the_place_of_the_earlier(old: str, new: str) -> None:
    ledger = ledger_of(old, new)
    assert LinkKind.SUPERSEDES in {link.kind for link in ledger.links}
    (killed,) = ledger.figures
    assert [v.status for v in killed.values] == [FigureStatus.SUPERSEDED, FigureStatus.CURRENT]


def test_the_other_lands_number_stands_beside_it() -> None:
    ledger = ledger_of("Kell said that four of its soldiers were killed.", "Kell said that six Orstian soldiers were killed.")
    assert {v.status for h in ledger.figures for v in h.values} == {FigureStatus.CURRENT}


@pytest.mark.parametrize(("one", "other", "same"), [("ost", "ostia", True), ("ost", "ostland", False), ("karsa", "varna", False)])
def test_a_people_in_ian_is_of_the_land_without_it(one: str, other: str, same: bool) -> None:
    assert one_people({one}, {other}) is one_people({other}, {one}) is same
