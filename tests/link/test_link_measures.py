"""Figures in different units of one dimension meet; Pint is loaded for nothing less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readings import python
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts, relation
from sayso.link.counts.measures import dimension, is_physical, normal, same_dimension
from sayso.schema import Bound, Figure, Span
from sayso.schema.figures import limits


def amount(value: float, unit: str | None, *, role: str = "distance", bound: Bound = Bound.EXACT) -> Amount:
    figure = Figure(Span("r", 0, 1), value, value, bound, False, unit, None, role)
    return Amount("c", figure, role, None, frozenset(), False, *limits(figure), harmed=False)


@pytest.mark.parametrize(
    ("value", "unit", "si"),
    [
        (5, "miles", 8046.72),
        (8, "km", 8000),
        (2, "tonnes", 2000),
        (90, "minute", 5400),
        (20, "°C", 293.15),
        (1, "hectares", 10000),
        (36, "km/h", 10),
    ],
)
def test_a_physical_figure_has_its_value_in_si(value: float, unit: str, si: float) -> None:
    assert normal(value, unit) == si


def test_five_miles_and_eight_kilometres_are_the_same_distance_and_twenty_are_not() -> None:
    assert counts(amount(5, "miles"), amount(8, "km")) == "same"
    assert relation(amount(5, "miles"), amount(8, "km")) == "overlap"
    assert relation(amount(8, "km"), amount(5, "miles")) == "overlap"
    assert relation(amount(5, "miles"), amount(20, "km")) == "apart"


def test_a_day_and_a_half_is_36_hours() -> None:
    assert relation(amount(1.5, "day", role="duration"), amount(36, "hour", role="duration")) == "overlap"


def test_what_has_no_dimension_in_common_is_not_compared() -> None:
    assert counts(amount(5, "miles"), amount(8, "kg")) == "unit"
    assert counts(amount(5, "USD", role="money"), amount(5, "EUR", role="money")) == "unit"
    assert not is_physical("tons")
    assert not same_dimension("tons", "tonnes")
    assert not same_dimension(None, "km")
    assert same_dimension(None, None)
    assert dimension("miles") == dimension("feet") != dimension("acres")


@given(
    value=st.floats(1e-3, 1e9), units=st.sampled_from([("miles", "feet", 5280), ("km", "metres", 1000), ("hour", "minute", 60)])
)
def test_the_same_amount_is_never_apart_from_itself_in_another_unit(value: float, units: tuple[str, str, int]) -> None:
    large, small, factor = units
    assert relation(amount(value, large), amount(value * factor, small)) == "overlap"


def test_pint_is_not_loaded_where_units_agree() -> None:
    script = (
        "import sys\nfrom sayso.link.counts.measures import same_dimension\n"
        "same_dimension('km', 'km'), same_dimension('km', None), same_dimension('USD', 'EUR')\n"
        "print('pint' in sys.modules)\nsame_dimension('km', 'miles')\nprint('pint' in sys.modules)"
    )
    assert python(script).stdout.split() == [b"False", b"True"]
