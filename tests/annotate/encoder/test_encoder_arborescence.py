import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.annotate.encoder.arborescence import best_tree


def _leads_to_root(heads, word):
    for _ in heads:
        if heads[word] == word:
            return True
        word = heads[word]
    return False


@settings(deadline=None, max_examples=150)
@given(st.integers(1, 9), st.integers(0, 10_000))
def test_every_word_leads_to_the_one_root(size, seed):
    heads = best_tree(np.random.default_rng(seed).normal(size=(size, size)))
    assert sum(h == i for i, h in enumerate(heads)) == 1
    assert all(_leads_to_root(heads, i) for i in range(size))


@settings(deadline=None, max_examples=150)
@given(st.integers(2, 8), st.integers(0, 10_000))
def test_given_the_root_no_tree_is_heavier(size, seed):
    scores = np.random.default_rng(seed).normal(size=(size, size))
    heads = best_tree(scores)
    root = next(i for i, h in enumerate(heads) if h == i)
    graph = nx.DiGraph()
    graph.add_weighted_edges_from((h, i, scores[i, h]) for i in range(size) for h in range(size) if i not in (h, root))
    best = nx.maximum_spanning_arborescence(graph)
    ours = sum(scores[i, h] for i, h in enumerate(heads) if i != root)
    assert abs(ours - best.size(weight="weight")) < 1e-9
