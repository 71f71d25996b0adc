"""Things of one kind that a claim counts beside each other are told apart by their names: "30 cars and 50 lorries"."""

from itertools import permutations

import pytest

from readings import read_text
from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.schema import Ledger, LinkKind

BOTH = "The fire at the depot destroyed 30 cars and 50 lorries, the police said."


def ledger(*texts: str) -> Ledger:
    readings = [read_text(text, outlet=f"Paper {n}", published="2031-03-03").reading for n, text in enumerate(texts)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def statuses(found: Ledger) -> dict[float | None, set[str]]:
    values = [v for h in found.figures for v in h.values]
    return {v.low: {w.status.value for w in values if w.low == v.low} for v in values}


def test_the_cars_of_a_claim_do_not_dispute_its_lorries_nor_those_of_another() -> None:
    found = ledger(BOTH, "The fire at the depot destroyed 50 lorries, the owner said.")
    assert statuses(found) == {30: {"current"}, 50: {"current"}}
    assert {x.kind for x in found.links} <= {LinkKind.AGREES}
    assert {len(h.values) for h in found.figures if h.counted == "lorries"} == {2}


def test_lorries_dispute_lorries_and_vehicles_cars_as_ever() -> None:
    found = ledger(BOTH, "The fire at the depot destroyed 40 lorries, the owner said.")
    assert statuses(found) == {30: {"current"}, 40: {"disputed"}, 50: {"disputed"}}
    found = ledger("The fire at the depot destroyed 30 cars, the police said.", "The fire destroyed 80 vehicles, the owner said.")
    assert statuses(found) == {30: {"disputed"}, 80: {"disputed"}}


def test_lorries_dispute_no_cars_where_the_verb_is_read_as_of_the_cars_alone() -> None:
    both = "The flood swept away 30 cars and 50 lorries, the mayor said."
    found = ledger(both, "The flood swept away 45 lorries, the police said.")
    assert statuses(found) == {30: {"current"}, 45: {"disputed"}, 50: {"disputed"}}


@pytest.mark.parametrize("other", ["80 vehicles", "40 lorries"])
def test_whichever_comes_first_is_one_ledger(other: str) -> None:
    told = [
        BOTH,
        f"The fire at the depot destroyed {other}, the owner said.",
        "The fire at the depot destroyed 30 cars, a guard said.",
    ]
    readings = [read_text(text, outlet=text[-12:], published="2031-03-03").reading for text in told]
    assert len({ledger_bytes(link(order)) for order in permutations(readings)}) == 1
