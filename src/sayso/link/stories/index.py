"""Stories that grow report by report, and are at each step what all the reports at once would give.

Keys (`story_keys`) depend on one report, likeness and edges (`story_score`, `story_groups`) on two, a story on its component of
the graph of edges. Whoever keeps traits, keys and edges, in memory as here or in a database, need look at those components only
that a new report touches.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.link.stories.groups import Edge, Group, components, copy_edge, edge_between, grouped, reached
from sayso.link.stories.keys import story_keys
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits
from sayso.schema import Copy


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What a report changes: the stories there were in the component that it joins, and those that are there now."""

    before: tuple[Group, ...]
    after: tuple[Group, ...]


class StoryIndex:
    """Reports by their keys, and the edges between them."""

    def __init__(self, model: Model = MODEL) -> None:
        self._model = model
        self._traits: dict[str, StoryTraits] = {}
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._edges: dict[str, set[Edge]] = defaultdict(set)

    def add(self, report: str, traits: StoryTraits, copies: Iterable[Copy] = ()) -> Regrouped:
        """Put a report in and say which stories that changes. See `put`."""
        met = self.put(report, traits, copies)
        component = reached((report,), self._edges)
        old, kept = component - {report}, {edge for end in component for edge in self._edges.get(end, ())} - met
        return Regrouped(self._grouped(old, kept), self._grouped(component, kept | met))

    def put(self, report: str, traits: StoryTraits, copies: Iterable[Copy] = ()) -> set[Edge]:
        """The same without grouping, for many reports before `stories`; gives the edges that came in.

        copies: those the report is part of count, once both reports are in. A report is put in once.
        """
        if report in self._traits:
            raise ValueError(f"{report} is in already")
        self._traits[report] = traits
        near = self.partners(traits)
        found = [edge_between(report, other, self._traits, self._model) for other in near]
        found += [copy_edge(c, self._traits) for c in copies if report in (c.a, c.b) and self._traits.keys() >= {c.a, c.b}]
        for key in story_keys(traits):
            self._holders[key].append(report)
        met = {edge for edge in found if edge is not None}
        for edge in met:
            self._edges[edge.a].add(edge)
            self._edges[edge.b].add(edge)
        return met

    def partners(self, traits: StoryTraits) -> list[str]:
        """The reports that share a key, sorted."""
        return sorted({other for key in story_keys(traits) for other in self._holders.get(key, ())})

    def stories(self) -> tuple[Group, ...]:
        """All stories, by their first report."""
        return self._grouped(self._traits, {edge for edges in self._edges.values() for edge in edges})

    def _grouped(self, reports: Iterable[str], edges: Iterable[Edge]) -> tuple[Group, ...]:
        return tuple(
            sorted(
                group
                for component, among in components(reports, edges)
                for group in grouped(component, among, self._traits, self._model)
            )
        )
