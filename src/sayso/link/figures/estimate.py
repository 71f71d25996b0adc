"""Low, best and high of a history, as conflict researchers code them (UCDP): each is a number that somebody gives.

Only what stands counts: what was superseded or withdrawn is told in the history and in none of the three. What is denied is still
somebody's word, so it counts for low and high (law 3), and for best only where nothing else is told.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from sayso.link.counts.told_as import ILL
from sayso.link.figures.credited import relayed
from sayso.link.figures.standing import day, is_dated_back
from sayso.link.figures.stated import Standing, Stated
from sayso.link.figures.support import Backing, best_supported, last_named, support
from sayso.link.origins.may_be_one import may_be_one, names_nobody
from sayso.link.relations.rejected import Place
from sayso.link.when import as_of, days, later
from sayso.schema import Estimate, Factuality, FigureStatus, Kind
from sayso.schema.roles import HURT, ONLY_GROWING

_STANDING = frozenset((FigureStatus.CURRENT, FigureStatus.DISPUTED, FigureStatus.DENIED))
_FIRM = frozenset((Factuality.CERTAIN, Factuality.PROBABLE))
_FIRMLY_NOT = frozenset((Factuality.NOT_CERTAIN, Factuality.NOT_PROBABLE))
# What nobody is named for may be a named voice's figure passed on: two such count as one that has a name.
UNNAMED = 0.5
LAST = "9999"
SETTLED = 3  # days: who counted before would have counted again


def estimate(values: Sequence[Stated], found: Sequence[Standing]) -> Estimate | None:
    """The estimate of one history; None if nothing that stands gives a number. found: the standing of each value."""
    standing = [(v, s) for v, s in zip(values, found, strict=True) if s.status in _STANDING and not v.amount.vague]
    if not standing:
        return None
    firm = [(v, s) for v, s in standing if s.status is not FigureStatus.DENIED and _is_firm(v)]
    undenied = [(v, s) for v, s in standing if s.status is not FigureStatus.DENIED]
    chosen = [v for v, _ in firm or undenied or standing]
    chosen = [v for v in chosen if not _was_before(v, values)] or chosen
    latest = _latest_count(chosen)
    backings = _backings(latest or chosen)
    best = best_supported(backings)
    every = [v for v, _ in standing]
    when = {v.place: time for v, time in zip(every, _times(every), strict=True)}
    bounded = [v for v in every if not (_outgrown(v, every, when) or _was_before(v, values))] or every
    low = min((v.amount.figure.low for v in bounded if v.amount.figure.low is not None), default=None)
    high = max(_limit(v) for v in bounded)
    if best is not None:  # a number that was outgrown may have more behind it
        low, high = (None if low is None else min(low, best)), max(high, best)
    if low is not None and any(v.amount.figure.low is None and _limit(v) < low for v in bounded):
        low = None  # "fewer than 600" beside 3,000: how few is not told
    return Estimate(
        low=low,
        best=best,
        high=high,
        open=any(v.amount.figure.high is None and v.amount.figure.low == high for v in bounded),
        low_claims=_claims(v for v in bounded if v.amount.figure.low == low),
        best_claims=_claims(v for v in chosen if v.amount.figure.low == best),
        high_claims=_claims(v for v in bounded if _limit(v) == high),
        reason="It is the latest count, higher than all before it." if latest else _reason(best, backings),
    )


def _latest_count(values: Sequence[Stated]) -> list[Stated]:
    """What reports tell in their own words as the number of people harmed, where it is higher than anybody's before and was told
    days after the last of these: it is settled by then, and nobody's figure passed on. Empty if it is not so.
    """
    highest = max((v.amount.low for v in values), default=0.0)
    last = [v for v in values if v.amount.low == highest and v.amount.exact]
    before = [v for v in values if v.amount.high < highest or (v.amount.figure.high is None and v.amount.low < highest)]
    own = bool(last) and all(
        v.traits.claim.voice.kind is Kind.REPORT and (v.amount.role in HURT or ILL in v.amount.fates) for v in last
    )
    if not (own and before and len(last) + len(before) == len(values)):
        return []
    told, known = ([days(v.traits.printed) for v in group] for group in (last, before))
    gaps = [(new[0] - old[1]).days if new and old else 0 for new in told for old in known]
    return last if min(gaps) >= SETTLED else []


def _is_firm(value: Stated) -> bool:
    """Whether its voice stands by it; "nobody was killed" is as firm a number as any."""
    factuality = value.traits.claim.factuality
    return factuality in _FIRM or (value.amount.high == 0 and factuality in _FIRMLY_NOT)


def _outgrown(value: Stated, others: Iterable[Stated], when: Mapping[Place, str]) -> bool:
    """Whether a later value stands in its place: one that its bound leaves open ("at least 9"), or, where it was given for a day
    gone by, a higher count of a later day. when: see `_times`, by place.
    """
    figure = value.amount.figure
    bound = figure.low is None or figure.high is None or bool(value.amount.closer)
    dated = value.amount.role in ONLY_GROWING and is_dated_back(value)
    return (bound or dated) and any(
        other.amount.figure.low is not None
        and value.amount.low < other.amount.figure.low
        and (dated or other.amount.figure.low <= value.amount.high)
        and when[other.place] > when[value.place]
        for other in others
    )


def _was_before(value: Stated, others: Iterable[Stated]) -> bool:
    """Whether somebody has told since that this is what it had been ("rose to 17 from 13")."""
    formers = [other for other in others if other.now is not None and other.number == value.number]
    return any(later(other.traits.printed, value.traits.printed) > 0 for other in formers)


def _limit(value: Stated) -> float:
    """The highest number that words name."""
    figure = value.amount.figure
    found = figure.high if figure.high is not None else figure.low
    assert found is not None
    return found


def _backings(values: Sequence[Stated]) -> list[Backing]:
    """Each value with its source: its origin, or the one before it that may be the same body under another name."""
    ordered = sorted(values, key=lambda v: (v.claim, v.amount.figure.span.start))
    first: dict[str, Stated] = {}
    for value in ordered:
        first.setdefault(value.origin, value)
    source: dict[str, str] = {}
    for origin, value in first.items():
        like = (
            o
            for o in dict.fromkeys(source.values())
            if not _is_nobody(value) and not _is_nobody(first[o]) and may_be_one(value.traits, first[o].traits)
        )
        source[origin] = next(like, origin)
    several = len({v.amount.closer for v in values}) > 1
    has_it_from = relayed(values)  # "the Bay Wire reported that 88 were on board", as the ministry had told that
    return [
        _backing(v, source[has_it_from.get(v.place, v).origin], when, closely=several and bool(v.amount.closer))
        for v, when in zip(values, _times(values), strict=True)
    ]


def _is_nobody(value: Stated) -> bool:
    voice = value.traits.claim.voice
    return names_nobody(voice.kind, voice.name, anonymous=voice.anonymous)


def _times(values: Sequence[Stated]) -> list[str]:
    """The day as of which each stands, as `_when` has it; who is given no day is not later for certain than whom the same report
    gives one: "103 died, the agency said on Friday. A former head of it said that it was above 150".
    """
    dated: dict[str, str] = {}
    for value in (v for v in values if v.now is None and as_of(v.traits.claim) is not None):
        report = value.traits.report.id
        dated[report] = max(dated.get(report, ""), _when(value))
    undated = {v.place for v in values if v.now is None and as_of(v.traits.claim) is None}
    return [min(_when(v), dated.get(v.traits.report.id, LAST)) if v.place in undated else _when(v) for v in values]


def _backing(value: Stated, source: str, when: str, *, closely: bool) -> Backing:
    """closely: whether it counts passengers where others count people, of whom there may be more."""
    voice = value.traits.claim.voice
    unnamed = voice.anonymous or voice.kind in (Kind.UNATTRIBUTED, Kind.REPORT)
    weight = UNNAMED if unnamed else 1.0
    high = math.inf if closely else value.amount.high
    return Backing(value.amount.low, high, value.amount.figure.low, weight, source, when)


def _when(value: Stated) -> str:
    """The day as of which it stands, as a sorting key; what has no date comes first, as it can be as old as anything."""
    span = days(day(value))
    return span[0].isoformat() if span else ""


def _claims(values: Iterable[Stated]) -> tuple[str, ...]:
    return tuple(sorted({value.claim for value in values}))


def _reason(best: float | None, backings: Sequence[Backing]) -> str:
    """Why that number is best, for a reader."""
    numbers = {b.number for b in backings if b.number is not None}
    if best is None:
        return "Only an upper limit is given."
    if len(numbers) == 1:
        return "No other number stands."
    naming = {b.source for b in backings if b.number == best}
    allowing = {b.source for b in backings if b.number != best and b.low <= best <= b.high} - naming
    text = f"{len(naming)} of {len({b.source for b in backings})} origins name{'s' if len(naming) == 1 else ''} it"
    text += f", {len(allowing)} more allow{'s' if len(allowing) == 1 else ''} it" if allowing else ""
    return text + (f"; {_before_its_like(best, numbers, backings)}." if _like(best, numbers, backings) else ".")


def _like(best: float, numbers: Iterable[float], backings: Sequence[Backing]) -> list[float]:
    """The other numbers with as much support as the best."""
    return [n for n in numbers if n != best and support(n, backings) == support(best, backings)]


def _before_its_like(best: float, numbers: Iterable[float], backings: Sequence[Backing]) -> str:
    """Why it is chosen from those with like support (see `best_supported`)."""
    like = _like(best, numbers, backings)
    same = [n for n in like if last_named(n, backings) == last_named(best, backings)]
    if not same:
        return "of those with like support it is the latest"
    if len(same) < len(like):
        return "of those with like support it is the lowest of the latest day"
    return "of those with like support, none of them later for certain, it is the lowest"
