"""How rare a word is: from a fixed table, whatever else is in the ledger."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.words.spread import rarity
from sayso.tables import read_table, several


@pytest.mark.parametrize("words", [("the", "town", "mayor", "pyongyang", "zorblat"), ("45", "10,000"), ("don't", "zorblat's")])
def test_a_rarer_word_says_more(words: tuple[str, ...]) -> None:
    assert sorted(words, key=rarity) == list(words)


def test_a_word_that_every_report_has_says_nothing() -> None:
    assert rarity("the") == pytest.approx(0, abs=0.001)


@given(st.text(min_size=1), st.lists(st.text(min_size=1), max_size=3))
def test_any_of_several_words_says_no_more_than_the_commonest(word: str, others: list[str]) -> None:
    assert 0 <= rarity(word, *others) <= min(map(rarity, (word, *others))) + 1e-9
    assert math.isfinite(rarity(word, *others))


def test_the_table_has_each_word_once_and_common_ones_first() -> None:
    rows = read_table("word_spread")
    steps = [int(row["step"]) for row in rows]
    words = [word for row in rows for word in several(row["words"])]
    assert steps == sorted(set(steps))
    assert len(words) == len(set(words)) > 40_000
