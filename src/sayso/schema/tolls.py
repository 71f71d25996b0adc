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

    harm: KILLED or WOUNDED. parts: what it rests on, in text order. low, high: what the words allow, None where open: 11 and None
    for "at least 11". inferred: how it was worked out from the parts ("2 and 1, told beside each other"), None where the report
    gives the number itself. apart: whether the parts are people told one by one. alive: whether the report says of somebody that
    they live, wounded. died: how many of the wounded it says to have died; whole: False where that is all it tells of the dead,
    so that the rest is from reports before it. hurt_first: how many of the dead it tells to have been hurt first and
    died since. risen: whether it is told as what the dead have come to by then. part: whether it is of some only. standing: False
    where its own outlet or voice has given another number since.
    where: the places that it counts, sorted, where that is a part of those that the story counts apart; empty for all of them.
    """

    report: str
    harm: Harm
    number: float
    parts: tuple[TollPart, ...]
    low: float | None = None
    high: float | None = None
    inferred: str | None = None
    apart: bool = False
    alive: bool = False
    died: float = 0.0
    hurt_first: float = 0.0
    whole: bool = True
    standing: bool = True
    risen: bool = False
    part: bool = False
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """The killed or the wounded of one story: low, best and high as conflict research codes them (UCDP).

    low, high: the least and the most that a standing report tells; open: whether one of them leaves the top open ("at least 23").
    best: the best supported of what they tell, never an average; reason: why that one. It is a choice that shows its ground, not
    the truth. told: every report's number, by publication. low_claims and so on: ids of those whose words each comes from.
    Where two sides of a fight are counted and nobody counts all, each number is a sum of what stands for each; told is empty.
    """

    story: str
    harm: Harm
    low: float
    best: float
    high: float
    reason: str
    told: tuple[ReportToll, ...]
    open: bool = False
    low_claims: tuple[str, ...] = ()
    best_claims: tuple[str, ...] = ()
    high_claims: tuple[str, ...] = ()
