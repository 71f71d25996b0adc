"""The best dependency tree of a sentence from a score for each pair of words (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np

_FAR = -1e9


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Each word's head, shape (words,), from scores[word, head]; scores[i, i] is that word's score as the root.

    Exactly one word, the root, is its own head, and no word is its own ancestor.
    """
    heads: np.ndarray = scores.argmax(1)
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) == 1 and _cycle(heads, int(roots[0])) is None:
        return heads
    # one root: the word that loses least by not having its best head
    others = scores.copy()
    np.fill_diagonal(others, _FAR)
    root = int((scores.diagonal() - others.max(1)).argmax()) if len(scores) > 1 else 0
    return _spanning(others, root)


def _spanning(scores: np.ndarray, root: int) -> np.ndarray:
    """The heaviest arborescence from `root`; the diagonal of scores holds _FAR."""
    heads: np.ndarray = scores.argmax(1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return heads
    n = len(heads)
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    # the cycle becomes one node, the last of a smaller graph
    small = np.full((len(outside) + 1, len(outside) + 1), _FAR, dtype=scores.dtype)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]  # what entering the cycle here costs
    small[-1, :-1] = entering.max(0)
    enters = entering.argmax(0)
    leaving = scores[np.ix_(outside, cycle)]
    small[:-1, -1] = leaving.max(1)
    leaves = leaving.argmax(1)
    inner = _spanning(small, int(np.flatnonzero(outside == root)[0]))
    out: np.ndarray = heads.copy()
    for i, word in enumerate(outside):
        if word != root:
            out[word] = cycle[leaves[i]] if inner[i] == len(outside) else outside[inner[i]]
    entry = int(inner[-1])
    out[cycle[enters[entry]]] = outside[entry]
    return out


def _cycle(heads: np.ndarray, root: int) -> np.ndarray | None:
    """The words of one cycle that does not hold the root, or None."""
    above = heads.tolist()
    seen = [-1] * len(above)  # the word from which the walk came by here
    seen[root] = root
    for start in range(len(above)):
        word = start
        while seen[word] < 0:
            seen[word] = start
            word = above[word]
        if seen[word] == start and word != root:
            path = [word]
            while above[path[-1]] != word:
                path.append(above[path[-1]])
            return np.array(path)
    return None
