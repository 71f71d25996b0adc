"""Why the reports of a story are one story: each join with its reason, as far as the machine and not a user put them together."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.export.dossier.decided import Decided, decided
from sayso.schema import About, Feature, Report, State
from sayso.web.opened import Opened

JOINS = 20  # a page, each with two headlines and a reason


@dataclass(frozen=True, slots=True)
class End:
    """A report that a join leads to. number: which of the story's reports, in the order published."""

    id: str
    href: str
    title: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Join:
    """One join, the report published first before the other. sizes: of how many reports each story would be without it."""

    first: End
    second: End
    reason: str
    detail: tuple[Feature, ...]
    sizes: tuple[int, int]

    @property
    def pair(self) -> str:
        """The two reports, as a form names them."""
        return f"{self.first.id} {self.second.id}"


def joins(story: Opened) -> tuple[Join, ...]:
    """The story's joins, as it grew: in the order in which the later report of each was published."""
    place = {report_id: number for number, report_id in enumerate(story.report_order, 1)}
    held = _held(story)
    found = []
    for join in story.story.joins:
        turned = place[join.a] > place[join.b]
        one, other = (join.b, join.a) if turned else (join.a, join.b)
        detail = tuple(Feature(f.name, f.b, f.a, f.weight) if turned else f for f in join.detail)
        first, second = (_end(story, story.index.report(each), place[each]) for each in (one, other))
        below = held[frozenset((one, other))]
        found.append(Join(first, second, join.reason, detail, (below[one], below[other])))
    return tuple(sorted(found, key=lambda join: (join.second.number, join.first.number)))


def parted(story: Opened) -> list[Decided]:
    """What people decided on stories, in force, that parts reports of this one from others; the last first."""
    return [
        decided(story.index, each)
        for each in reversed(story.ledger.decisions)
        if each.decision.about is About.STORY and each.decision.undoes is None and each.state is State.IN_FORCE
    ]


def sides(story: Opened, pair: tuple[str, str]) -> tuple[list[str], list[str]] | None:
    """The story's reports in two, as they hang together without the join of these two; None if nothing joins them."""
    if pair not in {each for join in story.story.joins for each in ((join.a, join.b), (join.b, join.a))}:
        return None
    near = _near(story)
    one, other = pair
    return sorted(_walk(near, one, without=other)[0]), sorted(_walk(near, other, without=one)[0])


def _end(story: Opened, report: Report, number: int) -> End:
    title = report.title.value if report.title else report.name
    return End(report.id, story.index.to.report(report.id), title, story.index.label(report), number)


def _near(story: Opened) -> dict[str, list[str]]:
    near: dict[str, list[str]] = defaultdict(list)
    for join in story.story.joins:
        near[join.a].append(join.b)
        near[join.b].append(join.a)
    return near


def _walk(near: Mapping[str, list[str]], start: str, *, without: str = "") -> tuple[list[str], dict[str, str]]:
    """The reports that joins lead to from one, each after the one that leads to it, and which that is. Joins are a tree.

    without: not over the join with this one.
    """
    order, above = [start], {start: without}
    for report in order:
        ways = [other for other in near.get(report, ()) if other != above[report]]
        above |= dict.fromkeys(ways, report)
        order += ways
    return order, above


def _held(story: Opened) -> dict[frozenset[str], dict[str, int]]:
    """For each join, how many reports hang on each of its ends without it: one walk through the tree for all of them."""
    total = len(story.story.reports)
    order, above = _walk(_near(story), story.story.reports[0])
    size = dict.fromkeys(order, 1)
    found: dict[frozenset[str], dict[str, int]] = {}
    for report in reversed(order[1:]):
        size[above[report]] += size[report]
        found[frozenset((report, above[report]))] = {report: size[report], above[report]: total - size[report]}
    return found
