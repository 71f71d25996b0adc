"""What codebooks write for "dozens" and the like: rules applied only when asked, with the rule's name beside each value.

Law 2 keeps such numbers out of the ledger: the report gave none. Both codebooks speak of deaths, so only the killed
are converted.

Neither codebook could be opened where this was written, so neither rule has been confirmed against it, and the output
says so ("unconfirmed"). Check them before you publish counts made with them:

acled: Armed Conflict Location & Event Data, Codebook (2017, version 8, and later), on reported fatalities: "dozens" are 12,
    "hundreds" are 100; "several", "many", "few" or a bare plural are 10, or 3 where 10 is more than the event allows, which
    a coder decides and we do not: 3 to 10. It names no other orders.
ucdp: Uppsala Conflict Data Program, UCDP GED Codebook (version 24.1): estimates are conservative. Taken here as the least number
    that the plural allows: two dozen, two hundred. What it writes for "several" we do not know; it stays in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sayso.schema import Figure
from sayso.schema.figures import number, order_of


@dataclass(frozen=True, slots=True)
class Rule:
    """A named conversion. values: from an order of magnitude (`sayso.schema.figures.order_of`) to low and high."""

    name: str
    values: Mapping[str, tuple[int, int]]
    confirmed: bool

    def converted(self, figure: Figure, words: str) -> str | None:
        """The rule's name and number for a vague figure, as "acled, unconfirmed: 12"; None where it has none. words: as said."""
        if figure.role != "killed" or figure.low is not None or figure.high is not None:
            return None
        limits = self.values.get(order_of(words) or "")
        if limits is None:
            return None
        low, high = limits
        said = number(low) if low == high else f"{number(low)} to {number(high)}"
        return f"{self.name}{'' if self.confirmed else ', unconfirmed'}: {said}"


_RULES = (
    Rule("acled", MappingProxyType({"several": (3, 10), "dozens": (12, 12), "hundreds": (100, 100)}), confirmed=False),
    Rule(
        "ucdp",
        MappingProxyType(
            {
                "tens": (20, 20),
                "dozens": (24, 24),
                "scores": (40, 40),
                "hundreds": (200, 200),
                "thousands": (2000, 2000),
                "tens of thousands": (20000, 20000),
            }
        ),
        confirmed=False,
    ),
)
RULES: Mapping[str, Rule] = MappingProxyType({rule.name: rule for rule in _RULES})
"""Name, as `sayso export csv --vague` takes it, to the rule."""
