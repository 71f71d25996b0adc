"""Which items are worth comparing: those that share rare keys. Nothing here is quadratic in the number of items."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest

# A key that more items share says too little to compare them all; within the same story it may still be short enough.
MOST_SHARING = 150
# Partners kept per item, those that share most. A point has about as many claims as a story has reports, mostly fewer than this.
MOST_PARTNERS = 40
# Neighbours on each side in a list too long to pair, sorted so that alike items stand together (sorted-neighbourhood blocking).
WINDOW = 6

Keys = Mapping[str, float]


def candidates(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """Pairs (i, j), i < j, of items that share keys, the best partners of each item first found by shared weight.

    items: the weight of each key of an item, in an order that depends on content only; scopes: the stories each belongs to,
    within which a common key is tried again. Deterministic: ties go to the item that stands first.
    """
    # Thousandths, so that sums are exact in any order.
    shared: list[dict[int, int]] = [{} for _ in items]
    for key, members in sorted(_postings(items, scopes).items()):
        word = key[0]
        for i, j in _pairs(members, items):
            weight = round(1000 * items[i][word])
            shared[i][j] = shared[i].get(j, 0) + weight
            shared[j][i] = shared[j].get(i, 0) + weight
    out: set[tuple[int, int]] = set()
    for i, partners in enumerate(shared):
        best = nlargest(MOST_PARTNERS, ((weight, -j) for j, weight in partners.items()))
        out.update((min(i, -j), max(i, -j)) for _, j in best)
    return sorted(out)


def _postings(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> dict[tuple[str, str], list[int]]:
    """Items by key; a key shared by too many is split by story."""
    whole: dict[str, list[int]] = defaultdict(list)
    for i, keys in enumerate(items):
        for key in keys:
            whole[key].append(i)
    out: dict[tuple[str, str], list[int]] = {}
    for key, members in whole.items():
        if len(members) <= MOST_SHARING:
            out[(key, "")] = members
            continue
        for i in members:
            for scope in scopes[i] or ("",):
                out.setdefault((key, scope), []).append(i)
    return {key: members for key, members in out.items() if len(members) > 1}


def _pairs(members: Sequence[int], items: Sequence[Keys]) -> list[tuple[int, int]]:
    if len(members) <= MOST_SHARING:
        return [(i, j) for n, i in enumerate(members) for j in members[n + 1 :]]
    # Too many even within a story: stand them by their rarest keys, so that near-paraphrases are neighbours.
    near = sorted(members, key=lambda i: (sorted(items[i], key=lambda k: (-items[i][k], k))[:4], i))
    return [(i, j) for n, i in enumerate(near) for j in near[n + 1 : n + 1 + WINDOW]]
