"""Which claims of a story mean much the same: the nearest by the angle between their vectors."""

from collections.abc import Iterable, Sequence

import numpy as np

from sayso.link.traits import Traits

ENOUGH = 0.5  # cosine; four in five pairs of one point are nearer than this, and one in ten of the others
MOST = 12  # partners of a claim
AT_ONCE = 200  # rows compared in one go: some 30 MB for a story of 6,000 claims


def nearest(items: Sequence[Traits]) -> set[tuple[int, int]]:
    """Pairs (i, j), i < j, of claims of one story: each claim with those nearest to it. Deterministic: sums of small whole
    numbers are exact in any order, and ties go to the claim that stands first.
    """
    out: set[tuple[int, int]] = set()
    for members in _told_together(items):
        vectors, lengths = _stacked([items[i] for i in members])
        for at in range(0, len(members), AT_ONCE):
            some = slice(at, at + AT_ONCE)
            near = (vectors[some] @ vectors.T).astype("float64") / (lengths[some, None] * lengths)
            for row, found in enumerate(near):
                found[at + row] = -1
                close = np.flatnonzero(found >= ENOUGH)
                best = close[np.argsort(-found[close], kind="stable")[:MOST]]
                i = members[at + row]
                out.update((min(i, members[j]), max(i, members[j])) for j in best.tolist())
    return out


def _told_together(items: Sequence[Traits]) -> Iterable[list[int]]:
    """The items with a meaning, by story."""
    told: dict[str, list[int]] = {}
    for i, traits in enumerate(items):
        if traits.meaning is not None:
            for story in traits.stories or (f"report {traits.report.id}",):
                told.setdefault(story, []).append(i)
    return [members for _, members in sorted(told.items()) if len(members) > 1]


def _stacked(items: Sequence[Traits]) -> tuple[np.ndarray, np.ndarray]:
    """The vectors (items, dimensions) and their lengths (items,)."""
    meanings = [traits.meaning for traits in items if traits.meaning is not None]
    return np.stack([meaning.vector for meaning in meanings]), np.array([meaning.length for meaning in meanings])
