"""What copies say of where values stand: of one statement printed with two numbers each is disputed by the other, and what is
printed again has stood since its first printing.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.link.counts.shown import shown
from sayso.link.figures.standing import NAMED
from sayso.link.figures.stated import Standing, Stated
from sayso.link.naming.voices import outlet_name
from sayso.link.relations.two_ways import how_printed, two_ways
from sayso.schema import FigureStatus

# What is denied or replaced is no longer one of two numbers to choose from; what was taken back is nobody's other number.
_STANDS = (FigureStatus.CURRENT, FigureStatus.DISPUTED)


def as_printed(values: Sequence[Stated], found: Sequence[Standing]) -> list[Standing]:
    """The standing of each value, with what copies and other versions print in its stead. found: without that."""
    found = [_said_before(v, s) for v, s in zip(values, found, strict=True)]
    if not any(v.traits.printing.ways or v.traits.printing.versions for v in values):
        return found
    known = {(v.traits.report.id, v.number) for v in values}
    told = [(v, s.status) for v, s in zip(values, found, strict=True) if v.now is None]
    others = [v for v, status in told if status is not FigureStatus.WITHDRAWN]
    # What the same text had is settled where the number is told outside it too and the other was replaced.
    outside = {v.number for v, status in told if status in _STANDS and not v.traits.printing.ways}
    standing = [v for v, status in told if status not in (FigureStatus.WITHDRAWN, FigureStatus.SUPERSEDED)]
    return [
        _disputed(
            s,
            v,
            [o for o in (standing if v.number in outside else others) if _is_other(v, o) and known.isdisjoint(_beside(v, o))],
        )
        if s.status in _STANDS and v.now is None
        else s
        for v, s in zip(values, found, strict=True)
    ]


def _said_before(value: Stated, known: Standing) -> Standing:
    """With the day on which it was said, where another number took its place before it was printed again."""
    first = value.traits.printing.first
    if known.status is not FigureStatus.SUPERSEDED or first is None:
        return known
    return replace(known, reason=f"Printed first on {first[:10]}. {known.reason}")


def _is_other(value: Stated, other: Stated) -> bool:
    return two_ways(value.traits, value.amount, other.traits, other.amount)


def _beside(one: Stated, other: Stated) -> set[tuple[str, tuple[float | None, float | None, str]]]:
    """Each number in the other's report: what a report gives beside another number is no other way to print that one."""
    return {(one.traits.report.id, other.number), (other.traits.report.id, one.number)}


def _disputed(known: Standing, value: Stated, others: Sequence[Stated]) -> Standing:
    if not others:
        return known
    told = list(dict.fromkeys(_printed(value, o) for o in others))
    left = len(told) - NAMED
    more = [f"{left} more print{'s' if left == 1 else ''} another number"] if left > 0 else []
    how = how_printed(value.traits, others[0].traits)
    reason = f"{how[0].upper()}{how[1:]}: {'; '.join((*told[:NAMED], *more))}."
    against = {*known.against, *(other.claim for other in others)}
    return replace(
        known,
        status=FigureStatus.DISPUTED,
        reason=f"{reason} {known.reason}" if known.reason else reason,
        against=tuple(sorted(against)),
    )


def _printed(value: Stated, other: Stated) -> str:
    where = outlet_name(other.traits.report)
    return f"{'the other' if where == outlet_name(value.traits.report) else where} prints {_said(other)}"


def _said(value: Stated) -> str:
    return shown(value.amount, value.traits.report.quote(value.amount.figure.span))
