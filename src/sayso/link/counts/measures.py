"""Physical units made comparable: the only door to Pint, opened when two different units meet and not before.

Pint takes half a second to load and most stories never compare miles with kilometres.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pint

# Our names for units, as Pint calls them. Missing: ton, gallon and barrel (there are several) and bare degrees.
_PINT = {
    "miles": "mile", "nautical miles": "nautical_mile", "km": "kilometre", "metres": "metre", "cm": "centimetre",
    "mm": "millimetre",
    "feet": "foot", "yards": "yard", "inches": "inch", "light-years": "light_year",
    "tonnes": "metric_ton", "kg": "kilogram", "grams": "gram", "mg": "milligram", "lb": "pound", "ounces": "ounce",
    "litres": "litre", "m³": "metre**3", "cubic feet": "foot**3",
    "hectares": "hectare", "acres": "acre", "km²": "kilometre**2", "square miles": "mile**2", "m²": "metre**2",
    "square feet": "foot**2",
    "km/h": "kilometre/hour", "mph": "mile/hour", "m/s": "metre/second", "knots": "knot",
    "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt_hour", "MWh": "megawatt_hour",
    "°C": "degree_Celsius", "°F": "degree_Fahrenheit",
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
    "decade": "decade",
}  # fmt: skip


@cache
def _registry() -> "pint.UnitRegistry[float]":
    import pint  # noqa: PLC0415  half a second that most runs need not spend

    return pint.UnitRegistry()


def is_physical(unit: str | None) -> bool:
    """Whether a figure's unit has a dimension in physics."""
    return unit in _PINT


@cache
def dimension(unit: str) -> str:
    """The dimension of a physical unit: "[length]" of miles. Raises KeyError for a unit that is not physical."""
    return str(_registry().get_dimensionality(_PINT[unit]))


def normal(value: float, unit: str) -> float:
    """A value in the SI unit of its dimension: 5 miles are 8046.72. Raises KeyError for a unit that is not physical.

    Rounded to twelve digits, so that the same amount in two units is the same number.
    """
    return float(f"{_registry().Quantity(value, _PINT[unit]).to_base_units().magnitude:.12g}")


def same_dimension(one: str | None, other: str | None) -> bool:
    """Whether values in two units can be compared: the same unit (or none), or physical ones of one dimension."""
    if one == other:
        return True
    return one in _PINT and other in _PINT and dimension(one) == dimension(other)
