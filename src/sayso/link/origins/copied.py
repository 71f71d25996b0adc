"""Whose word a text is that several reports print: whoever all of them credit, or nobody but who printed it first."""

from collections.abc import Sequence

import networkx as nx

from sayso.link.compared.traits import Traits
from sayso.link.origins.merges import SAME_TEXT
from sayso.link.when import published
from sayso.schema import Kind, Merge

_SEVERAL = 2  # copies without a voice, against the one that has it


def printed(traits: Traits) -> str:
    """When a claim was printed, undated ones last."""
    return published(traits.report) or "9999"  # after every year a report can have


def only_in_one_copy(members: Sequence[Traits], merges: Sequence[Merge]) -> frozenset[str]:
    """Ids of an origin's claims whose voice one copy of a sentence has, and none of the several others, one of which is earlier:
    what an editor put in before that sentence, say, or what was misread there, is not where they all have it from.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(merge.claims for merge in merges if merge.rule == SAME_TEXT)
    known = {t.claim.id: t for t in members}
    groups = ([known[claim] for claim in group] for group in nx.connected_components(graph))
    return frozenset(t.claim.id for group in groups for t in group if _is_alone(t, group))


def _is_alone(t: Traits, group: Sequence[Traits]) -> bool:
    others = [other for other in group if other.report.id != t.report.id]
    if t.claim.voice.kind is Kind.REPORT or len(others) < _SEVERAL:
        return False
    return all(other.claim.voice.kind is Kind.REPORT for other in others) and min(map(printed, others)) < printed(t)
