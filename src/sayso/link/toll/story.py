"""Which of the numbers told of a story is best supported: a choice that shows its ground (law 4), never an average."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sayso.link.toll.reports import report_tolls
from sayso.link.when import days, published
from sayso.schema import Claim, Copy, FigureStatus, Ledger, Report, Story
from sayso.schema.tolls import ReportToll, Toll
from sayso.schema.victims import Harm

# More than half of the words: the rest is a headline, a by-line or a paragraph of the outlet's own.
SAME_TEXT = 0.5
LATE_AFTER = timedelta(days=14)
_GONE = frozenset((FigureStatus.WITHDRAWN, FigureStatus.DENIED))


@dataclass(frozen=True, slots=True)
class Weights:
    """What a report's number counts for beside one that is given outright and soon (1).

    one_by_one: worked out from people told apart, who may be one person under two descriptions. late: told a fortnight or more
    after the story's first report, when courts name the victims of their charges only. Half, in the middle of
    a plateau: on both halves of the tuning incidents anything from .25 to .75 does alike, and better than 1
    (training/evaluate/incidents.py).
    """

    one_by_one: float = 0.5
    late: float = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """What one report of a story tells. text: the first report with which it shares most of its text, itself if none."""

    late: bool
    text: str
    killed: ReportToll | None
    wounded: ReportToll | None


@dataclass(frozen=True, slots=True)
class _Vote:
    """A report for a number. text: as in Told; one text that stands in three outlets speaks once."""

    number: float
    weight: float
    text: str


def tolls(ledger: Ledger, weights: Weights = Weights()) -> tuple[Toll, ...]:
    """For each story that tells of any, the killed and then the wounded: low, best and high, with the reason and the evidence.

    Pure; stories in the ledger's order. Figures that the ledger calls withdrawn or denied support nothing.
    """
    return tuple(toll for story, told in told_in(ledger) for toll in choose(story, told, weights))


def told_in(ledger: Ledger) -> Iterator[tuple[Story, list[Told]]]:
    """What the reports of each story tell, in order of publication."""
    reports = {report.id: report for report in ledger.reports}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in ledger.claims:
        claims[claim.report_id].append(claim)
    gone = {v.claim for history in ledger.figures for v in history.values if v.status in _GONE}
    for story in ledger.stories:
        chosen = sorted((reports[r] for r in story.reports), key=lambda report: (published(report) or "9999", report.id))
        yield story, _told(chosen, claims, gone, _texts(chosen, ledger.copies))


def _texts(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[str, str]:
    """For each report, in order of publication, the first of which it is a copy, itself if of none."""
    pairs = {(c.a, c.b) for c in copies if c.containment >= SAME_TEXT}
    out: dict[str, str] = {}
    for report in reports:
        same = (first for first in out if (report.id, first) in pairs or (first, report.id) in pairs)
        first = next(same, report.id)
        out[report.id] = out.get(first, first)
    return out


def _told(
    reports: Sequence[Report], claims: Mapping[str, Sequence[Claim]], gone: Collection[str], texts: Mapping[str, str]
) -> list[Told]:
    starts = [span[0] for report in reports if (span := days(published(report)))]
    out = []
    for report in reports:
        found = {toll.harm: toll for toll in report_tolls(report, claims.get(report.id, ()), gone)}
        span = days(published(report))
        late = span is not None and span[0] - min(starts) > LATE_AFTER
        if found:
            out.append(Told(late, texts[report.id], found.get(Harm.KILLED), found.get(Harm.WOUNDED)))
    return out


def choose(story: Story, told: Sequence[Told], weights: Weights) -> Iterator[Toll]:
    """The tolls of one story. told: its reports, in order of publication."""
    killed = _killed(told, weights)
    wounded = _wounded(told, _best(killed), weights)
    if dead := [each.killed for each in told if each.killed]:
        yield _toll(story, Harm.KILLED, killed, dead)
    if alive := [each.wounded for each in told if each.wounded]:
        yield _toll(story, Harm.WOUNDED, wounded, alive)


def _killed(told: Sequence[Told], weights: Weights) -> list[_Vote]:
    votes = []
    for each in told:
        if each.killed:
            votes.append(_Vote(each.killed.number, _weight(each, each.killed, weights), each.text))
        elif each.wounded and each.wounded.alive:
            votes.append(_Vote(0.0, _weight(each, each.wounded, weights), each.text))
    return votes


def _wounded(told: Sequence[Told], killed: float, weights: Weights) -> list[_Vote]:
    """Of reports that give the chosen number of killed; of those with fewer killed, less those who have died since.

    A report that is silent about wounded does not say that there were none: later ones tell of the dead alone.
    """
    agreed = any(_number(each.killed) == killed for each in told)
    votes = []
    for each in told:
        if each.wounded is None:
            continue
        dead, number = _number(each.killed), each.wounded.number
        if dead == killed or (dead > killed and not agreed):
            votes.append(_Vote(number, _weight(each, each.wounded, weights), each.text))
        elif dead < killed:
            votes.append(_Vote(max(0.0, number - (killed - dead)), 1.0, each.text))
    return votes


def _number(toll: ReportToll | None) -> float:
    return toll.number if toll else 0.0


def _weight(told: Told, toll: ReportToll, weights: Weights) -> float:
    return (weights.one_by_one if toll.apart else 1.0) * (weights.late if told.late else 1.0)


def _best(votes: Sequence[_Vote]) -> float:
    """The number with the most weight behind it; of equals the one told last; 0 if nothing is told."""
    weight: dict[float, float] = defaultdict(float)
    last: dict[float, int] = {}
    heard: set[tuple[float, str]] = set()
    for order, vote in enumerate(votes):
        weight[vote.number] += vote.weight if (vote.number, vote.text) not in heard else 0.0
        heard.add((vote.number, vote.text))
        last[vote.number] = order
    # Rounded, so that the last bit of a sum never decides.
    return max(weight, key=lambda number: (round(weight[number], 6), last[number]), default=0.0)


def _toll(story: Story, harm: Harm, votes: Sequence[_Vote], told: Sequence[ReportToll]) -> Toll:
    best = _best(votes)
    numbers = [*(toll.number for toll in told), best]
    return Toll(story.id, harm, min(numbers), best, max(numbers), _reason(votes, best), tuple(told))


def _reason(votes: Sequence[_Vote], best: float) -> str:
    others = sorted({vote.number for vote in votes} - {best})
    mine = sum(vote.number == best for vote in votes)
    if len(votes) == 1:
        return f"the one report that tells of it comes to {best:g}"
    said = f"{mine} of the {len(votes)} reports that bear on it come{'s' if mine == 1 else ''} to {best:g}"
    return f"{said}; others to {', '.join(f'{n:g}' for n in others)}" if others else said
