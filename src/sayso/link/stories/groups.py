"""Reports grouped into stories by how alike they are in pairs, with the edge that made each join."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.link.bonds import Pairs
from sayso.link.cluster import agglomerate, from_most_alike
from sayso.link.parts import Parts
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Copy

# Probability from which a pair may join two stories, and the mean from which two groups are one.
JOINING = 0.3
ENOUGH = 0.3
# Share of the longer report's words that a copy must be, to be on the same story for certain.
BINDING = 0.5


class Edge(NamedTuple):
    """Two reports that may join their stories: ids, a < b. likeness: 0 to 1. copy: they are joined before all others.

    A story of hundreds of reports has tens of thousands: a tuple is made, hashed and sorted several times quicker than a class.
    """

    a: str
    b: str
    likeness: float
    copy: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Report ids of a story, sorted, and the edges that joined them: one less than reports, as a tree."""

    reports: tuple[str, ...]
    joins: tuple[Edge, ...] = ()


def edge_between(a: str, b: str, traits: Mapping[str, StoryTraits], model: Model = MODEL) -> Edge | None:
    """The edge between two reports by what they tell of, None if they are too unlike."""
    like = model.likeness(traits[a], traits[b])
    return Edge(min(a, b), max(a, b), like) if like >= JOINING else None


def copy_edge(copy: Copy, traits: Mapping[str, StoryTraits]) -> Edge | None:
    """The edge of two reports that are each at least half of what the other is; None for a digest that has much besides.

    A cut copy is like its whole anyway, while a digest of ten wires must not run ten stories together.
    """
    shared = copy.containment * traits[copy.a].size
    if shared < BINDING * max(traits[copy.a].size, traits[copy.b].size):
        return None
    return Edge(min(copy.a, copy.b), max(copy.a, copy.b), 1.0, copy=True)


def components(reports: Iterable[str], edges: Iterable[Edge]) -> list[tuple[tuple[str, ...], list[Edge]]]:
    """The reports that edges join, directly or through others, with those edges; by the first report, both sorted.

    edges: each once.
    """
    ordered = sorted(edges)
    part = Parts({*reports, *(edge.a for edge in ordered), *(edge.b for edge in ordered)})
    for edge in ordered:
        part.join(edge.a, edge.b)
    found: dict[str, tuple[list[str], list[Edge]]] = {}
    for report in part:
        found.setdefault(part.of(report), ([], []))[0].append(report)
    for edge in ordered:
        found[part.of(edge.a)][1].append(edge)
    return [(tuple(held), among) for held, among in found.values()]


def grouped(
    reports: Iterable[str],
    edges: Iterable[Edge],
    traits: Mapping[str, StoryTraits],
    model: Model = MODEL,
    said: Pairs | None = None,
) -> list[Group]:
    """The stories of these reports, by their first report.

    edges: all there are between them, in any order. said: reports that a person keeps apart, whatever they are to each other. A
    component of the graph of edges gives the same stories whether it is grouped alone or among others.
    """
    ids, said = sorted(reports), said or Pairs()
    at = {report: n for n, report in enumerate(ids)}
    by_pair = {(at[e.a], at[e.b]): e for e in sorted(edges)}  # of one pair a copy, which is like in all, comes last and stays
    alike = [(edge.likeness, i, j) for (i, j), edge in by_pair.items() if not edge.copy]
    joins: list[tuple[int, int]] = []
    groups = agglomerate(
        len(ids),
        from_most_alike(alike),
        likeness=lambda i, j: model.likeness(traits[ids[i]], traits[ids[j]]),
        enough=ENOUGH,
        barred=lambda a, b: bool(said.apart) and any(said.bars(ids[i], ids[j]) for i in a for j in b),
        together=_copied(ids, [pair for pair, edge in by_pair.items() if edge.copy], said),
        joined=lambda i, j: joins.append((i, j)),
        known={i * len(ids) + j: likeness for likeness, i, j in alike},
    )
    first = {member: group[0] for group in groups for member in group}
    tree: dict[int, list[Edge]] = defaultdict(list)
    for pair in joins:
        tree[first[pair[0]]].append(by_pair[pair])
    return [Group(tuple(ids[n] for n in group), tuple(tree[group[0]])) for group in groups]


def _copied(ids: Sequence[str], pairs: Sequence[tuple[int, int]], said: Pairs) -> list[tuple[int, int]]:
    """The pairs of copies that are one story for certain: those that do not bring together what a person keeps apart."""
    if not said.apart:
        return list(pairs)
    part = {i: {i} for pair in pairs for i in pair}
    kept = []
    for i, j in sorted(pairs):
        if part[i] is not part[j] and not any(said.bars(ids[a], ids[b]) for a in part[i] for b in part[j]):
            kept.append((i, j))
            part[i] |= part[j]
            for member in part[j]:
                part[member] = part[i]
    return kept
