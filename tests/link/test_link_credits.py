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
