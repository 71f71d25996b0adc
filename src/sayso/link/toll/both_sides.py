"""The dead of a fight of which no report counts all: what stands for each side, added, where nobody disputes it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import amounts, of_others
from sayso.link.relations.succession import ONE_NIGHT
from sayso.link.toll.sides import is_of_anybody, is_of_one_side
from sayso.link.when import days, distance, happened
from sayso.schema import Claim, Estimate, FigureHistory, FigureStatus, Report, Span, Story
from sayso.schema.tolls import Toll
from sayso.schema.victims import Harm

_GONE = (FigureStatus.SUPERSEDED, FigureStatus.WITHDRAWN)


def of_both_sides(
    story: Story,
    harm: Harm,
    claims: Iterable[tuple[Claim, Report]],
    figures: Iterable[FigureHistory],
    *,
    other: Toll | None = None,
) -> Toll | None:
    """The toll of a story that counts the dead, or the wounded, of sides only; None if a side's number is disputed, denied or of
    some only, or if two of the numbers may be of one side, or are of two days.

    claims: the story's, each with its report. other: what its reports come to otherwise, which stands unless it is less than one
    side's number: a nurse who died beside four soldiers and 40 rebels is no count of all. It is worked out, and says from what
    (law 2).
    """
    texts = {claim.id: (claim, report) for claim, report in claims if claim.figures}
    mine = {name: claim for name, (claim, _) in texts.items()}
    told = [h for h in figures if h.role == harm.value and not h.supposed and any(v.claim in mine for v in h.values)]
    told = [h for h in told if not _is_of_others(h, told)]
    best = max((h.estimate.best for h in told if h.estimate and h.estimate.best is not None), default=0.0)
    if len(told) < 2 or (other is not None and best <= other.high):
        return None
    here = {value.claim for history in told for value in history.values}
    counted = {(c.id, x.figure.span): x for c, report in texts.values() if c.id in here for x in amounts(c, report)}
    sides = [(h, x, h.estimate) for h in told if (x := _side(h, counted)) and h.estimate]
    most = max((each.low or 0.0 for _, _, each in sides), default=0.0)
    told = [h for h in told if not _is_beside(h, counted, most)]
    if not len(told) == len(sides) > 1 or not all(of_others(x, y) for (_, x, _), (_, y, _) in combinations(sides, 2)):
        return None
    if _of_two_days([mine[v.claim] for v in h.values if v.claim in mine] for h, _, _ in sides):
        return None
    return _sum(story, harm, [(h, known) for h, _, known in sides])


def _is_of_others(history: FigureHistory, told: Sequence[FigureHistory]) -> bool:
    """Whether a history only adds up what others of the story count: "four soldiers and 22 rebels died"."""
    if not all(value.sum_of for value in history.values):
        return False
    elsewhere = {(v.claim, v.span) for each in told if each is not history for v in each.values}
    return all((value.claim, part.span) in elsewhere for value in history.values for part in value.sum_of)


def _is_beside(history: FigureHistory, counted: Mapping[tuple[str, Span], Amount], most: float) -> bool:
    """Whether a history is of people of some kind, of no side, fewer than one side lost: two nurses beside four soldiers and 40
    rebels; but 30 people may be all.
    """
    found = [counted.get((value.claim, value.span)) for value in history.values if value.span]
    rival = any(x is None or is_of_one_side(x) or is_of_anybody(x) for x in found)
    return bool(found) and not rival and history.estimate is not None and history.estimate.high < most


def _of_two_days(sides: Iterable[Iterable[Claim]]) -> bool:
    """Whether two sides' dead are told to have died days apart: they fell in two events."""
    on = [{span for claim in claims if (span := days(happened(claim)))} for claims in sides]
    gaps = (distance(a, b) for here, there in combinations(on, 2) for a in here for b in there)
    return any(gap is not None and gap > ONE_NIGHT for gap in gaps)


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
