"""How many were killed and wounded in a story: what each report comes to, and the best supported of it."""

from dataclasses import dataclass

from sayso.schema.span import Span
from sayso.schema.victims import Harm


@dataclass(frozen=True, slots=True)
class TollPart:
    """One mention that a number rests on: `span` of the claim says `number` (1 for one person)."""

    claim: str
    span: Span
    number: float


@dataclass(frozen=True, slots=True)
class ReportToll:
    """The number of killed or wounded that one report comes to.

    harm: KILLED or WOUNDED. parts: what it rests on, in text order. inferred: how it was worked out from the parts ("2 and 1,
    told beside each other"), None where the report gives the number itself. apart: whether the parts are people told one by one.
    alive: whether the report says of somebody that they live, wounded.
    """

    report: str
    harm: Harm
    number: float
    parts: tuple[TollPart, ...]
    inferred: str | None = None
    apart: bool = False
    alive: bool = False


@dataclass(frozen=True, slots=True)
class Toll:
    """The killed or the wounded of one story: low, best and high as conflict research codes them (UCDP).

    low, high: the least and the most that a standing report tells; best: the best supported of what they tell, never an average;
    reason: why that one, for a reader. It is a choice that shows its ground, not the truth. told: every report's number, by
    publication, those of `best` among them.
    """

    story: str
    harm: Harm
    low: float
    best: float
    high: float
    reason: str
    told: tuple[ReportToll, ...]
