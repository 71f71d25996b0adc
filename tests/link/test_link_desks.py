"""Who speaks for whom is looked for in any text, without end where a text is nothing but names."""

import time

import pytest
from link_pairs import ledger_of
from link_samples import report

from sayso.link.naming.desks import find_desks
from sayso.link.naming.voices import NameIndex


@pytest.mark.parametrize("run", ["A", "Aa ", "A-", "A'-", "Aa of the ", "Aa & ", "A. "])
def test_a_long_run_of_capitals_is_gone_through_once(run: str) -> None:
    text = report(run * (60_000 // len(run)))
    start = time.process_time()
    find_desks([text], NameIndex({}, {}, {}))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "told",
    [
        "A spokesman for the Lorn Front, Abu Sarim, said that the Front held 31 hostages.",
        "The Lorn Front's chief spokesman, Abu Sarim, said that the Front held 31 hostages.",
        "Lorn Front spokesman Abu Sarim said that the Front held 31 hostages.",
    ],
)
def test_a_body_and_whoever_some_report_calls_its_spokesman_are_one_origin(told: str) -> None:
    ledger = ledger_of(
        told,
        "The Lorn Front said that two hostages had died in an air raid on Harsk.",
        "Abu Sarim said that two hostages had died in an air raid on Harsk.",
    )
    (point,) = [p for p in ledger.points if "air raid" in p.about]
    assert (point.at_least, point.at_most) == (1, 1)
