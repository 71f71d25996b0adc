"""The price of one is no rival of the price of all."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.counts.rates import DIFFERENCE, difference, rate


@pytest.mark.parametrize(
    ("words", "each"),
    [
        ("$31 a share", "share"),
        ("$31 per share", "share"),
        ("$31 in cash for each share", "share"),
        ("$80 a barrel", "barrel"),
        ("$80 a year", ""),
        ("$80, a share of which", ""),
        ("$80 a shared cost", ""),
        ("$80 for shares", ""),
    ],
)
def test_a_sum_may_be_the_price_of_one(words: str, each: str) -> None:
    assert rate(words, 3) == each


def lows(one: str, other: str) -> list[set[float | None]]:
    """The numbers of each history of money, of two reports a day apart."""
    ledger = link(
        [
            read_text(one, outlet="Bay Post", published="2031-05-06"),
            read_text(other, outlet="Valley Echo", published="2031-05-07"),
        ]
    )
    return sorted(
        ({value.low for value in h.values} for h in ledger.figures if h.role == "money"), key=lambda v: min(v, key=float)
    )


def test_a_price_a_share_and_the_price_of_the_firm_are_two_histories() -> None:
    found = lows(
        "Brandel Group said it would buy Kestrel Foods for $4.2 billion, or $31 a share.",
        "Brandel Group said it would buy Kestrel Foods for $4.6 billion, or $34 a share.",
    )
    assert found == [{31.0, 34.0}, {4.2e9, 4.6e9}]


def test_a_sum_a_year_and_the_same_sum_are_one_history() -> None:
    found = lows("Brandel Group said it would save $350 million a year.", "Brandel Group said it would save $400 million.")
    assert found == [{3.5e8, 4e8}]


def test_how_far_two_sums_lie_apart_is_neither_of_them() -> None:
    over = "The audit office said the tunnel at Orla would cost 40 million crowns more than budgeted."
    whole = "Minister Ida Crone said the tunnel at Orla would cost 260 million crowns."
    assert lows(over, whole) == [{40e6}, {260e6}]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("came to $31 more than planned", DIFFERENCE),
        ("came to $31 over budget", DIFFERENCE),
        ("found an overspend of $31 in all", DIFFERENCE),
        ("came to $31 in more than one town", ""),
        ("came to $31 over two years", ""),
    ],
)
def test_words_tell_a_difference_of_two_sums(words: str, what: str) -> None:
    assert difference(words, words.index("$31"), words.index("$31") + 3) == what
