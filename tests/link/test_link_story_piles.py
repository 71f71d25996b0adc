"""Small piles of clippings, some undated, untitled or a sentence long: one story stays one, and two events stay two.

A report's name is its story's and a number. The piles in `piles-hard` are known to be wrong: like events of one town, or two
doings of the same unknown people, run into one story.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from readings import GOLDEN
from sayso.annotate import annotate
from sayso.extract import extract
from sayso.link import link
from sayso.read import read
from sayso.schema import Ledger, Reading

PILES = sorted((GOLDEN / "piles").glob("*.jsonl"))
HARD = sorted((GOLDEN / "piles-hard").glob("*.jsonl"))


@cache
def ledger_of(path: Path) -> Ledger:
    return link([Reading(report, extract(annotate(report))) for report in read(path)])


def stories(ledger: Ledger) -> set[frozenset[str]]:
    names = {report.id: report.name for report in ledger.reports}
    return {frozenset(names[report] for report in story.reports) for story in ledger.stories}


def told(ledger: Ledger) -> set[frozenset[str]]:
    out = defaultdict(set)
    for report in ledger.reports:
        out[report.name.rsplit("-", 1)[0]].add(report.name)
    return {frozenset(names) for names in out.values()}


@pytest.mark.parametrize("path", PILES, ids=lambda path: path.stem)
def test_a_pile_falls_into_its_stories_and_no_more(path: Path) -> None:
    ledger = ledger_of(path)
    assert stories(ledger) == told(ledger)


@pytest.mark.xfail(strict=True, reason="like events of the same town or the same unknown people run together")
@pytest.mark.parametrize("path", HARD, ids=lambda path: path.stem)
def test_a_hard_pile_falls_into_its_stories(path: Path) -> None:
    ledger = ledger_of(path)
    assert stories(ledger) == told(ledger)


@pytest.mark.parametrize("path", PILES, ids=lambda path: path.stem)
def test_each_join_says_why_and_compares_two_values(path: Path) -> None:
    for story in ledger_of(path).stories:
        assert len(story.joins) == len(story.reports) - 1
        for join in story.joins:
            assert {join.a, join.b} <= set(story.reports)
            assert join.reason.startswith("Both ")
            assert join.reason.endswith(".")
            assert len({feature.name for feature in join.detail}) == len(join.detail) == 7
