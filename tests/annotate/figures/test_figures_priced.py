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
        "The ministry put the damage at $4.1 billion, up from 2.6 billion.",
        "The fund holds $4.1 billion, compared with 2.6 billion a year ago.",
        "The firm paid $4.1 billion after a first bid of 2.6 billion was rejected.",
        "The firm paid $4.1 billion, less than the 2.6 billion it had offered.",
        "The price was $4.1 billion plus 2.6 billion in bonuses.",
        "The costs came to $4.1 billion, up from 2.6 billion it had set aside in May.",
        "The fund grew by $4.1 billion to 2.6 billion.",
        "The fund holds $4.1 billion, 2.6 billion more than the board had said.",
    ],
)
def test_a_bare_sum_is_in_the_currency_of_the_one_before(text: str) -> None:
    assert sums(text) == [("money", "USD", 4.1e9), ("money", "USD", 2.6e9)]


def test_the_sum_is_one_however_small() -> None:
    assert sums("He was paid 200,000 euros, two clerks said. A third put the sum at about 150,000.")[-1] == (
        "money",
        "EUR",
        150_000,
    )
    assert sums("He was paid 200,000 euros, two clerks said. A third put the crowd at about 150,000.")[-1][0] == "count"


def test_whose_marks_they_are_the_words_do_not_say() -> None:
    assert sums("The hole is 4.1 billion marks.") == [("money", "marks", 4.1e9)]


@pytest.mark.parametrize(
    "text",
    [
        "The budget has a hole of $4.1 billion. The country has a population of 2.6 million.",
        "The budget has a hole of $4.1 billion. The number of visitors rose to 2.6 million people.",
        "A city of 2.6 million gave $4.1 billion. The town has 2.6 million.",
        "The city had $4.1 billion, against 2.6 million voters.",
        "The city paid $4.1 billion to 2.6 million voters.",
        "The city had $4.1 billion, 2.6 million voters more than before.",
        "The gap is wide. The ministry put the gap at 2.6 million.",
    ],
)
def test_a_number_of_something_else_is_no_sum(text: str) -> None:
    assert sums(text)[-1][0] == "count"


@pytest.mark.parametrize(
    "text",
    [
        "Two intelligence officials confirmed the payment of 2 million crowns; one said it was 3 million.",
        "The town paid 2 million crowns for the quay. A clerk said it was closer to 3 million.",
        "The heirs asked for 2 million crowns, a lawyer said; another said that it had been 3 million and not a crown less.",
    ],
)
def test_what_it_was_goes_back_to_the_sum_told_before(text: str) -> None:
    assert sums(text)[-2:] == [("money", "crowns", 2e6), ("money", "crowns", 3e6)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry paid 40 million crowns for the census. The union said it was 3 million people short.",
        "The ministry paid 40 million crowns and counted 2 million voters; the union said it was 3 million.",
        "The ministry paid 40 million crowns for the census. The town grew, and there were 3 million.",
    ],
)
def test_what_it_was_goes_back_past_no_other_number_and_counts_what_is_named_behind_it(text: str) -> None:
    assert sums(text)[-1][0] == "count"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The court set the fine at 20,000 crowns plus costs.", "exact"),
        ("The court set the fine at 20,000 crowns plus up to 5,000 in interest.", "exact"),
        ("The court set the fine at 20,000-plus crowns.", "at least"),
    ],
)
def test_what_comes_on_top_of_a_sum_makes_it_no_least_one(text: str, bound: str) -> None:
    assert str(document_of(text).figures[0].bound) == bound
