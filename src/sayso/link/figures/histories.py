"""How each counted thing was reported over time. Values stand side by side; nothing is averaged."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import NO_FATE, of_the_same
from sayso.link.counts.former import another_count, formers
from sayso.link.counts.supposed import supposed
from sayso.link.counts.taken_as_known import taken_as_known
from sayso.link.counts.told_as import OWN
from sayso.link.figures.corrected import with_corrected
from sayso.link.figures.estimate import estimate
from sayso.link.figures.gathered import Gathered, across, split, with_known
from sayso.link.figures.happening import by_event
from sayso.link.figures.numbers import counted, with_numbers
from sayso.link.figures.printed import as_printed
from sayso.link.figures.standing import day, standings
from sayso.link.figures.stated import Standing, Stated
from sayso.link.figures.two_things import one_thing_each
from sayso.link.ids import made_id
from sayso.link.memo import Memo
from sayso.link.naming.voices import NameIndex, shown, speaker
from sayso.link.origins.find import Given
from sayso.link.relations.corrections import correction, takes_back
from sayso.link.relations.found import Finding, findings
from sayso.link.relations.found import found as found_since
from sayso.link.relations.quantities import told_of
from sayso.link.relations.recounted import is_step
from sayso.link.relations.rejected import Place, rejected
from sayso.link.when import as_of, days, published
from sayso.link.words.concepts import one_people
from sayso.schema import FigureHistory, FigureValue, Kind, Link, LinkKind, Point, Stance, Voice

# Links that hold two numbers against each other.
RIVALS = frozenset((LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES))

# "Declined to confirm that 40 were wounded", "asked whether 300 had died", "denied that 23 died": nobody gives that figure.
NOT_SAYING = frozenset((Stance.WITHHOLDS, Stance.ASKS, Stance.DENIES))


def find_figures(points: Sequence[Point], given: Given) -> tuple[FigureHistory, ...]:
    """One history for each counted thing of each point, by point, role and thing.

    A claim may state two things and stands in one point only; values of two points that a link holds against each other are one
    history, told at the point with more of them. given: what the points' origins were found by.
    """
    links = list(given.links)
    traits = _counted_as_compared(links, _counted_as_before(given.traits))
    two_sided = _two_sided(traits.values())
    told: dict[str, list[Gathered]] = {}
    for point in points:
        origin = {claim: o.id for o in (*point.origins, *point.against) for claim in o.claims}
        told[point.id] = split([value for c in point.claims for value in _stated(traits[c], origin.get(c), point.id, two_sided)])
    denied = rejected(links, traits)
    things = with_corrected(with_known(across(told, links, traits)))
    gathered = [part for h in things for values in by_event(h.values) for part in one_thing_each(Gathered(h.key, values))]
    told_found = findings(traits.values())
    known = counted(points, given)
    histories = [with_numbers(_recalled(h, denied, told_found, traits, given.memo), h.values, known) for h in gathered]
    return tuple(sorted(histories, key=figure_order))


def figure_order(history: FigureHistory) -> tuple[str, str, str, bool, str, str]:
    """What histories are sorted by."""
    first = history.values[0]
    return history.point, history.role, history.counted or "", history.supposed, first.claim, first.words


def _counted_as_before(traits: Mapping[str, Traits]) -> Mapping[str, Traits]:
    """The traits, where "withdrew its earlier figure of 296" counts what that voice's 296 had counted."""
    out = dict(traits)
    for told in [t for t in traits.values() if any(x.wrong == OWN and x.head is None for x in t.amounts)]:
        mine = [t for t in traits.values() if t is not told and takes_back(told, t)]
        before = {(y.figure.low, y.figure.high): y for t in mine for y in t.amounts if y.head and not y.wrong}
        counted = [
            of_the_same(x, before[key]) if (key := (x.figure.low, x.figure.high)) in before and x.wrong == OWN else x
            for x in told.amounts
        ]
        out[told.claim.id] = replace(told, amounts=tuple(counted))
    return out


def _counted_as_compared(links: Iterable[Link], traits: Mapping[str, Traits]) -> Mapping[str, Traits]:
    """The traits, where a number alone counts what the number counts that a link holds against it: "police spoke of 3,500"."""
    out = dict(traits)
    for link in sorted((x for x in links if x.kind in RIVALS), key=lambda x: (x.a, x.b, x.kind)):
        for one, other in ((link.a, link.b), (link.b, link.a)):
            lent = {x.figure.span: x for x in told_of(out[one], traits[other])}
            amounts = tuple(lent.get(x.figure.span, x) for x in out[one].amounts)
            if amounts != out[one].amounts:
                out[one] = replace(out[one], amounts=amounts)
    return out


def _two_sided(traits: Iterable[Traits]) -> frozenset[str]:
    """What became of people of whom some are named as one country's or town's, some as another's."""
    named: dict[str, set[frozenset[str]]] = defaultdict(set)
    for amount in (x for t in traits for x in t.amounts if x.proper and x.role not in NO_FATE):
        named[amount.role].add(amount.proper)
    return frozenset(role for role, whose in named.items() if any(not one_people(x, y) for x in whose for y in whose))


def _stated(traits: Traits, origin: str | None, point: str, two_sided: Collection[str]) -> list[Stated]:
    """The figures of one claim; those told as what another had been count what that one counts.

    origin: None for one that stands behind nothing in its point. Of a denial or a question only what is told beside the thing
    denied or asked is somebody's figure: the report's. two_sided: roles of which a number that names nobody's people may be
    either side's.
    """
    now = formers(traits.amounts, traits.report.text)
    beside_only = traits.claim.stance in NOT_SAYING
    told, own = traits, origin or made_id("o", point, traits.speaker, "not counted")
    if beside_only:  # an origin of its own: the one that this claim leads, if any, is the denier's
        told, origin = _by_the_report(traits), made_id("o", point, traits.claim.id, "the report's own")
    elif origin is None and traits.side == 0:
        return []
    origin = origin or own  # "nobody is missing any more": a number all the same
    out = []
    for amount in traits.amounts:
        takes_back = beside_only and amount.wrong == OWN  # "withdrew its figure of 14": the voice's own, as it was
        if beside_only and not takes_back and not taken_as_known(traits.claim, amount, traits.report.text):
            continue
        if (amount.aside and not correction(traits)) or is_step(traits, amount):
            continue
        new = now.get(amount.figure.span)
        same = amount if new else another_count(amount, traits.amounts, traits.report.text)
        teller, behind = (traits, own) if takes_back else (told, origin)
        nobodys, may_come = same.role in two_sided and not same.proper, supposed(teller.claim, same, teller.report.text)
        out.append(Stated(teller, same, behind, point, new, nobodys=nobodys, supposed=may_come))
    return out


def _by_the_report(traits: Traits) -> Traits:
    """The claim as the report's own word."""
    own = replace(traits.claim, chain=(Voice(traits.report.name, Kind.REPORT),), stance=Stance.STATES)
    return replace(traits, claim=own, speaker=speaker(own.voice, traits.report, NameIndex({}, {}, {})))


def _recalled(
    history: Gathered,
    denied: Mapping[Place, tuple[str, ...]],
    told_found: Sequence[Finding],
    traits: Mapping[str, Traits],
    memo: Memo,
) -> FigureHistory:
    values = [(v.claim, v.amount.figure.span.start, v.amount.figure.span.end, v.origin, v.point) for v in history.values]
    denying = [(n, claim) for n, v in enumerate(history.values) for claim in denied.get(v.place, ())]
    since = found_since([(v.traits, v.amount) for v in history.values], told_found)
    found = [(len(values) + n, claim) for n, claim in since.items()]
    return memo.history(values, [*denying, *found], lambda: _told(history, denied, since, traits))


def _told(
    history: Gathered, denied: Mapping[Place, tuple[str, ...]], since: Mapping[int, str], traits: Mapping[str, Traits]
) -> FigureHistory:
    found = as_printed(history.values, standings(history.values, denied, since, traits))
    values = sorted(zip(history.values, found, strict=True), key=lambda pair: _oldest_first(*pair))
    one_name = len({v.amount.closer for v in history.values}) == 1
    phrases = Counter(
        f.counted for v in history.values for f in [v.amount.figure] if f.counted and (one_name or not v.amount.closer)
    )
    phrases = Counter(v.amount.of for v in history.values if v.amount.of) or phrases  # of votes, whose they are
    roles = Counter(v.amount.role for v in history.values if v.amount.role != "count")
    return FigureHistory(
        point=history.values[0].point,
        role=min(roles, key=lambda r: (-roles[r], r)) if roles else "count",
        counted=min(phrases, key=lambda p: (-phrases[p], -len(p), p)) if phrases else None,
        unit=history.values[0].amount.figure.unit,
        values=tuple(_value(stated, standing, own_name=not one_name) for stated, standing in values),
        supposed=history.values[0].supposed,
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
    dated = day(stated)
    span = days(said if stated.traits.printing.first == dated else dated)  # a copy stands where it was printed
    figure = stated.amount.figure
    first = span[0].isoformat() if span else last
    return first, said or last, stated.now is None, stated.claim, figure.low or 0.0, figure.span.start
