"""A part beside its whole, and an earlier result that is reversed: neither is a rival of the number in the news."""

import pytest

from readings import read_text
from sayso.link import link


def histories(*texts: str) -> list[list[tuple[float | None, str]]]:
    made = [read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate(texts, 4)]
    ledger = link(made, stories={"s": [r.report.id for r in made]})
    return sorted(sorted((value.low, value.status.value) for value in h.values) for h in ledger.figures)


@pytest.mark.parametrize(
    "text",
    [
        "Of 4,012 members who voted, 3,377 backed the deal, Ida Crone said.",
        "Out of 4,012 members, 3,377 backed the deal, Ida Crone said.",
        "Ida Crone said that of the 4,012 members who voted, 3,377 backed the deal.",
        "There were 4,012 suspected cases by Sunday, Ida Crone said, of which 3,377 had been confirmed.",
        "The board has 4,012 homes in Orla, of which 3,377 are empty, Ida Crone said.",
    ],
)
def test_a_part_and_its_whole_are_two_counts(text: str) -> None:
    assert histories(text) == [[(3377, "current")], [(4012, "current")]]


def test_two_numbers_of_the_same_members_remain_rivals() -> None:
    told = histories("In all 4,012 members voted, Ida Crone said.", "In all 3,377 members voted, Tomas Reld said.")
    assert told == [[(3377, "disputed"), (4012, "disputed")]]


@pytest.mark.parametrize(
    "text",
    [
        "Stefan Holm leads Oda Marn by 41 votes, the commission said on Friday, reversing an earlier result that had Marn ahead "
        "by 312.",
        "Stefan Holm leads Oda Marn by 41 votes, the commission said, correcting an initial lead of 312 for Marn.",
    ],
)
def test_an_earlier_result_is_superseded_by_the_one_that_reverses_it(text: str) -> None:
    assert [(312, "superseded"), (41, "current")] in [history[::-1] for history in histories(text)]
