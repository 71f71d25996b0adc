"""What the reports tell of bearers beside their names, as the rules of joining ask for it."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.link.naming.apart import Apart, held_apart
from sayso.link.naming.bearers import Bearer
from sayso.link.naming.described import ages, ages_apart, lines_apart, lines_of_work
from sayso.link.naming.groups import Rules
from sayso.link.when import days, distance, published
from sayso.schema import Report

_YEAR = 365


def evidence(
    bearers: Iterable[Bearer], reports: Mapping[str, Report], told_of: Mapping[str, frozenset[str]], apart: Sequence[Apart]
) -> Rules:
    """The rules for these bearers. told_of: codes of the countries named in each report."""
    aged: dict[int, frozenset[int]] = {}
    working: dict[int, frozenset[str]] = {}
    deciding: set[int] = set()
    for bearer in bearers:
        if bearer.kind == "person":
            mentions = bearer.mentions
            if found := ages(reports[bearer.report], mentions):
                aged[id(bearer)] = found
            if lines := lines_of_work(reports[bearer.report], mentions):
                working[id(bearer)] = lines
        if any(held_apart([bearer], [bearer], [(side, side)]) for pair in apart for side in pair):
            deciding.add(id(bearer))

    def clash(one: Iterable[Bearer], other: Iterable[Bearer]) -> bool:
        left = [b for b in one if id(b) in aged or id(b) in working]
        right = [b for b in other if id(b) in aged or id(b) in working]
        if not left or not right:
            return False
        old = any(
            ages_apart(
                aged.get(id(a), frozenset()),
                aged.get(id(b), frozenset()),
                years=years_between(reports[a.report], reports[b.report]),
            )
            for a in left
            for b in right
        )
        work = [frozenset(line for b in side for line in working.get(id(b), ())) for side in (left, right)]
        return old or lines_apart(work[0], work[1])

    def far(one: Iterable[Bearer], other: Iterable[Bearer]) -> bool:
        here, there = (frozenset(c for b in side for c in told_of.get(b.report, ())) for side in (one, other))
        return bool(here and there) and not here & there

    def marked(bearer: Bearer) -> bool:
        return id(bearer) in aged or id(bearer) in working or id(bearer) in deciding

    return Rules(marked=marked, clash=clash, far=far, apart=apart)


def years_between(one: Report, other: Report) -> int:
    """Whole years between two reports; 0 where a date is unknown."""
    gap = distance(days(published(one)), days(published(other)))
    return 0 if gap is None else -(-gap // _YEAR)
