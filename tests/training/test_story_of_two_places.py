"""A real story: two embassies bombed on one day, told in 22 agency reports over a year (AQUAINT, by TempEval-3).

The dead of the one city, of the other and of both are three counts, and no number of one stands against a number of another.
"""

import json
from collections import defaultdict

import pytest
from training.convert.attributions import articles
from training.evaluate import times
from training.story_sets import GENERAL, STORIES

from sayso.annotate import annotate, with_meanings
from sayso.extract import extract
from sayso.link import link
from sayso.read import read
from sayso.schema import FigureStatus, Harm, Ledger, LinkKind, Reading

STORY = "bombed embassies in Nairobi and Dar es Salaam"
pytestmark = pytest.mark.skipif(not GENERAL.is_file(), reason="the corpora are not beside this checkout (../shared/corpora)")


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    names = json.loads(STORIES.read_text(encoding="utf8"))[STORY]
    rows = {row["name"]: times.article(row) for row in articles(GENERAL) if row["name"] in names}
    readings = []
    for name, item in rows.items():
        outlet = {"APW": "AP", "NYT": "The New York Times", "XIE": "Xinhua"}[name[:3]]
        row = {"id": name, "outlet": outlet, "text": item.text.strip(), "published": item.created[:10]}
        for report in read(json.dumps(row).encode() + b"\n"):
            document = annotate(report)
            readings.append(Reading(report, with_meanings(report, extract(document))))
    return link(readings, stories={"one": [each.report.id for each in readings]})


def killed(ledger: Ledger, *where: str) -> set[float]:
    """The numbers of people killed at the places, of all histories."""
    found = (h for h in ledger.figures if h.role == "killed" and h.where == where and h.counted in ("people", None))
    return {v.low for h in found for v in h.values if v.low}


def test_each_place_has_its_own_dead(ledger: Ledger) -> None:
    assert killed(ledger, "Tanzania") == {4, 6, 7, 10, 11, 12}
    assert killed(ledger, "Kenya") == {8, 40, 74, 75, 100, 247, 253}  # eight "of them Americans"
    assert killed(ledger) >= {81, 110, 224, 257, 258, 259}


def test_no_number_of_the_one_place_takes_back_or_disputes_one_of_the_other_or_of_both(ledger: Ledger) -> None:
    where = defaultdict(set)
    for history in ledger.figures:
        for value in history.values:
            where[value.claim].add((history.role, history.where))
    for history in (h for h in ledger.figures if h.role == "killed"):
        for value in history.values:
            if value.status in (FigureStatus.DISPUTED, FigureStatus.SUPERSEDED):
                assert all((history.role, history.where) in where[claim] for claim in value.against)


def test_the_toll_of_the_story_is_that_of_both_places(ledger: Ledger) -> None:
    dead = next(toll for toll in ledger.tolls if toll.harm is Harm.KILLED)
    assert (dead.low, dead.best, dead.high) == (224, 259, 259)


def test_one_denial_is_found_and_it_is_one(ledger: Ledger) -> None:
    assert len([x for x in ledger.links if x.kind is LinkKind.DENIES]) == 1
