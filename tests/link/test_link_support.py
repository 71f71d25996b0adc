"""The best supported of several numbers."""

import math

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.figures.support import Backing, best_supported, support


def says(number: float, source: str, day: str, *, weight: float = 1.0) -> Backing:
    return Backing(number, number, number, weight, source, day)


def at_least(number: float, source: str, day: str) -> Backing:
    return Backing(number, math.inf, number, 1.0, source, day)


def test_at_least_eleven_twice_supports_a_thirteen_that_comes_later() -> None:
    assert best_supported([at_least(11, "a", "1"), at_least(11, "b", "1"), says(13, "c", "2")]) == 13


def test_at_least_eleven_does_not_support_a_thirty_that_its_speaker_could_have_known() -> None:
    assert best_supported([says(30, "a", "1"), at_least(11, "b", "2"), at_least(11, "c", "2")]) == 11


def test_up_to_thirty_names_no_number_and_supports_a_twelve() -> None:
    limit = Backing(-math.inf, 30, None, 1.0, "a", "1")
    assert best_supported([limit]) is None
    assert best_supported([limit, says(12, "b", "2"), says(40, "c", "2")]) == 12


def test_one_source_that_says_it_thrice_counts_once() -> None:
    assert best_supported([says(9, "a", "1"), says(9, "a", "2"), says(9, "a", "3"), says(6, "b", "1"), says(6, "c", "1")]) == 6


def test_of_like_support_the_latest_is_best_and_on_one_day_the_lower() -> None:
    assert best_supported([says(6, "a", "1"), says(9, "b", "2")]) == 9
    assert best_supported([says(6, "a", "1"), says(9, "b", "1")]) == 6


_BACKINGS = st.lists(
    st.builds(
        lambda n, open_, source, day: at_least(n, source, day) if open_ else says(n, source, day),
        st.integers(0, 6),
        st.booleans(),
        st.sampled_from("abcd"),
        st.sampled_from("123"),
    ),
    min_size=1,
    max_size=8,
)


@given(_BACKINGS, st.randoms())
def test_the_best_is_a_number_that_somebody_names_whatever_their_order(backings: list[Backing], random: object) -> None:
    best = best_supported(backings)
    assert best in [b.number for b in backings]
    assert best_supported(backings[::-1]) == best
    assert best is not None
    assert all(support(best, backings) >= support(b.number, backings) for b in backings if b.number is not None)
