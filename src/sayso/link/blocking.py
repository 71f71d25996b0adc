"""Which items are worth comparing: those that share rare keys. Nothing here is quadratic in the number of items."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

# A key that more items share says too little to compare them all; within the same story it may still be short enough.
MOST_SHARING = 150
# Partners kept per item, those that share most. A point has about as many claims as a story has reports, mostly fewer than this.
MOST_PARTNERS = 40
# Neighbours on each side in a list too long to pair, sorted so that alike items stand together (sorted-neighbourhood blocking).
WINDOW = 6
# Shared keys that are held before they are added up pair by pair: 64 MB.
_HELD = 4_000_000

Keys = Mapping[str, float]
Numbers = npt.NDArray[np.int64]


def candidates(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> Numbers:
    """Pairs i, j, i < j, of items that share keys, as i * items + j, sorted: the best partners of each item by shared weight.

    items: the weight of each key of an item, in an order that depends on content only; scopes: the stories each belongs to,
    within which a common key is tried again. Deterministic: ties go to the item that stands first.
    """
    pairs, shared = _added(_sharing(items, scopes), len(items))
    if not len(pairs):
        return pairs
    one, other = np.divmod(pairs, len(items))
    here, there, weight = np.concatenate((one, other)), np.concatenate((other, one)), np.concatenate((shared, shared))
    order = np.lexsort((there, -weight, here))
    here = here[order]
    first = np.searchsorted(here, here)  # where the item's partners begin
    kept = np.zeros(len(pairs), bool)
    kept[order[np.arange(len(here)) - first < MOST_PARTNERS] % len(pairs)] = True
    return pairs[kept]


def _sharing(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> Iterator[tuple[Numbers, Numbers]]:
    """For each key the pairs that share it, as i * items + j, i < j, and what the key says, in thousandths, so that sums are
    exact in any order.
    """
    size = len(items)
    for (word, _), members in _postings(items, scopes).items():
        if len(members) <= MOST_SHARING:
            held, (one, other) = np.array(members), _every(len(members))
        else:
            # Too many even within a story: stand them by their rarest keys, so that near-paraphrases are neighbours.
            near = sorted(members, key=lambda i: (sorted(items[i], key=lambda k: (-items[i][k], k))[:4], i))
            held, (one, other) = np.array(near), _neighbours(len(near))
        weights = np.array([round(1000 * items[i][word]) for i in held.tolist()])
        i, j = held[one], held[other]
        yield np.minimum(i, j) * size + np.maximum(i, j), weights[one]


@lru_cache(maxsize=2 * MOST_SHARING)
def _every(size: int) -> tuple[Numbers, Numbers]:
    one, other = np.triu_indices(size, 1)
    return one, other


def _neighbours(size: int) -> tuple[Numbers, Numbers]:
    steps = [(np.arange(size - step), np.arange(step, size)) for step in range(1, min(WINDOW, size - 1) + 1)]
    return np.concatenate([one for one, _ in steps]), np.concatenate([other for _, other in steps])


def _added(sharing: Iterable[tuple[Numbers, Numbers]], size: int) -> tuple[Numbers, Numbers]:
    """Each pair once, sorted, with all that it shares."""
    pairs, weights, held = [np.empty(0, np.int64)], [np.empty(0, np.int64)], 0
    for each, weight in sharing:
        pairs.append(each)
        weights.append(weight)
        held += len(each)
        if held >= _HELD:
            once, summed = _summed(pairs, weights)
            pairs, weights, held = [once], [summed], 0
    return _summed(pairs, weights)


def _summed(pairs: Sequence[Numbers], weights: Sequence[Numbers]) -> tuple[Numbers, Numbers]:
    every, weight = np.concatenate(pairs), np.concatenate(weights)
    order = np.argsort(every, kind="stable")
    every, weight = every[order], weight[order]
    starts = np.flatnonzero(np.r_[True, every[1:] != every[:-1]]) if len(every) else np.empty(0, np.int64)
    return every[starts], (np.add.reduceat(weight, starts) if len(starts) else starts)


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
