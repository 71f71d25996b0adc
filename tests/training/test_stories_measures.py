"""The two measures of grouping, on cases reckoned by hand."""

import pytest
from training.evaluate.stories import adjusted_rand, b_cubed

GOLD = {"a": "1", "b": "1", "c": "2", "d": "2"}


def test_the_right_groups_score_one_whatever_they_are_called() -> None:
    got = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert b_cubed(GOLD, got) == adjusted_rand(GOLD, got) == 1.0


def test_all_in_one_group_has_full_recall_and_half_precision_and_no_agreement_above_chance() -> None:
    got = dict.fromkeys(GOLD, "x")
    assert b_cubed(GOLD, got) == pytest.approx(2 / 3)
    assert adjusted_rand(GOLD, got) == pytest.approx(0.0)


def test_all_alone_has_full_precision_and_half_recall() -> None:
    got = {k: k for k in GOLD}
    assert b_cubed(GOLD, got) == pytest.approx(2 / 3)
    assert adjusted_rand(GOLD, got) == pytest.approx(0.0)
