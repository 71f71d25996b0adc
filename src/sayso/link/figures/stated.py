"""A figure as somebody gave it, and how it stands: what the rules of figures speak of."""

from dataclasses import dataclass

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.shown import shown
from sayso.link.relations.rejected import Place
from sayso.link.relations.statements import who
from sayso.schema import FigureStatus


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure of one claim, with the origin and the point it stands under.

    now: the figure that the same claim gives in its stead ("17, up from 12"), None for a figure of its own day. nobodys: whether
    its words leave open on which of two sides those counted were. supposed: whether it tells of what may come (see `supposed`).
    """

    traits: Traits
    amount: Amount
    origin: str
    point: str
    now: Amount | None = None
    nobodys: bool = False
    supposed: bool = False

    @property
    def number(self) -> tuple[float | None, float | None, str]:
        """What was said, for telling two values apart."""
        return self.amount.figure.low, self.amount.figure.high, self.amount.figure.bound.value

    @property
    def claim(self) -> str:
        """The id of the claim it stands in."""
        return self.traits.claim.id

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.claim, self.amount.figure.span


@dataclass(frozen=True, slots=True)
class Standing:
    """A value's status; reason: one sentence, None for a current one; against: ids of the claims that make it so, sorted."""

    status: FigureStatus
    reason: str | None = None
    against: tuple[str, ...] = ()


def one_outlet(a: Stated, b: Stated) -> bool:
    one, other = a.traits.report.outlet, b.traits.report.outlet
    return one is not None and other is not None and one.value == other.value


def outlet_of(value: Stated) -> str:
    outlet = value.traits.report.outlet
    return outlet.value if outlet else who(value.traits)


def gone_by(status: FigureStatus, by: Stated, reason: str) -> Standing:
    when = by.traits.printed
    return Standing(status, f"{reason}{f' ({when[:10]})' if when else ''}.", (by.claim,))


def said(value: Stated) -> str:
    return shown_as(value.traits, value.amount)


def shown_as(traits: Traits, amount: Amount) -> str:
    said = shown(amount, traits.report.quote(amount.figure.span))
    return f"{said} {amount.figure.counted}" if amount.closer and amount.figure.counted else said
