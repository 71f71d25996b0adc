"""Times, figures, places and entities: what decides whether two claims agree."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.span import Span
from sayso.schema.timex_words import in_words


class Bound(StrEnum):
    """How a figure's words bound the number."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"
    BETWEEN = "between"
    VAGUE = "vague"  # "dozens", "a significant number": an order of magnitude at most, never a number


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it was said.

    low, high: the limits the words give, None where they give none ("at least 300": 300, None; "a significant number":
    None, None). "about 300" is 300, 300 with approximate set. unit: "miles", "USD", "%", or None for a plain count.
    counted: the noun phrase counted, without determiner and number ("North Korean soldiers"). role: killed, wounded,
    missing, captured, detained, deployed, displaced, evacuated, destroyed, supplied, money, distance, duration, age,
    percentage, ordinal, designation, or "count" when the text says no more. real: False for harm that has not come about ("50
    more could be killed").
    """

    span: Span
    low: float | None
    high: float | None
    bound: Bound
    approximate: bool
    unit: str | None
    counted: str | None
    role: str
    real: bool = True


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression (ISO-TimeML; Pustejovsky et al. 2010).

    type: DATE, TIME, DURATION or SET. value: "2024-10", "2023-SU", "2025-W02", "P3M", or with X for what is unknown
    ("XXXX-06"). anchor: what a relative value was counted from ("published 2024-11-05 (option)"), None for absolute ones.
    mod: how the words bound the value, as TIMEX3 has it: START, MID, END ("late March"), APPROX, for dates BEFORE ("more than
    two years ago"), AFTER, ON_OR_BEFORE, ON_OR_AFTER ("2027 or later"), for lengths MORE_THAN, LESS_THAN, EQUAL_OR_MORE,
    EQUAL_OR_LESS; None if they do not.
    """

    span: Span
    type: str
    value: str
    anchor: str | None = None
    mod: str | None = None

    def in_words(self) -> str:
        """The value as a reader says it: "the night of 3 March 2025", "about 3 months"."""
        return in_words(self.value, self.type, self.mod)

    def explained(self) -> str:
        """The same, and from what it was inferred if the day of writing was: what was inferred says so (law 2).

        What is counted from an event without a day says that too.
        """
        said = self.in_words()
        telling = self.anchor and (self.anchor.startswith("inferred ") or "does not tell" in self.anchor)
        return f"{said} ({self.anchor})" if telling else said


@dataclass(frozen=True, slots=True)
class Place:
    """A toponym.

    lat, lon: degrees (WGS 84); country: ISO 3166-1 alpha-2; None where the gazetteer has nothing. disputed: the countries that
    claim or run it (ISO 3166-1 alpha-2) where states dispute that, empty elsewhere; it takes no side.
    """

    span: Span
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing where it is named.

    label: PERSON, ORG, PLACE, NORP (nationality or group), OUTLET, DATE or NUMBER. name: the whole name as far as this
    report gives it (Zelensky -> Volodymyr Zelensky). kind: person, organisation, place, group, outlet, office, or None.
    """

    span: Span
    label: str
    name: str
    kind: str | None
