"""The gold of figures is what its scorer takes it for."""

import json
from collections import Counter
from itertools import pairwise
from typing import Any

from training.evaluate.figures import FIGURES, head, rows, tuning

from sayso.schema import Bound

ROLES = frozenset(
    (
        *("killed", "wounded", "missing", "captured", "detained", "deployed", "displaced", "evacuated", "destroyed", "supplied"),
        *("money", "distance", "duration", "age", "percentage", "count"),
    )
)
KEYS = ["text", "start", "end", "low", "high", "bound", "approximate", "unit", "counted", "role"]
OPEN = {
    Bound.AT_LEAST: (True, False),
    Bound.MORE_THAN: (True, False),
    Bound.UP_TO: (False, True),
    Bound.LESS_THAN: (False, True),
    Bound.VAGUE: (False, False),
}


def figures() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return [(row, figure) for row in rows() for figure in row["figures"]]


def test_there_are_enough_rows_and_none_twice() -> None:
    found = rows()
    assert len(found) >= 320
    assert len({row["id"] for row in found}) == len({row["text"] for row in found}) == len(found)


def test_each_line_is_one_row_with_the_named_keys() -> None:
    for line in FIGURES.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        assert set(row) == {"id", "text", "figures"}
        for figure in row["figures"]:
            assert list(figure) == KEYS


def test_each_figure_stands_where_it_says_and_none_overlaps_the_next() -> None:
    for row, figure in figures():
        assert row["text"][figure["start"] : figure["end"]] == figure["text"], row["id"]
    for row in rows():
        assert all(a["end"] <= b["start"] for a, b in pairwise(row["figures"])), row["id"]


def test_the_bound_goes_with_the_limits() -> None:
    for row, figure in figures():
        bound, low, high = Bound(figure["bound"]), figure["low"], figure["high"]
        assert (low is not None, high is not None) == OPEN.get(bound, (True, True)), row["id"]
        if bound is Bound.BETWEEN:
            assert low < high, row["id"]
        elif low is not None and high is not None:
            assert low == high, row["id"]
        assert figure["approximate"] or bound is not Bound.ABOUT, row["id"]


def test_roles_are_of_the_vocabulary_and_what_is_counted_stands_in_the_text() -> None:
    for row, figure in figures():
        assert figure["role"] in ROLES, row["id"]
        assert figure["counted"] is None or figure["counted"] in " ".join(row["text"].split()), row["id"]
    assert set(Counter(figure["role"] for _, figure in figures())) == ROLES


def test_many_rows_have_digits_and_no_figure() -> None:
    traps = [row for row in rows() if not row["figures"] and any(c.isdigit() for c in row["text"])]
    assert len(traps) >= 50


def test_both_halves_are_large() -> None:
    halves = Counter(tuning(row) for row in rows())
    assert min(halves.values()) >= 150


def test_the_head_of_a_phrase_is_its_last_noun_before_of() -> None:
    assert (head("North Korean soldiers"), head("crates of flares"), head(None)) == ("soldiers", "crates", None)
