"""Who is quoted through whom: the voices of a story and the ways their words took to the page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from sayso.export.dossier.sources import Spellings, spellings
from sayso.export.words import KIND
from sayso.schema import Claim, Kind
from sayso.web.opened import Opened

# Voices drawn, those with the most claims: more, and no line can be followed. The table beneath has them all.
MOST = 26
Key = tuple[str, str]
Forms = dict[Key, tuple[str, str, str]]  # name, kind and form of each
_ROUNDS = 8  # sweeps of the ordering; the order no longer changes after five on the stories tried


@dataclass(frozen=True, slots=True)
class Node:
    """A voice or an outlet. form: voice, anonymous, unnamed or report. column: from 0, the innermost voices leftmost."""

    key: str
    name: str
    kind: str
    form: str
    claims: int
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Words that one voice's claims took on their way to the next. claims: how many; anonymous: how many of a nameless voice."""

    first: Node
    second: Node
    claims: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class Graph:
    """What is drawn. columns, rows: how many; left_out: voices that are in the table only."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: int
    rows: int
    left_out: int


def graph_of(story: Opened) -> Graph:
    """The graph of the story's heaviest voices; the same ledger gives the same drawing. Spellings of one name are one voice."""
    names = spellings(story.index)
    ways, speaking = Counter[tuple[tuple[str, str], ...]](), Counter[tuple[str, str]]()
    forms: Forms = {}
    for claim in story.ledger.claims:
        if claim.voice.kind is Kind.REPORT:
            continue
        way = tuple(dict.fromkeys(_way(story, claim, forms, names)))
        ways[way] += 1
        speaking[way[0]] += 1
    kept = {key for key, _ in sorted(speaking.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]}
    drawn = nx.DiGraph()
    for way, times in sorted(ways.items()):
        if way[0] in kept:
            drawn.add_node(way[0])
            for one, other in pairwise(way):
                drawn.add_edge(one, other)
                drawn[one][other]["claims"] = drawn[one][other].get("claims", 0) + times
    places = _placed(drawn)
    nodes = {
        key: Node("/".join(key), *forms[key], speaking[key], *places[key]) for key in sorted(places, key=lambda key: places[key])
    }
    edges = [
        Edge(nodes[one], nodes[other], data["claims"], data["claims"] if forms[one][2] == "anonymous" else 0)
        for one, other, data in sorted(drawn.edges(data=True), key=lambda edge: edge[:2])
    ]
    columns = max((node.column for node in nodes.values()), default=-1) + 1
    rows = max((node.row for node in nodes.values()), default=-1) + 1
    return Graph(tuple(nodes.values()), tuple(edges), columns, rows, len(speaking) - len(kept))


def _way(story: Opened, claim: Claim, forms: Forms, names: Spellings) -> Iterator[Key]:
    """The keys of the voices from the innermost outwards, then of the outlet. One outlet is one node, whoever names it."""
    outlet = names.outlet(story.index.outlet(story.index.report(claim.report_id)))
    for voice in claim.chain:
        name = outlet if voice.kind is Kind.REPORT else names.voice(voice)
        form = "report" if name == outlet or voice.kind is Kind.OUTLET else "anonymous" if voice.anonymous else "voice"
        if voice.kind is Kind.UNATTRIBUTED:
            form = "unnamed"
        key = ("outlet" if form == "report" else "voice", name)
        forms.setdefault(key, (name, KIND[voice.kind] if form != "report" else KIND[Kind.OUTLET], form))
        yield key
    forms.setdefault(("outlet", outlet), (outlet, KIND[Kind.OUTLET], "report"))
    yield "outlet", outlet


def _placed(drawn: "nx.DiGraph[tuple[str, str]]") -> dict[tuple[str, str], tuple[int, int]]:
    """Column and row of each node: columns by how far a voice is from the page, rows so that few lines cross.

    Sugiyama, Tagawa and Toda's layers (1981), ordered by the middle of their neighbours. Voices that cite each other in a circle
    share a column.
    """
    circles = nx.condensation(drawn)
    far: dict[int, int] = {}
    for part in reversed(list(nx.topological_sort(circles))):
        far[part] = max((far[after] + 1 for after in circles.successors(part)), default=0)
    most = max(far.values(), default=0)
    columns: dict[int, list[tuple[str, str]]] = {}
    for part, distance in far.items():
        columns.setdefault(most - distance, []).extend(circles.nodes[part]["members"])
    order = {column: sorted(members) for column, members in columns.items()}
    near = drawn.to_undirected()
    for turn in range(_ROUNDS):
        rows = {key: row / max(len(members), 1) for members in order.values() for row, key in enumerate(members)}
        for column in sorted(order, reverse=turn % 2 == 1):
            order[column].sort(key=lambda key: (_middle([rows[other] for other in near[key]], rows[key]), key))
            rows |= {key: row / len(order[column]) for row, key in enumerate(order[column])}
    return {key: (column, row) for column, members in order.items() for row, key in enumerate(members)}


def _middle(rows: list[float], own: float) -> float:
    return sum(rows) / len(rows) if rows else own
