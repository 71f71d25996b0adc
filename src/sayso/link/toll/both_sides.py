"""The dead of a fight of which no report counts all: what stands for each side, added, where nobody disputes it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from sayso.link.counts.amounts import Amount, amounts, of_others
from sayso.link.toll.sides import is_of_one_side
from sayso.schema import Claim, Estimate, FigureHistory, FigureStatus, Report, Span, Story
from sayso.schema.tolls import Toll
from sayso.schema.victims import Harm

_GONE = (FigureStatus.SUPERSEDED, FigureStatus.WITHDRAWN)


def of_both_sides(
    story: Story, harm: Harm, claims: Iterable[Claim], reports: Mapping[str, Report], figures: Iterable[FigureHistory]
) -> Toll | None:
    """The toll of a story that counts the dead, or the wounded, of sides only; None if a side's number is disputed, denied or of
    some only, or if two of the numbers may be of one side.

    claims: the story's. It is worked out, and says from what (law 2).
    """
    mine = {claim.id: claim for claim in claims if claim.figures}
    told = [h for h in figures if h.role == harm.value and not h.supposed and any(v.claim in mine for v in h.values)]
    if len(told) < 2:
        return None
    counted = {(c.id, x.figure.span): x for c in mine.values() for x in amounts(c, reports[c.report_id])}
    sides = [(h, x, h.estimate) for h in told if (x := _side(h, counted)) and h.estimate]
    if len(sides) < len(told) or not all(of_others(x, y) for (_, x, _), (_, y, _) in combinations(sides, 2)):
        return None
    return _sum(story, harm, [(h, known) for h, _, known in sides])


def _side(history: FigureHistory, counted: Mapping[tuple[str, Span], Amount]) -> Amount | None:
    """A number of the one side that a history is of, if all that stands in it is of that side and undisputed."""
    standing = [value for value in history.values if value.status not in _GONE]
    if history.where or not standing or any(value.status is not FigureStatus.CURRENT for value in standing):
        return None
    found = [counted.get((value.claim, value.span)) for value in standing if value.span]
    own = [x for x in found if x is not None and is_of_one_side(x) and x.of_all and not x.some and not x.vague]
    return own[0] if own and len(own) == len(standing) else None


def _sum(story: Story, harm: Harm, sides: Sequence[tuple[FigureHistory, Estimate]]) -> Toll | None:
    lows, bests = [each.low for _, each in sides], [each.best for _, each in sides]
    if None in lows or None in bests:
        return None
    parts = sorted(f"{each.best:g} {history.counted or 'dead'} ({_whose(history, each)})" for history, each in sides)
    return Toll(
        story=story.id,
        harm=harm,
        low=sum(n for n in lows if n is not None),
        best=sum(n for n in bests if n is not None),
        high=sum(each.high for _, each in sides),
        reason=f"worked out: {' and '.join(parts)}, the sides counted apart; no report gives the number of all",
        told=(),
        open=True,  # whoever else died
        low_claims=_all(each.low_claims for _, each in sides),
        best_claims=_all(each.best_claims for _, each in sides),
        high_claims=_all(each.high_claims for _, each in sides),
    )


def _whose(history: FigureHistory, known: Estimate) -> str:
    """On whose word a side's number stands."""
    return ", ".join(sorted({value.voice for value in history.values if value.claim in known.best_claims}))


def _all(claims: Iterable[Collection[str]]) -> tuple[str, ...]:
    return tuple(sorted({claim for each in claims for claim in each}))
