"""Which of the numbers told of a story is best supported: a choice that shows its ground (law 4), never an average."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sayso.link.toll.reports import report_tolls
from sayso.link.when import days, published
from sayso.schema import Claim, FigureStatus, Ledger, Report, Story
from sayso.schema.tolls import ReportToll, Toll
from sayso.schema.victims import Harm

# What a report's number counts for. Chosen on one half of the tuning incidents and measured on the other, both ways, from .5 to 1
# (training/evaluate/incidents.py): people told one by one may be told twice under two descriptions; a court report a fortnight
# later names the victims of its charges only; a report of wounded alone says of nobody that they did not die.
ONE_BY_ONE, LATE, NONE_TOLD = 0.8, 0.9, 0.9
# A report that tells of the killed and is silent about wounded says half that there were none.
SILENT = 0.5
LATE_AFTER = timedelta(days=14)
_GONE = frozenset((FigureStatus.WITHDRAWN, FigureStatus.DENIED))


@dataclass(frozen=True, slots=True)
class _Vote:
    """One report for one number. order: the report's place in time."""

    number: float
    weight: float
    order: int


@dataclass(frozen=True, slots=True)
class _Told:
    """What one report of a story tells."""

    order: int
    late: bool
    killed: ReportToll | None
    wounded: ReportToll | None


def tolls(ledger: Ledger) -> tuple[Toll, ...]:
    """For each story that tells of any, the killed and then the wounded: low, best and high, with the reason and the evidence.

    Pure, by story id; figures that the ledger calls withdrawn or denied support nothing.
    """
    reports = {report.id: report for report in ledger.reports}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in ledger.claims:
        claims[claim.report_id].append(claim)
    gone = {v.claim for history in ledger.figures for v in history.values if v.status in _GONE}
    found = (toll for story in ledger.stories for toll in _of_story(story, reports, claims, gone))
    return tuple(found)


def _of_story(
    story: Story, reports: Mapping[str, Report], claims: Mapping[str, Sequence[Claim]], gone: Collection[str]
) -> Iterable[Toll]:
    chosen = sorted((reports[r] for r in story.reports), key=lambda report: (published(report) or "9999", report.id))
    starts = [span[0] for report in chosen if (span := days(published(report)))]
    told = []
    for order, report in enumerate(chosen):
        by_harm = {toll.harm: toll for toll in report_tolls(report, claims.get(report.id, ()), gone)}
        span = days(published(report))
        late = span is not None and span[0] - min(starts) > LATE_AFTER
        if by_harm:
            told.append(_Told(order, late, by_harm.get(Harm.KILLED), by_harm.get(Harm.WOUNDED)))
    killed, votes = _killed(told)
    if any(t.killed for t in told):
        yield _toll(story, Harm.KILLED, killed, votes, [t.killed for t in told])
    wounded, votes = _wounded(told, killed)
    if any(t.wounded for t in told):
        yield _toll(story, Harm.WOUNDED, wounded, votes, [t.wounded for t in told])


def _killed(told: Sequence[_Told]) -> tuple[float, list[_Vote]]:
    votes = []
    for each in told:
        if each.killed:
            votes.append(_Vote(each.killed.number, _weight(each, each.killed), each.order))
        elif each.wounded and each.wounded.alive:
            votes.append(_Vote(0.0, NONE_TOLD * _weight(each, each.wounded), each.order))
    return _best(votes), votes


def _wounded(told: Sequence[_Told], killed: float) -> tuple[float, list[_Vote]]:
    """Of reports that give the chosen number of killed; of earlier ones with fewer killed, less those who died since."""
    agreed = any((each.killed.number if each.killed else 0.0) == killed for each in told)
    votes = []
    for each in told:
        dead = each.killed.number if each.killed else 0.0
        number = each.wounded.number if each.wounded else 0.0
        if dead == killed or (dead > killed and not agreed):
            late = LATE if each.late else 1.0
            w = SILENT if not each.wounded else late * (0.9 if each.wounded.inferred == "told one by one" else 1.0)
            votes.append(_Vote(number, w, each.order))
        elif dead < killed and each.wounded:
            votes.append(_Vote(max(0.0, number - (killed - dead)), 1.0, each.order))
    return _best(votes), votes


def _weight(each: _Told, toll: ReportToll) -> float:
    apart = toll.inferred == "told one by one"
    return (ONE_BY_ONE if apart else 1.0) * (LATE if each.late else 1.0)


def _best(votes: Sequence[_Vote]) -> float:
    """The number with the most weight behind it; of equals the one told last."""
    if not votes:
        return 0.0
    weight: dict[float, float] = defaultdict(float)
    last: dict[float, int] = {}
    for vote in votes:
        weight[vote.number] += vote.weight
        last[vote.number] = max(vote.order, last.get(vote.number, -1))
    return max(weight, key=lambda number: (round(weight[number], 6), last[number]))


def _toll(story: Story, harm: Harm, best: float, votes: Sequence[_Vote], told: Sequence[ReportToll | None]) -> Toll:
    given = tuple(toll for toll in told if toll)
    numbers = [toll.number for toll in given] + [best]
    for_it = sum(vote.number == best for vote in votes)
    reason = f"{for_it} of {len(votes)} report{'s' if len(votes) > 1 else ''} that tell{'s' if len(votes) == 1 else ''} of it"
    return Toll(story.id, harm, min(numbers), best, max(numbers), reason, given)
