"""What the words round a value say of it, as TIMEX3's mod."""

import pytest
from times_tokens import times_of


@pytest.mark.parametrize(
    ("sentence", "mod"),
    [
        ("It began in early March.", "START"),
        ("It began at the beginning of 2023.", "START"),
        ("It began in mid-March.", "MID"),
        ("It began in the middle of 2023.", "MID"),
        ("It began in late March.", "END"),
        ("It began at the end of 2023.", "END"),
        ("It began at year-end.", "END"),
        ("It began in the first week of December.", "START"),
        ("It began in the opening days of May 2024.", "START"),
        ("It began in the third week of March.", "MID"),
        ("It began on the last weekend of June.", "END"),
        ("It began in the final days of October.", "END"),
        ("It lasted about two weeks.", "APPROX"),
        ("It will last two years or so.", "APPROX"),
        ("It began around 3 March.", "APPROX"),
        ("It began around 4 a.m. on Sunday.", "APPROX"),
        ("It began nearly two years ago.", "APPROX"),
        ("It began more than two years ago.", "BEFORE"),
        ("It began less than two years ago.", "AFTER"),
        ("It began at least two years ago.", "ON_OR_BEFORE"),
        ("It will begin in 2027 or later.", "ON_OR_AFTER"),
        ("It was built in 1912 or earlier.", "ON_OR_BEFORE"),
        ("It lasted more than two weeks.", "MORE_THAN"),
        ("It lasted over two weeks.", "MORE_THAN"),
        ("It lasted less than two weeks.", "LESS_THAN"),
        ("It lasted nearly two weeks.", "LESS_THAN"),
        ("It lasted at least two weeks.", "EQUAL_OR_MORE"),
        ("It lasted up to two weeks.", "EQUAL_OR_LESS"),
        ("It lasted no more than two weeks.", "EQUAL_OR_LESS"),
    ],
)
def test_the_words_bound_the_value(sentence: str, mod: str) -> None:
    (found,) = times_of(sentence, "2024-11-05")
    assert found.mod == mod


@pytest.mark.parametrize(
    "sentence",
    [
        "It began in March.",
        "It began earlier this year.",
        "It began before June.",
        "It lasted two weeks.",
        "It lasted overnight.",
        "It comes about every two weeks.",
        "It began two years ago.",
    ],
)
def test_a_value_that_no_word_bounds_has_none(sentence: str) -> None:
    (found,) = times_of(sentence, "2024-11-05")
    assert found.mod is None
