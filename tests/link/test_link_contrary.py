"""Who says what cannot hold beside the other, though neither denies: set against it, and no origin behind it."""

import pytest

import sayso
from sayso.schema import Ledger, LinkKind

PEOPLES = (
    "Karsan guns shelled the town of Merrow on Saturday, the Tolun ministry said.",
    "Tolun guns shelled the town of Merrow on Saturday, the Karsan ministry said.",
)
EXITS = (
    "The exits of Selwick hall were locked when the fire broke out, Ana Rell said on Monday.",
    "The exits of Selwick hall were open when the fire broke out, Tomas Drey said on Monday.",
)


def ledger_of(*texts: str) -> Ledger:
    outlets = ("Bay Post", "Valley Echo", "Northern Herald")
    reports = [
        report
        for text, outlet in zip(texts, outlets, strict=False)
        for report in sayso.read(text.encode(), outlet=outlet, published="2031-05-05")
    ]
    return sayso.link(sayso.annotate(reports))


@pytest.mark.parametrize("told", [PEOPLES, EXITS], ids=["two peoples, one deed", "locked and open"])
def test_what_cannot_hold_beside_the_other_conflicts_and_stands_against_it(told: tuple[str, str]) -> None:
    ledger = ledger_of(*told)
    assert [link.kind for link in ledger.links] == [LinkKind.CONFLICTS]
    (point,) = ledger.points
    assert (point.at_most, len(point.origins), len(point.against)) == (1, 1, 1)


@pytest.mark.parametrize(
    "other",
    [
        "Karsa’s guns shelled the town of Merrow on Saturday, the Karsan ministry said.",  # one people under two names
        "Tolun guns shelled the town of Merrow on Sunday, the Karsan ministry said.",  # another day
        "Tolun guns shelled the village of Oster on Saturday, the Karsan ministry said.",  # another place
        "Rebel guns shelled the town of Merrow on Saturday, the mayor said.",  # may be Karsan ones
    ],
)
def test_another_deed_and_a_side_that_may_be_the_same_are_no_conflict(other: str) -> None:
    assert LinkKind.CONFLICTS not in {link.kind for link in ledger_of(PEOPLES[0], other).links}


def test_two_who_tell_of_one_matter_in_other_words_are_not_said_to_say_the_same() -> None:
    ledger = ledger_of(
        "The finance minister, Oda Lerr, said the talks with the lenders had been useful.",
        "The lenders’ chief, Pavel Orn, said the talks with the minister had covered pensions. Ms Lerr said the talks were useful.",
    )
    link = next(link for link in ledger.links if link.kind is LinkKind.AGREES)
    assert "both say so" not in link.reason
    assert "words of their own" in link.reason
