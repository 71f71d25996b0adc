"""What the reports of a story tell of the killed and the wounded, each as far as it knew."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sayso.link.copies.printings import find_printings
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import amounts
from sayso.link.counts.former import formers
from sayso.link.counts.rates import DIFFERENCE
from sayso.link.counts.told_as import MORE
from sayso.link.relations.scope import counts_over_time
from sayso.link.relations.succession import recounted
from sayso.link.toll.both_sides import of_both_sides
from sayso.link.toll.choice import Told, Weights, choose
from sayso.link.toll.continued import continued
from sayso.link.toll.earlier import of_earlier_events
from sayso.link.toll.natural import is_natural
from sayso.link.toll.printed import Printed
from sayso.link.toll.reports import Places, Sum, report_tolls
from sayso.link.toll.sides import fewer_of_some, is_of_anybody, is_of_one_side, is_of_some_kind, sides_apart, some_of_a_sum
from sayso.link.toll.widened import estimates, widened
from sayso.link.when import days, published
from sayso.schema import Claim, Copy, FigureHistory, FigureStatus, FigureValue, Ledger, Report, Span, Stance, Story
from sayso.schema.tolls import ReportToll, Toll
from sayso.schema.victims import Harm

__all__ = ["Told", "Weights", "choose", "find_tolls", "told_in", "tolls"]

# More than half of the words: the rest is a headline, a by-line or a paragraph of the outlet's own.
SAME_TEXT = 0.5
_HARMS = {"killed": Harm.KILLED, "wounded": Harm.WOUNDED}
# Who was shot and lies in hospital is not who was killed.
_LIVES = re.compile(
    r"\b(?:in|to|at) (?:an? |the |[\w-]+ )?hospital\b|\b(?:critical|stable|serious|fair) condition\b|\bsurviv(?:ed|es|ing|e)\b"
    r"|\brecover(?:ed|ing)\b|\b(?:underwent|in) surgery\b",
    re.IGNORECASE,
)
LATE_AFTER = timedelta(days=14)
AmountsOf = Callable[[Claim, Report], Sequence[Amount]]


@dataclass(frozen=True, slots=True)
class Standing:
    """Places of figures that tell nothing of how many there are: gone, taken back or told as what had been; old, replaced since;
    denied, by some voice. sums: what is added up, by report. where: the places of a figure that counts there alone. some: figures
    of some only; more: of those who came on top of others; sided: those of one side's people, by the side; kinds: those of some
    kind of people; anybody: those of people at large that stand. apart: of one side only, where the story counts two, or of fewer
    of some than of all. before: told as what had been said before.
    """

    gone: Places
    old: Places
    denied: Places
    sums: Mapping[str, Collection[Sum]]
    where: Mapping[tuple[str, Span], tuple[str, ...]]
    some: Places
    more: Places
    sided: Mapping[tuple[str, Span], Amount]
    kinds: Mapping[tuple[str, Span], Amount]
    anybody: Mapping[tuple[str, Span], Amount]
    apart: Places = frozenset()
    before: Places = frozenset()


def tolls(ledger: Ledger) -> tuple[Toll, ...]:
    """For each story that tells of any, the killed and then the wounded: low, best and high, with the reason and the evidence.

    Pure; stories in the ledger's order. A linked ledger has them already, as `tolls`.
    """
    reports = {report.id: report for report in ledger.reports}
    return find_tolls(ledger.stories, reports, ledger.claims, ledger.copies, ledger.figures)


def find_tolls(  # noqa: PLR0913, PLR0917 (the parts of a ledger)
    stories: Iterable[Story],
    reports: Mapping[str, Report],
    claims: Iterable[Claim],
    copies: Sequence[Copy],
    figures: Iterable[FigureHistory],
    amounts_of: AmountsOf = amounts,
) -> tuple[Toll, ...]:
    """The same from a ledger in the making. reports: by id. amounts_of: reads the amounts of a claim, or knows them already."""
    figures, claims = tuple(figures), tuple(claims)
    found = _told_in(stories, reports, claims, copies, figures, amounts_of)
    known = estimates(figures)
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    # By report: no story looks through the histories of all others.
    home = {claim.id: claim.report_id for claim in claims}
    histories: dict[str, dict[int, FigureHistory]] = defaultdict(dict)
    for history in (h for h in figures if h.role in _HARMS):
        for report in {home[value.claim] for value in history.values if value.claim in home}:
            histories[report][id(history)] = history
    out: list[Toll] = []
    for story, told in found:
        chosen = {toll.harm: widened(toll, known) for toll in choose(story, told, Weights())}
        here = [(claim, reports[report]) for report in story.reports for claim in by_report[report]]
        known_here = {n: h for report in story.reports for n, h in histories[report].items()}
        for harm in _HARMS.values():
            toll = chosen.get(harm)
            toll = of_both_sides(story, harm, here, known_here.values(), other=toll) or toll
            out += [toll] if toll else []
    return tuple(out)


def told_in(ledger: Ledger) -> Iterator[tuple[Story, list[Told]]]:
    """What the reports of each story tell, in order of publication."""
    reports = {report.id: report for report in ledger.reports}
    return _told_in(ledger.stories, reports, ledger.claims, ledger.copies, ledger.figures)


def _told_in(  # noqa: PLR0913, PLR0917 (the parts of a ledger)
    stories: Iterable[Story],
    reports: Mapping[str, Report],
    claims: Iterable[Claim],
    copies: Sequence[Copy],
    figures: Iterable[FigureHistory],
    amounts_of: AmountsOf = amounts,
) -> Iterator[tuple[Story, list[Told]]]:
    stated: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.victims:
            stated[claim.report_id].append(claim)
    counting = [c for told in stated.values() for c in told]
    standing = _standing(counting, reports, figures, amounts_of)
    printings = find_printings(counting, reports, copies)
    for story in stories:
        chosen = sorted((reports[r] for r in story.reports), key=lambda report: (published(report) or "9999", report.id))
        claims_here = [c for report in chosen for c in stated.get(report.id, ())]
        apart = sides_apart(claims_here, standing.sided)
        # "Fourteen soldiers and two civilians" are 16: who is added up with others is no lower number of some.
        sums = [told for r in story.reports for told in standing.sums.get(r, ())]
        added = {place for told in sums for place in told.places}
        apart |= fewer_of_some(claims_here, {**standing.kinds, **standing.sided}, standing.anybody) - added
        left = {*standing.gone, *standing.old, *standing.denied}
        apart |= some_of_a_sum(claims_here, (told for told in sums if left.isdisjoint(told.places)))
        before = of_earlier_events(claims_here, reports)
        here = replace(standing, gone=frozenset(standing.gone) | apart | before | _over_time(claims_here, reports), apart=apart)
        told = _told(chosen, stated, here, Printed(_texts(chosen, copies), printings))
        natural = is_natural(told, chosen, claims_here)
        yield story, [] if natural else told


def _standing(
    claims: Iterable[Claim], reports: Mapping[str, Report], figures: Iterable[FigureHistory], amounts_of: AmountsOf
) -> Standing:
    places: dict[FigureStatus, set[tuple[str, Span]]] = defaultdict(set)
    old: set[tuple[str, Span]] = set()
    sums: dict[str, set[Sum]] = defaultdict(set)
    where: dict[tuple[str, Span], tuple[str, ...]] = {}
    recounts = {claim.id for claim in claims if recounted(claim, reports[claim.report_id])}
    for history in figures:
        for value in history.values:
            if value.span is not None:
                spans = [value.span, *(part.span for part in value.sum_of)]  # a sum that is denied leaves none of its parts
                found = [(value.claim, span) for span in spans]
                where.update(dict.fromkeys(found, history.where))
                places[value.status].update(found)
                if _outgrown(value, history, recounts):
                    old.update(found)
                if value.sum_of and history.role in _HARMS:
                    sums[value.span.report_id].add(Sum(value.claim, _HARMS[history.role], value.sum_of))
    texts = [(claim, reports[claim.report_id]) for claim in claims if claim.figures]
    read = [(claim, report, amounts_of(claim, report)) for claim, report in texts]
    former = {(claim.id, span) for claim, report, told in read if len(told) > 1 for span in formers(told, report.text)}
    wrong = {(c.id, x.figure.span) for c, _, told in read for x in told if x.aside or x.per == DIFFERENCE}
    gone = places[FigureStatus.WITHDRAWN] | former | wrong
    told_of = [(c, x) for c, _, told in read for x in told]
    return Standing(
        frozenset(gone),
        frozenset(old),
        frozenset(places[FigureStatus.DENIED]),
        sums,
        where,
        frozenset((c.id, x.figure.span) for c, x in told_of if x.only),
        frozenset((c.id, x.figure.span) for c, x in told_of if x.only == MORE),
        {(c.id, x.figure.span): x for c, x in told_of if is_of_one_side(x)},
        {(c.id, x.figure.span): x for c, x in told_of if is_of_some_kind(x)},
        {
            (c.id, x.figure.span): x
            for c, x in told_of
            if is_of_anybody(x)
            and c.stance is not Stance.DENIES
            and (c.id, x.figure.span) not in gone | old | places[FigureStatus.DENIED]
        },
        before=frozenset((c.id, x.figure.span) for c, x in told_of if x.before),
    )


def _outgrown(value: FigureValue, history: FigureHistory, recounts: Collection[str]) -> bool:
    """Whether its voice has given a higher number since, or somebody has told since that it is what the number had been.

    The dead of a later number that is lower by one may be the same less the gunman: both stand, unless it says that the other was
    wrong. recounts: ids of the claims that say so.
    """
    when, number = value.published or "9999", value.low or 0.0
    if value.status is FigureStatus.SUPERSEDED:
        since = [(other.low or 0.0, other.claim in recounts) for other in history.values if other.claim in value.against]
        return any(new > number or (history.role == "killed" and (number - new > 1 or wrong)) for new, wrong in since)
    formers = [other for other in history.values if other.against == (other.claim,) and other.low == value.low]
    return any(when < (other.published or "") for other in formers)


def _over_time(claims: Iterable[Claim], reports: Mapping[str, Report]) -> frozenset[tuple[str, Span]]:
    """The places of numbers over a stretch of time, "300 were hurt last year", in a story that gives one of an event too."""
    told = [(c, v, counts_over_time(c, reports[c.report_id].text)) for c in claims for v in c.victims if v.numbered]
    at_once = {victim.harm for _, victim, long in told if not long}
    return frozenset((claim.id, victim.span) for claim, victim, long in told if long and victim.harm in at_once)


def _places_told(claims: Iterable[Claim], standing: Standing) -> frozenset[tuple[str, ...]]:
    told = (standing.where.get((claim.id, victim.span)) for claim in claims for victim in claim.victims)
    return frozenset(place for place in told if place)


def _texts(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[str, str]:
    """For each report, in order of publication, the first of which it is a copy, itself if of none."""
    pairs = {(c.a, c.b) for c in copies if c.containment >= SAME_TEXT}
    out: dict[str, str] = {}
    for report in reports:
        same = (first for first in out if (report.id, first) in pairs or (first, report.id) in pairs)
        first = next(same, report.id)
        out[report.id] = out.get(first, first)
    return out


def _told(reports: Sequence[Report], claims: Mapping[str, Sequence[Claim]], standing: Standing, printed: Printed) -> list[Told]:
    starts = [span[0] for report in reports if (span := days(published(report)))]
    out: list[Told] = []
    for report in reports:
        found = _of_report(report, claims.get(report.id, ()), standing)
        span = days(published(report))
        late = span is not None and span[0] - min(starts) > LATE_AFTER
        if found:
            day = printed.day(report, claims.get(report.id, ()))
            killed = {(c.id, v.span) for c in claims.get(report.id, ()) for v in c.victims if v.harm is Harm.KILLED}
            sided = not killed.isdisjoint({*standing.apart, *standing.gone})
            told = Told(
                late,
                printed.texts[report.id],
                day,
                found.get(Harm.KILLED),
                found.get(Harm.WOUNDED),
                one_sides=sided,
                lives=bool(_LIVES.search(report.text)),
                places=_places_told(claims.get(report.id, ()), standing),
            )
            out.append(continued(_doubted(told, standing.denied), out, standing.more))
    return out


def _of_report(report: Report, claims: Sequence[Claim], standing: Standing) -> dict[Harm, ReportToll]:
    """What a report comes to by figures that nobody denies; by all where there are no others."""
    sums = standing.sums.get(report.id, ())
    parts = _beside_more(claims, standing.some)
    gone = frozenset(standing.gone) | _parts_by_place(claims, standing) | parts | _said_before(claims, standing.before)
    # Whether "seventeen had been killed" holds the three who died since is not told.
    some = standing.some if not parts else {(claim.id, victim.span) for claim in claims for victim in claim.victims}
    undenied = report_tolls(report, claims, gone | frozenset(standing.denied), standing.old, sums)
    found = {toll.harm: toll for toll in undenied}
    if any((claim.id, victim.span) in standing.denied for claim in claims for victim in claim.victims):
        found = {toll.harm: toll for toll in report_tolls(report, claims, gone, standing.old, sums)} | found
    return {harm: replace(_at_least(toll, some), where=_where(toll, standing)) for harm, toll in found.items()}


def _at_least(toll: ReportToll, some: Places) -> ReportToll:
    """The same as a number of which there may be more, if a figure that it rests on is of some only."""
    of_some = toll.inferred is None and any((part.claim, part.span) in some for part in toll.parts)
    return replace(toll, low=toll.number, high=None) if of_some else toll


def _parts_by_place(claims: Sequence[Claim], standing: Standing) -> frozenset[tuple[str, Span]]:
    """The counts at one place of a report that gives a higher count of all places too: "52 in Harven, 61 in all"."""
    out: set[tuple[str, Span]] = set()
    for harm in Harm:
        told = [((c.id, v.span), v.low or 0.0) for c in claims for v in c.victims if v.harm is harm]
        whole = max((number for place, number in told if standing.where.get(place) == ()), default=-1.0)
        parts = [(place, number) for place, number in told if standing.where.get(place)]
        if parts and whole > max(number for _, number in parts):
            out.update(place for place, _ in parts)
    return frozenset(out)


def _beside_more(claims: Sequence[Claim], some: Places) -> frozenset[tuple[str, Span]]:
    """The numbers of some only of a report that gives a higher number of all: "another three died; 17 had been killed"."""
    out: set[tuple[str, Span]] = set()
    for harm in Harm:
        told = {(c.id, v.span): v.low or 0.0 for c in claims for v in c.victims if v.harm is harm and v.numbered}
        most = max((number for place, number in told.items() if place not in some), default=0.0)
        out.update(place for place, number in told.items() if place in some and number < most)
    return frozenset(out)


def _said_before(claims: Sequence[Claim], before: Places) -> frozenset[tuple[str, Span]]:
    """The numbers told as what had been said before, of a report that gives a number of now beside them."""
    out: set[tuple[str, Span]] = set()
    for harm in Harm:
        told = {(c.id, v.span) for c in claims for v in c.victims if v.harm is harm and v.numbered}
        out.update(told & set(before) if told - set(before) else ())
    return frozenset(out)


def _where(toll: ReportToll, standing: Standing) -> tuple[str, ...]:
    """The places that all figures of a number count; none where they are of several, or of all."""
    found = {standing.where.get((part.claim, part.span), ()) for part in toll.parts}
    return found.pop() if len(found) == 1 else ()


def _doubted(told: Told, denied: Places) -> Told:
    """The same, marked where all that a number rests on is denied."""
    return replace(
        told,
        denied=frozenset(
            toll.harm
            for toll in (told.killed, told.wounded)
            if toll is not None and all((part.claim, part.span) in denied for part in toll.parts)
        ),
    )
