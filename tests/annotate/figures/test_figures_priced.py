"""Sums told without their currency, beside one that has it."""

import pytest

from readings import document_of


def sums(text: str) -> list[tuple[str, str | None, float | None]]:
    return [(figure.role, figure.unit, figure.low) for figure in document_of(text).figures]


@pytest.mark.parametrize(
    "text",
    [
        "The budget has a hole of $4.1 billion. The ministry put the gap at 2.6 billion.",
        "The audit office put the gap at $4.1 billion and the ministry put it at 2.6 billion.",
        "The ministry put the damage at $4.1 billion; the insurer spoke of 2.6 billion.",
    ],
)
def test_a_bare_sum_is_in_the_currency_of_the_one_before(text: str) -> None:
    assert sums(text) == [("money", "USD", 4.1e9), ("money", "USD", 2.6e9)]


def test_whose_marks_they_are_the_words_do_not_say() -> None:
    assert sums("The hole is 4.1 billion marks.") == [("money", "marks", 4.1e9)]


@pytest.mark.parametrize(
    "text",
    [
        "The budget has a hole of $4.1 billion. The country has a population of 2.6 million.",
        "The budget has a hole of $4.1 billion. The number of visitors rose to 2.6 million people.",
        "The gap is wide. The ministry put the gap at 2.6 million.",
    ],
)
def test_a_number_of_something_else_is_no_sum(text: str) -> None:
    assert sums(text)[-1][0] == "count"
