"""Why the reports of a story are one story: each join with its reason, as far as the machine and not a user put them together."""

from dataclasses import dataclass

import networkx as nx

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
    tree = _tree(story)
    if not tree.has_edge(*pair):
        return None
    tree.remove_edge(*pair)
    one, other = (sorted(nx.node_connected_component(tree, each)) for each in pair)
    return one, other


def _end(story: Opened, report: Report, number: int) -> End:
    title = report.title.value if report.title else report.name
    return End(report.id, story.index.to.report(report.id), title, story.index.label(report), number)


def _tree(story: Opened) -> "nx.Graph[str]":
    """The story's reports, two of them beside one another where they are joined. Joins are a tree."""
    tree: nx.Graph[str] = nx.Graph()
    tree.add_nodes_from(story.story.reports)
    tree.add_edges_from((join.a, join.b) for join in story.story.joins)
    return tree


def _held(story: Opened) -> dict[frozenset[str], dict[str, int]]:
    """For each join, how many reports hang on each of its ends without it: one walk through the tree for all of them."""
    tree, total = _tree(story), len(story.story.reports)
    size = dict.fromkeys(tree, 1)
    found: dict[frozenset[str], dict[str, int]] = {}
    for above, report in reversed(list(nx.bfs_edges(tree, story.story.reports[0]))):
        size[above] += size[report]
        found[frozenset((report, above))] = {report: size[report], above: total - size[report]}
    return found
