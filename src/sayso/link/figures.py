"""How each counted thing was reported over time. Values stand side by side; nothing is averaged."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.amounts import Amount, counts
from sayso.link.standing import Stated, statuses
from sayso.link.tables import PEOPLE
from sayso.link.traits import Traits
from sayso.link.voices import shown
from sayso.link.when import as_of, days, published
from sayso.schema import FigureHistory, FigureStatus, FigureValue, Link, LinkKind, Point, Stance

# "Declined to confirm that 40 were wounded", "asked whether 300 had died": nobody gives that figure.
NOT_SAYING = frozenset((Stance.WITHHOLDS, Stance.ASKS))
Key = tuple[str, str, tuple[str, ...], str, bool]


@dataclass(slots=True)
class _History:
    """Values that count one thing, while they are gathered. key: its most specific description."""

    key: Key
    values: list[Stated]


def find_figures(points: Iterable[Point], links: Iterable[Link], traits: Mapping[str, Traits]) -> tuple[FigureHistory, ...]:
    """One history for each counted thing of each point, by point, role and thing.

    A claim may state two things and stands in one point only; values of two points that a link holds against each other are one
    history, told at the point with more of them.
    """
    links = list(links)
    told: dict[str, list[_History]] = {}
    for point in points:
        origin = {claim: o.id for o in point.origins for claim in o.claims}
        saying = [c for c in point.claims if c in origin and traits[c].claim.stance not in NOT_SAYING]
        stated = [Stated(traits[c], x, origin[c], point.id) for c in saying for x in traits[c].amounts]
        told[point.id] = _split(stated)
    denied = {link.b for link in links if link.kind is LinkKind.DENIES}
    histories = [_told(history, denied) for history in _across(told, links, traits)]
    return tuple(sorted(histories, key=figure_order))


def figure_order(history: FigureHistory) -> tuple[str, str, str, str, str]:
    """What histories are sorted by."""
    first = history.values[0]
    return history.point, history.role, history.counted or "", first.claim, first.words


def _split(stated: Sequence[Stated]) -> list[_History]:
    """Values by what they count, the most specific descriptions first; a vaguer one joins the history it fits best."""
    buckets: dict[Key, list[Stated]] = defaultdict(list)
    for value in stated:
        buckets[_key(value.amount)].append(value)
    out: list[_History] = []
    for key in sorted(buckets, key=lambda k: (-_specific(k), k)):
        sample = buckets[key][0].amount
        fitting = [h for h in out if _same(h.values[0].amount, sample)]
        if fitting:
            # "The toll is 14" is about people where people are counted, else about what is counted most.
            best = min(fitting, key=lambda h: (h.key[1] != PEOPLE, -len(h.values), h.key))
            best.values += buckets[key]
        else:
            out.append(_History(key, list(buckets[key])))
    return out


def _key(amount: Amount) -> Key:
    return amount.role, amount.head or "", tuple(sorted(amount.proper)), amount.figure.unit or "", amount.part


def _same(x: Amount, y: Amount) -> bool:
    """Whether two amounts stand in one history: it has one unit."""
    return x.figure.unit == y.figure.unit and counts(x, y) == "same"


def _specific(key: Key) -> int:
    role, head, proper, _, _ = key
    return (role != "count") + bool(head) + bool(proper)


def _across(told: Mapping[str, list[_History]], links: Iterable[Link], traits: Mapping[str, Traits]) -> list[_History]:
    """Histories of different points made one where a link compares a value of each."""
    home = {(v.traits.claim.id, v.amount.figure.span): h for histories in told.values() for h in histories for v in h.values}
    merged: dict[int, _History] = {id(h): h for histories in told.values() for h in histories}
    for link in links:
        for x in traits[link.a].amounts:
            for y in traits[link.b].amounts:
                one, other = (home.get((c, z.figure.span)) for c, z in ((link.a, x), (link.b, y)))
                if (
                    one is None
                    or other is None
                    or one is other
                    or not _same(x, y)
                    or one.values[0].point == other.values[0].point
                ):
                    continue
                more, fewer = sorted((one, other), key=lambda h: (-len(h.values), h.values[0].point, h.key))
                more.values += fewer.values
                merged.pop(id(fewer), None)
                home |= {(v.traits.claim.id, v.amount.figure.span): more for v in fewer.values}
    return [merged[key] for key in merged]


def _told(history: _History, denied: set[str]) -> FigureHistory:
    standing = statuses(history.values, denied)
    values = [_value(stated, status) for stated, status in zip(history.values, standing, strict=True)]
    phrases = Counter(v.amount.figure.counted for v in history.values if v.amount.figure.counted)
    roles = Counter(v.amount.role for v in history.values if v.amount.role != "count")
    return FigureHistory(
        point=history.values[0].point,
        role=min(roles, key=lambda r: (-roles[r], r)) if roles else "count",
        counted=min(phrases, key=lambda p: (-phrases[p], -len(p), p)) if phrases else None,
        unit=history.values[0].amount.figure.unit,
        values=tuple(sorted(values, key=_oldest_first)),
    )


def _value(stated: Stated, status: FigureStatus) -> FigureValue:
    figure, traits = stated.amount.figure, stated.traits
    moment = as_of(traits.claim)
    return FigureValue(
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        approximate=figure.approximate,
        words=traits.report.quote(figure.span),
        as_of=moment.value if moment else None,
        published=published(traits.report),
        claim=traits.claim.id,
        origin=stated.origin,
        voice=shown(traits.claim, traits.report),
        status=status,
        as_of_mod=moment.mod if moment else None,
    )


def _oldest_first(value: FigureValue) -> tuple[str, str, str, float, str]:
    """As of its own date, else of the day it was published; undated ones last."""
    last = "9999"
    span = days(value.as_of) or days(value.published)
    return (span[0].isoformat() if span else last, value.published or last, value.claim, value.low or 0.0, value.words)
