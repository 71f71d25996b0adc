"""How each counted thing was reported over time. Values stand side by side; nothing is averaged."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.link.amounts import NO_FATE, counts
from sayso.link.corrections import correction
from sayso.link.estimate import estimate
from sayso.link.former import another_count, formers
from sayso.link.happening import by_event
from sayso.link.ids import made_id
from sayso.link.memo import Memo
from sayso.link.rejected import Place, rejected
from sayso.link.standing import Standing, Stated, day, standings
from sayso.link.supposed import supposed
from sayso.link.tables import PEOPLE
from sayso.link.taken_as_known import known_of, plain_words, taken_as_known
from sayso.link.traits import Traits
from sayso.link.voices import NameIndex, shown, speaker
from sayso.link.when import as_of, days, published
from sayso.schema import FigureHistory, FigureValue, Kind, Link, Point, Span, Stance, Voice

# "Declined to confirm that 40 were wounded", "asked whether 300 had died", "denied that 23 died": nobody gives that figure.
NOT_SAYING = frozenset((Stance.WITHHOLDS, Stance.ASKS, Stance.DENIES))
# The last two: the side counted, or what money is the price of; where they were counted.
Key = tuple[str, str, tuple[str, ...], str, bool, bool, float, str, tuple[str, ...]]


@dataclass(slots=True)
class _History:
    """Values that count one thing, while they are gathered. key: its most specific description."""

    key: Key
    values: list[Stated]


def find_figures(
    points: Iterable[Point], links: Iterable[Link], traits: Mapping[str, Traits], memo: Memo
) -> tuple[FigureHistory, ...]:
    """One history for each counted thing of each point, by point, role and thing.

    A claim may state two things and stands in one point only; values of two points that a link holds against each other are one
    history, told at the point with more of them. memo: begun with these traits.
    """
    links = list(links)
    two_sided = _two_sided(traits.values())
    told: dict[str, list[_History]] = {}
    for point in points:
        origin = {claim: o.id for o in (*point.origins, *point.against) for claim in o.claims}
        told[point.id] = _split([value for c in point.claims for value in _stated(traits[c], origin.get(c), point.id, two_sided)])
    denied = rejected(links, traits)
    gathered = [_History(h.key, values) for h in _with_known(_across(told, links, traits)) for values in by_event(h.values)]
    histories = [_recalled(history, denied, traits, memo) for history in gathered]
    return tuple(sorted(histories, key=figure_order))


def figure_order(history: FigureHistory) -> tuple[str, str, str, bool, str, str]:
    """What histories are sorted by."""
    first = history.values[0]
    return history.point, history.role, history.counted or "", history.supposed, first.claim, first.words


def _two_sided(traits: Iterable[Traits]) -> frozenset[str]:
    """What became of people of whom some are named as one country's or town's, some as another's."""
    named: dict[str, set[frozenset[str]]] = defaultdict(set)
    for amount in (x for t in traits for x in t.amounts if x.proper and x.role not in NO_FATE):
        named[amount.role].add(amount.proper)
    return frozenset(role for role, whose in named.items() if any(not x & y for x in whose for y in whose))


def _stated(traits: Traits, origin: str | None, point: str, two_sided: Collection[str]) -> list[Stated]:
    """The figures of one claim; those told as what another had been count what that one counts.

    origin: None for one that stands behind nothing in its point. Of a denial or a question only what is told beside the thing
    denied or asked is somebody's figure: the report's. two_sided: roles of which a number that names nobody's people may be
    either side's.
    """
    now = formers(traits.amounts, traits.report.text)
    beside_only = traits.claim.stance in NOT_SAYING
    told = traits
    if beside_only:  # an origin of its own: the one that this claim leads, if any, is the denier's
        told, origin = _by_the_report(traits), made_id("o", point, traits.claim.id, "the report's own")
    elif origin is None and traits.side == 0:
        return []
    elif origin is None:  # "nobody is missing any more": a number all the same
        origin = made_id("o", point, traits.speaker, "not counted")
    out = []
    for amount in traits.amounts:
        if beside_only and not taken_as_known(traits.claim, amount, traits.report.text):
            continue
        if amount.aside and not correction(traits):
            continue
        new = now.get(amount.figure.span)
        same = amount if new else another_count(amount, traits.amounts, traits.report.text)
        out.append(Stated(told, same, origin, point, new, nobodys=same.role in two_sided and not same.proper))
    return out


def _by_the_report(traits: Traits) -> Traits:
    """The claim as the report's own word."""
    own = replace(traits.claim, chain=(Voice(traits.report.name, Kind.REPORT),), stance=Stance.STATES)
    return replace(traits, claim=own, speaker=speaker(own.voice, traits.report, NameIndex({}, {}, {})))


def _split(stated: Sequence[Stated]) -> list[_History]:
    """Values by what they count, the most specific descriptions first; a vaguer one joins the history it fits best."""
    buckets: dict[Key, list[Stated]] = defaultdict(list)
    for value in stated:
        buckets[_key(value)].append(value)
    out: list[_History] = []
    samples: dict[int, list[Stated]] = defaultdict(list)
    for key in sorted(buckets, key=lambda k: (-_specific(k), k)):
        sample = buckets[key][0]
        fitting = [h for h in out if all(_same(each, sample) for each in samples[id(h)])]
        if fitting:
            # "The toll is 14" is about people where people are counted, else about what is counted most.
            best = min(fitting, key=lambda h: (h.key[1] != PEOPLE, -len(h.values), h.key))
            best.values += buckets[key]
        else:
            best = _History(key, list(buckets[key]))
            out.append(best)
        samples[id(best)].append(sample)
    return out


def _key(value: Stated) -> Key:
    amount = value.amount
    own = amount.low if amount.added else -1.0  # a history for each number that came on top
    unit, names = amount.figure.unit or "", tuple(sorted(amount.proper))
    return (
        amount.role,
        amount.head or "",
        names,
        unit,
        amount.of_some,
        _supposed(value),
        own,
        amount.side or amount.per,
        tuple(sorted(amount.place)),
    )


def _same(x: Stated, y: Stated) -> bool:
    """Whether two values stand in one history: it has one unit, and what is feared is not what was counted."""
    one_unit = x.amount.figure.unit == y.amount.figure.unit
    if x.nobodys is not y.nobodys:
        return False
    if x.amount.head == y.amount.head == PEOPLE and bool(x.amount.proper) is not bool(y.amount.proper):
        return False  # the Americans among the dead
    if (x.amount.added or y.amount.added) and x.number != y.number:
        return False  # two more died on one day, three on the next: neither replaces the other
    return one_unit and _supposed(x) == _supposed(y) and counts(x.amount, y.amount, anywhere=True) == "same"


def _supposed(value: Stated) -> bool:
    return supposed(value.traits.claim, value.amount, value.traits.report.text)


def _specific(key: Key) -> int:
    role, head, proper, *_, side, _ = key
    return (role != "count") + bool(head) + bool(proper) + bool(side)


def _across(told: Mapping[str, list[_History]], links: Iterable[Link], traits: Mapping[str, Traits]) -> list[_History]:
    """Histories of different points made one where a link compares a value of each."""
    home: dict[str, dict[Span, tuple[_History, Stated]]] = defaultdict(dict)
    for h in (h for histories in told.values() for h in histories):
        for v in h.values:
            home[v.claim][v.amount.figure.span] = h, v
    merged: dict[int, _History] = {id(h): h for histories in told.values() for h in histories}
    for link in links:
        here, there = home.get(link.a), home.get(link.b)
        if here is None or there is None:
            continue
        for x in traits[link.a].amounts:
            for y in traits[link.b].amounts:
                one, other = here.get(x.figure.span), there.get(y.figure.span)
                if one is not None and other is not None and _joins(*one, *other):
                    more, fewer = _taken(one[0], other[0])
                    merged.pop(id(fewer), None)
                    for v in fewer.values:
                        home[v.claim][v.amount.figure.span] = more, v
    return _by_place(merged.values())


def _taken(one: _History, other: _History) -> tuple[_History, _History]:
    """The history with more values, which takes those of the other one, and that one."""
    more, fewer = sorted((one, other), key=lambda h: (-len(h.values), h.values[0].point, h.key))
    more.values += fewer.values
    return more, fewer


def _by_place(histories: Iterable[_History]) -> list[_History]:
    """With those made one that tell what became of people at one place that their story counts apart: it has one toll."""
    out: list[_History] = []
    at: dict[tuple[str, str, frozenset[str]], list[_History]] = defaultdict(list)
    for history in sorted(histories, key=lambda h: (-len(h.values), h.values[0].point, h.key)):
        first = history.values[0]
        keys = {(story, v.amount.role, v.amount.where) for v in history.values if v.amount.where for story in v.traits.told_in}
        home = next((h for key in sorted(keys, key=repr) for h in at[key] if _are_one(h, h.values[0], history, first)), None)
        if home is None:
            out.append(history)
        else:
            home.values += history.values
        for key in keys:
            if (home or history) not in at[key]:
                at[key].append(home or history)
    return out


def _with_known(histories: Sequence[_History]) -> list[_History]:
    """The histories, a number that a clause takes as known with the only one of its story that counts so in such an event:
    "charged over the flood that killed six", whatever else that claim is about.
    """
    known = {id(h): [_known(v) for v in h.values] for h in histories}
    own = [h for h in histories if not all(known[id(h)])]
    out = list(own)
    for h in histories:
        if all(known[id(h)]):
            homes = [home for home in own if _is_home(home, h, frozenset().union(*known[id(h)]))]
            if len(homes) == 1:
                homes[0].values += h.values
            else:
                out.append(h)
    return out


def _known(value: Stated) -> frozenset[str]:
    return known_of(value.traits.claim, value.amount, value.traits.report.text)


def _is_home(home: _History, h: _History, event: Collection[str]) -> bool:
    """Whether one history may be that of what another takes as known. event: the words for it there."""
    one_story = any(v.traits.stories & w.traits.stories for v in home.values for w in h.values)
    if not one_story or not all(_same(home.values[0], w) for w in h.values) or not _one_fate(home, h) or not _one_thing(home, h):
        return False
    return any(not plain_words(v.traits.claim.quote).isdisjoint(event) for v in home.values)


def _joins(one: _History, x: Stated, other: _History, y: Stated) -> bool:
    apart = one is not other and one.values[0].point != other.values[0].point
    return apart and _are_one(one, x, other, y)


def _are_one(one: _History, x: Stated, other: _History, y: Stated) -> bool:
    return _same(x, y) and _one_fate(one, other) and _one_thing(one, other)


def _one_fate(one: _History, other: _History) -> bool:
    """Whether what became of those counted is one thing, on one side: a bare number may be of the dead and of the missing."""
    told = [value.amount for value in (*one.values, *other.values)]
    return len({x.role for x in told} - {"count"}) <= 1 and len({x.side for x in told} - {None}) <= 1


def _one_thing(one: _History, other: _History) -> bool:
    """Whether what they count may be one thing: a bare number joins neither attackers to victims nor trucks to houses."""
    samples = [list({v.amount.head: v for v in history.values if v.amount.head}.values()) for history in (one, other)]
    return all(counts(x.amount, y.amount, anywhere=True) == "same" for x in samples[0] for y in samples[1])


def _recalled(
    history: _History, denied: Mapping[Place, tuple[str, ...]], traits: Mapping[str, Traits], memo: Memo
) -> FigureHistory:
    values = [(v.claim, v.amount.figure.span.start, v.amount.figure.span.end, v.origin, v.point) for v in history.values]
    denying = [(n, claim) for n, v in enumerate(history.values) for claim in denied.get(v.place, ())]
    return memo.history(values, denying, lambda: _told(history, denied, traits))


def _told(history: _History, denied: Mapping[Place, tuple[str, ...]], traits: Mapping[str, Traits]) -> FigureHistory:
    found = standings(history.values, denied, traits)
    values = sorted(zip(history.values, found, strict=True), key=lambda pair: _oldest_first(*pair))
    one_name = len({v.amount.closer for v in history.values}) == 1
    phrases = Counter(
        f.counted for v in history.values for f in [v.amount.figure] if f.counted and (one_name or not v.amount.closer)
    )
    roles = Counter(v.amount.role for v in history.values if v.amount.role != "count")
    return FigureHistory(
        point=history.values[0].point,
        role=min(roles, key=lambda r: (-roles[r], r)) if roles else "count",
        counted=min(phrases, key=lambda p: (-phrases[p], -len(p), p)) if phrases else None,
        unit=history.values[0].amount.figure.unit,
        values=tuple(_value(stated, standing, own_name=not one_name) for stated, standing in values),
        supposed=_supposed(history.values[0]),
        estimate=estimate(history.values, found),
        where=tuple(sorted(history.values[0].amount.place)),
    )


def _value(stated: Stated, standing: Standing, *, own_name: bool) -> FigureValue:
    figure, traits = stated.amount.figure, stated.traits
    moment = None if stated.now else as_of(traits.claim)
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
        status=standing.status,
        reason=standing.reason,
        against=standing.against,
        span=figure.span,
        sum_of=stated.amount.sum_of,
        as_of_mod=moment.mod if moment else None,
        named=figure.counted if own_name and stated.amount.closer else None,
    )


def _oldest_first(stated: Stated, _: Standing) -> tuple[str, str, bool, str, float, int]:
    """As of its own date, else of the day it was published; undated ones last; what a figure had been before what it is."""
    last = "9999"
    said = published(stated.traits.report)
    span = days(day(stated))
    figure = stated.amount.figure
    first = span[0].isoformat() if span else last
    return first, said or last, stated.now is None, stated.claim, figure.low or 0.0, figure.span.start
