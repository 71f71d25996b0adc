"""What a later ledger has that an earlier one of the same story had not: new, denied, superseded, disputed, independent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sayso.schema import (
    AnswerKind,
    Change,
    ChangeKind,
    FigureHistory,
    FigureStatus,
    FigureValue,
    Ledger,
    Link,
    LinkKind,
    Point,
    Stance,
    TimelineEntry,
)
from sayso.text import one_line

_ORDER = {kind: n for n, kind in enumerate(ChangeKind)}
_GONE = {FigureStatus.WITHDRAWN: ChangeKind.WITHDRAWN, FigureStatus.SUPERSEDED: ChangeKind.SUPERSEDED}
_DISPUTES = (LinkKind.CONFLICTS, LinkKind.DIFFERS)


def since(before: Ledger, after: Ledger) -> tuple[Change, ...]:
    """The changes, what takes something back first, then by point and claims.

    before: the ledger of some of the reports of `after`; a claim is known by its id, which its report and its place decide.
    """
    old = _Known({c.id for c in before.claims}, {c: p for p in before.points for c in p.claims})
    home = {claim: point.id for point in after.points for claim in point.claims}
    found = [*_denials(before.links, after.links, old, home), *_confirmations(after, old)]
    found += _disputes(before.links, after, old, home)
    statuses = _statuses(before.figures)
    found += [change for history in after.figures for change in _of_figure(history, statuses)]
    otherwise = _replaced(after.figures).union(*(change.claims for change in found))
    found += [change for point in after.points for change in _of_point(point, old, otherwise)]
    return tuple(sorted(found, key=lambda c: (_ORDER[c.kind], c.point, c.claims, c.was or "")))


@dataclass(frozen=True, slots=True)
class _Known:
    """Claims of the earlier ledger, and the point each stood in."""

    claims: set[str]
    points: Mapping[str, Point]


def _of_point(point: Point, old: _Known, otherwise: Set[str]) -> Iterator[Change]:
    """New, said by more or not to be so, or resting on more origins.

    otherwise: claims that are no more of the same: what another change tells of (who denies it, corrects it, gives another
    figure), and what has been taken back or replaced by now; nor does the rest of what such an origin says now.
    """
    fresh = tuple(claim for claim in point.claims if claim not in old.claims)
    if not fresh:
        return
    earlier = [_of_these(old.points[claim], point) for claim in point.claims if claim in old.points]
    if not earlier:
        yield Change(ChangeKind.NEW, point.id, fresh, None, None, "Nobody had said it before.")
        return
    opposing = [o for o in point.against if old.claims.isdisjoint(o.claims) and otherwise.isdisjoint(o.claims)]
    if opposing:
        against = tuple(sorted(c for o in opposing for c in o.claims))
        reason = f"{_origins(len(opposing), len(opposing))} more say{'s' if len(opposing) == 1 else ''} that it is not so."
        yield Change(ChangeKind.DISPUTED, point.id, against, None, None, reason)
    least, most = (max(each) for each in zip(*earlier, strict=True))
    was, now = _origins(least, most), _origins(point.at_least, point.at_most)
    if point.at_least > least:
        own = {c for o in point.origins if not old.claims.intersection(o.claims) for c in o.claims}
        bringing = tuple(claim for claim in fresh if claim in own) or fresh
        reason = f"At least {point.at_least} origins stand behind it, where {least} did."
        yield Change(ChangeKind.INDEPENDENT, point.id, bringing, was, now, reason)
    elif saying := _saying(point, fresh, otherwise):
        more = point.at_most > most
        reason = "More say it, maybe from the same origin." if more else "More say it, from origins already counted."
        same = was == now
        yield Change(ChangeKind.JOINED, point.id, saying, None if same else was, None if same else now, reason)


def _saying(point: Point, fresh: Sequence[str], otherwise: Set[str]) -> tuple[str, ...]:
    """The new claims that say what the point says, in its order, and of whose origin nothing else is told."""
    saying = {c for o in point.origins if otherwise.isdisjoint(set(o.claims).intersection(fresh)) for c in o.claims}
    return tuple(claim for claim in fresh if claim in saying)


def _of_these(before: Point, point: Point) -> tuple[int, int]:
    """On how many origins at least and at most what stands in a point now had rested: a part of what it had stood with."""
    most = sum(not set(point.claims).isdisjoint(origin.claims) for origin in before.origins)
    return min(before.at_least, most), most


def _origins(least: int, most: int) -> str:
    return f"{least} to {most} origins" if least != most else f"{most} origin{'s' if most != 1 else ''}"


def _denials(before: Iterable[Link], after: Iterable[Link], old: _Known, home: Mapping[str, str]) -> Iterator[Change]:
    """Claims that stood undenied and are denied now."""
    denied = {link.b for link in before if link.kind is LinkKind.DENIES}
    for link in after:
        if link.kind is LinkKind.DENIES and link.b in old.claims and link.b not in denied and link.a not in old.claims:
            yield Change(ChangeKind.DENIED, home[link.b], (link.a, link.b), None, None, link.reason)


def _confirmations(after: Ledger, old: _Known) -> Iterator[Change]:
    """Known claims that somebody confirms now, those that one claim confirms together, and what is taken back."""
    found: dict[tuple[AnswerKind, str, str], list[TimelineEntry]] = defaultdict(list)
    stances = {claim.id: claim.stance for claim in after.claims}
    for entry in after.timeline:
        for answer in entry.answers if entry.claim in old.claims else ():
            if answer.claim not in old.claims and answer.kind is not AnswerKind.DENIED:
                found[answer.kind, entry.point, answer.claim].append(entry)
    for (kind, point, by), entries in sorted(found.items()):
        claims = (by, *(entry.claim for entry in entries))
        voice = next(answer.voice for answer in entries[0].answers if answer.claim == by)
        if kind is AnswerKind.TAKEN_BACK and stances[by] is Stance.DENIES:
            yield Change(ChangeKind.WITHDRAWN, point, claims, "said", None, f"{voice}, who had said it, takes it back.")
        elif kind is AnswerKind.TAKEN_BACK:
            yield Change(ChangeKind.TAKEN_BACK, point, claims, "denied", "said", f"{voice}, who had denied it, says so now.")
        else:
            denied = any(a.kind is AnswerKind.DENIED and a.claim in old.claims for entry in entries for a in entry.answers)
            yield Change(ChangeKind.CONFIRMED, point, claims, "denied" if denied else None, "confirmed", f"{voice} confirms it.")


def _disputes(before: Iterable[Link], after: Ledger, old: _Known, home: Mapping[str, str]) -> Iterator[Change]:
    """Claims that nothing stood against and something does now: one change for each, with the first of its links.

    What its own voice has replaced is out of the dispute, and so is a number that had been overtaken when it was told.
    """
    gone = _replaced(after.figures)
    disputed = {claim for link in before if link.kind in _DISPUTES for claim in (link.a, link.b)} | gone
    for link in after.links:
        known = [claim for claim in (link.a, link.b) if claim in old.claims]
        if link.kind in _DISPUTES and len(known) == 1 and known[0] not in disputed and gone.isdisjoint((link.a, link.b)):
            disputed.add(known[0])
            # What weighs nothing in the score is the pair of figures compared.
            figures = next(((f.a, f.b) for f in link.detail if not f.weight), (None, None))
            was, now = figures if known[0] == link.a else figures[::-1]
            yield Change(ChangeKind.DISPUTED, home[known[0]], (link.a, link.b), was, now, link.reason)


def _replaced(histories: Iterable[FigureHistory]) -> set[str]:
    """Claims of which no figure stands any more."""
    standing: dict[str, bool] = {}
    for history in histories:
        for value in history.values:
            standing[value.claim] = standing.get(value.claim, False) or value.status not in _GONE
    return {claim for claim, stands in standing.items() if not stands}


_Key = tuple[str, float | None, float | None, str]


def _key(value: FigureValue) -> _Key:
    return value.claim, value.low, value.high, value.words


def _statuses(histories: Iterable[FigureHistory]) -> dict[_Key, FigureStatus]:
    return {_key(value): value.status for history in histories for value in history.values}


def _of_figure(history: FigureHistory, statuses: Mapping[_Key, FigureStatus]) -> Iterator[Change]:
    """Values that stood and have been replaced or taken back, each number once."""
    told = set()
    for value in history.values:
        kind, was = _GONE.get(value.status), statuses.get(_key(value))
        if kind is None or was is None or was in _GONE or (kind, value.words) in told:
            continue
        told.add((kind, value.words))
        newer = [v for v in history.values if _key(v) not in statuses and v.status not in _GONE]
        same = [v for v in newer if v.origin == value.origin or v.voice == value.voice] or newer
        claims = tuple(dict.fromkeys((*(v.claim for v in same), value.claim)))
        now = same[-1].words if same else None
        since = f" Since then: {one_line(now)}." if now and same[-1].claim not in value.against else ""
        yield Change(kind, history.point, claims, value.words, now, f"{value.reason or ''}{since}")
