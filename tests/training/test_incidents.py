"""The evaluation of killed and injured."""

import gzip
import json
from pathlib import Path

import pytest
from training.evaluate import incidents

from sayso.link.toll.story import Weights

REPORTS = {
    "a": ["A man was shot dead in Kirrow on Monday.", "Tomas Reld, 34, was shot dead in Kirrow."],
    "b": ["Five dockers were shot in Harven on Monday, two of them fatally."],
    "c": ["The Harven fair was opened on Monday."],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    gold = {"a": {"killed": 1, "injured": 0}, "b": {"killed": 2, "injured": 3}, "c": {"killed": 0, "injured": 1}, "d": None}
    rows = [
        {
            "incident": name,
            "gold": counts,
            "reports": [
                {"id": f"{name}{n}", "published": "2031-03-04", "text": text} for n, text in enumerate(REPORTS.get(name, []))
            ],
        }
        for name, counts in gold.items()
    ]
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress("".join(f"{json.dumps(row)}\n" for row in rows).encode()))
    return path


def test_incidents_with_gold_are_read_and_linked_and_the_others_left_out(corpus: Path) -> None:
    found = list(incidents.incidents(corpus))
    assert [(i.id, i.gold, i.got(Weights())) for i in found] == [
        ("a", (1, 0), (1, 0)),
        ("b", (2, 3), (2, 3)),
        ("c", (0, 1), (0, 0)),
    ]


def test_shares_are_told_for_all_and_for_those_with_many_victims(corpus: Path) -> None:
    assert incidents.shares(list(incidents.incidents(corpus)), Weights()) == {
        "killed right": 1.0,
        "injured right": pytest.approx(2 / 3),
        "killed right, 3 or more victims": 1.0,
        "injured right, 3 or more victims": 1.0,
    }


def test_what_is_scored_was_measured_on_the_fold_the_weights_were_not_chosen_on(corpus: Path) -> None:
    found = list(incidents.incidents(corpus))
    assert {i.fold for i in found} == {0, 1}
    assert incidents.crossed(found) == incidents.shares(found, Weights())


def test_a_fold_depends_on_the_id_alone() -> None:
    assert [incidents.fold_of(name) for name in "abcd"] == [incidents.fold_of(name) for name in "abcd"]
    assert {incidents.fold_of(str(n)) for n in range(20)} == {0, 1}
