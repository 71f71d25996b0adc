"""Figures in plain words, and the numbers their words allow."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Bound, Figure, Span
from sayso.schema.figures import limits, order_of, plain, spoken

HERE = Span("r", 0, 1)


def figure(
    low: float | None,
    high: float | None,
    bound: Bound = Bound.EXACT,
    *,
    approximate: bool = False,
    unit: str | None = None,
    counted: str | None = None,
    role: str = "count",
) -> Figure:
    return Figure(HERE, low, high, bound, approximate, unit, counted, role)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (figure(300, None, Bound.AT_LEAST, counted="Marrow guards", role="killed"), "at least 300 Marrow guards killed"),
        (figure(10000, 12000, Bound.BETWEEN), "10,000 to 12,000"),
        (figure(40, 40, Bound.ABOUT, approximate=True, unit="km", role="distance"), "about 40 km"),
        (figure(12, 12, unit="%", counted="huts", role="percentage"), "12% of huts"),
        (figure(26, 26, unit="year", role="age"), "age 26"),
        (figure(None, 65, Bound.LESS_THAN, unit="year", role="age"), "age less than 65"),
        (figure(2, 2, unit="year", role="duration"), "2 years"),
        (figure(1, 1, unit="day", role="duration"), "1 day"),
        (figure(217, 217, counted="lives", role="killed"), "217 lives"),
        (figure(41, 41, role="killed"), "41 killed"),
        (figure(5e6, 5e6, unit="USD", counted="grant", role="money"), "5,000,000 USD (grant)"),
        (figure(600, 600, unit="tonnes", counted="grain", role="supplied"), "600 tonnes of grain supplied"),
    ],
)
def test_a_figure_prints_in_plain_words(said: Figure, words: str) -> None:
    assert plain(said, "unused") == words


def test_a_figure_without_a_number_prints_the_words_of_the_report() -> None:
    vague = figure(None, None, Bound.VAGUE, counted="huts", role="destroyed")
    assert plain(vague, "Dozens") == "dozens of huts destroyed"
    assert plain(vague, "Several") == "several huts destroyed"


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("Dozens", "dozens"),
        ("tens of\nthousands", "tens of thousands"),
        ("several hundred", "hundreds"),
        ("a handful", "several"),
        ("Hundreds of thousands", "hundreds of thousands"),
        ("a significant number", None),
        ("most", None),
    ],
)
def test_vague_words_have_an_order_of_magnitude_or_none(words: str, order: str | None) -> None:
    assert order_of(words) == order


numbers = st.integers(0, 10**9).map(float)


@given(low=numbers, more=numbers, approximate=st.booleans())
def test_the_limits_hold_the_number_said(low: float, more: float, approximate: bool) -> None:
    said = figure(low, low + more, Bound.BETWEEN if more else Bound.EXACT, approximate=approximate)
    least, most = limits(said)
    assert least <= low <= low + more <= most


def test_an_open_end_has_no_limit_and_more_than_leaves_out_its_number() -> None:
    assert limits(figure(300, None, Bound.AT_LEAST)) == (300, math.inf)
    assert limits(figure(300, None, Bound.MORE_THAN))[0] > 300
    assert limits(figure(None, 40, Bound.LESS_THAN))[1] < 40
    assert limits(figure(None, None, Bound.VAGUE)) == (-math.inf, math.inf)


def test_a_percent_sign_stands_next_to_its_number() -> None:
    assert spoken(5, 5, Bound.EXACT, unit="%") == "5%"
