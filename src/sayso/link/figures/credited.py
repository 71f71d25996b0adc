"""From whom a report has a number: whom it credits itself, or whom the outlet credits that it has the number from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.link.compared.relaying import OUTLETS, relays
from sayso.link.figures.stated import Stated
from sayso.link.relations.rejected import Place
from sayso.schema import Kind


def credited(values: Sequence[Stated]) -> dict[Place, Stated]:
    """For what a report tells in its own words, or as another outlet's, by place, the same number that it, or that outlet's own
    report, credits to somebody: it has it from there.
    """
    standing = sorted((v for v in values if v.now is None), key=_by_day, reverse=True)
    told = {(v.traits.report.id, v.number): v for v in standing if v.traits.claim.voice.kind is not Kind.REPORT}
    own = (v for v in standing if v.traits.claim.voice.kind is Kind.REPORT)
    return relayed(values) | {v.place: told[key] for v in own if (key := (v.traits.report.id, v.number)) in told}


def relayed(values: Iterable[Stated]) -> dict[Place, Stated]:
    """For what is told as an outlet's, by place, the same number that its own report credits to somebody."""
    named = [v for v in values if v.now is None and v.traits.claim.voice.kind is not Kind.REPORT]
    # "At least nine" of the one is told as "nine" by the other.
    same: dict[float | None, list[Stated]] = defaultdict(list)
    for value in sorted(named, key=lambda v: (v.traits.printed or "", v.amount.figure.span.start, v.claim)):
        same[_told(value)].append(value)
    found = {v.place: _source(v, same[_told(v)]) for v in named if v.traits.claim.voice.kind in OUTLETS}
    return {place: source for place, source in found.items() if source is not None}


def _told(value: Stated) -> float | None:
    """The number that its words name."""
    figure = value.amount.figure
    return figure.high if figure.low is None else figure.low


def _source(value: Stated, same: Sequence[Stated]) -> Stated | None:
    """Whom the outlet credits that a value is told as the word of. same: those who give that number, in the order of print."""
    others = (v for v in same if v.traits.speaker != value.traits.speaker and relays(value.traits, v.traits))
    return next(others, None)


def _by_day(value: Stated) -> tuple[str, str, int]:
    return value.traits.printed or "", value.claim, value.amount.figure.span.start
