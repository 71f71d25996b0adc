"""Agencies that the last line credits, outlets called with what they are, and what passes on nobody's word."""

import pytest
from link_piles import pile

TRAIN = "A train left the rails near Orm on Monday."


@pytest.mark.parametrize("line", ["Reporting by Northern Wire", "Source: Northern Wire", "(Northern Wire)"])
def test_two_reports_that_credit_an_agency_in_their_last_line_have_one_origin(line: str) -> None:
    found = pile(
        ("2031-03-03", f"{TRAIN}\n\n{line}"), ("2031-03-03", "On Monday a train left the rails near Orm.\n\n(Northern Wire)")
    )
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert point.at_most == 1


def test_who_only_has_some_reporting_by_an_agency_has_an_origin_of_its_own() -> None:
    found = pile(
        ("2031-03-03", f"{TRAIN}\n\nAdditional reporting by Northern Wire"),
        ("2031-03-03", "On Monday a train left the rails near Orm.\n\n(Northern Wire)"),
    )
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert (point.at_least, point.at_most) == (1, 2)


@pytest.mark.parametrize("called", ["The Ellbrook Post newspaper", "The Ellbrook Post", "Ellbrook Post"])
def test_a_newspaper_is_one_however_it_is_called(called: str) -> None:
    found = pile(
        ("2031-03-03", "The bank of Solm hid losses of 40 million crowns for three years."),
        ("2031-03-04", f"{called} reported that the bank of Solm hid losses of 40 million crowns."),
        outlets=("The Ellbrook Post", "Tell Times"),
    )
    assert found.point("for three years").at_most == 1


DATED = "ORM (NPA) - A train left the rails near Orm on Monday."
SIGNED = "On Monday a train left the rails near Orm. (NPA)"


@pytest.mark.parametrize(
    "texts",
    [(DATED, SIGNED), (SIGNED, f"{TRAIN} (NPA)"), (SIGNED, f"{TRAIN}\n\n- NPA"), (DATED, f"{TRAIN}\n\n- NPA")],
)
def test_initials_at_the_foot_credit_whom_a_dateline_or_another_foot_credits(texts: tuple[str, str]) -> None:
    found = pile(*(("2031-03-03", text) for text in texts))
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert [merge.rule for origin in point.origins for merge in origin.merges] == ["shared agency credit"]


def test_initials_at_the_foot_credit_an_outlet_of_that_name() -> None:
    found = pile(("2031-03-03", TRAIN), ("2031-03-03", SIGNED), outlets=("NPA", "Tell Times"))
    (point,) = [p for p in found.ledger.points if len(p.claims) > 1]
    assert point.at_most == 1


@pytest.mark.parametrize(
    "texts",
    [
        (DATED, f"{TRAIN} (KLT)"),
        (f"{TRAIN} (ENDS)", "On Monday a train left the rails near Orm. (ENDS)"),
        (f"{TRAIN} (JS)", "On Monday a train left the rails near Orm. (JS)"),
        (f"{TRAIN} (CET)", "On Monday a train left the rails near Orm. (CET)"),
        (DATED, "On Monday a train left the rails near Orm, the railway (NPA) said."),
    ],
)
def test_other_words_at_the_foot_credit_nobody(texts: tuple[str, str]) -> None:
    found = pile(*(("2031-03-03", text) for text in texts))
    assert not [m for p in found.ledger.points for o in p.origins for m in o.merges if m.rule == "shared agency credit"]


def test_the_credit_is_no_part_of_what_is_said() -> None:
    found = pile(("2031-03-03", f"{TRAIN} Nobody was hurt. (NPA)"))
    assert [claim.quote for claim in found.ledger.claims] == ["A train left the rails near Orm on Monday", "Nobody was hurt"]
