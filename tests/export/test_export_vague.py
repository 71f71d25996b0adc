"""Dozens become a number only where a rule is named, and its name stands beside the number."""

import csv
import io
from dataclasses import replace

import pytest
from export_ledgers import dam

from sayso.export import RULES, claims_csv
from sayso.schema import Bound, Figure, Span


def cells(rule: str | None) -> dict[str, str]:
    page = claims_csv(dam(), vague=RULES[rule] if rule else None).decode("utf-8-sig")
    return {row["claim"]: row["figures"] for row in csv.DictReader(io.StringIO(page, newline=""))}


def test_without_a_rule_dozens_stay_dozens() -> None:
    assert cells(None)["c10"] == "Dozens people [killed]"


@pytest.mark.parametrize(("rule", "number"), [("acled", 12), ("ucdp", 24)])
def test_a_rule_stands_beside_its_number(rule: str, number: int) -> None:
    assert cells(rule)["c10"] == f"Dozens people [killed; {rule}, unconfirmed: {number}]"


def test_a_rule_changes_no_figure_that_has_a_number() -> None:
    plain, converted = cells(None), cells("acled")
    assert {claim for claim in plain if plain[claim] != converted[claim]} == {"c10"}


def test_only_the_killed_are_converted_and_only_orders_that_the_rule_names() -> None:
    vague = Figure(Span("r", 0, 6), None, None, Bound.VAGUE, False, None, "people", "killed")
    acled, ucdp = RULES["acled"], RULES["ucdp"]
    assert acled.converted(vague, "several") == "acled, unconfirmed: 3 to 10"
    assert acled.converted(vague, "a significant number") is None
    assert acled.converted(vague, "tens of thousands") is None
    assert ucdp.converted(vague, "several") is None
    assert ucdp.converted(vague, "hundreds") == "ucdp, unconfirmed: 200"
    assert acled.converted(replace(vague, role="wounded"), "dozens") is None
    assert acled.converted(replace(vague, low=12.0, high=12.0), "dozens") is None
