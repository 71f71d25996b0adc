"""Which items are worth comparing: those that share rare keys. Nothing here is quadratic in the number of items."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    """For keys the pairs that share one, as i * items + j, i < j, and what the key says, in thousandths, so that sums are exact
    in any order.
    """
    few, many = _postings(items, scopes)
    for length, held in few.items():  # all keys that so many items share at once
        one, other = _every(length)
        step = max(1, _HELD // len(one))
        for at in range(0, len(held), step):
            members = np.array([posting.items for posting in held[at : at + step]])
            weights = _thousandths(posting.weights for posting in held[at : at + step])
            yield (members[:, one] * len(items) + members[:, other]).ravel(), weights[:, one].ravel()
    rarest = _Rarest(items)
    for posting in many:
        # Too many even within a story: stand them by their rarest keys, so that near-paraphrases are neighbours.
        order = sorted(range(len(posting.items)), key=lambda n: (rarest[posting.items[n]], posting.items[n]))
        members, weights = np.array(posting.items)[order], _thousandths([posting.weights])[0][order]
        one, other = _neighbours(len(order))
        i, j = members[one], members[other]
        yield np.minimum(i, j) * len(items) + np.maximum(i, j), weights[one]


def _thousandths(weights: Iterable[Sequence[float]]) -> Numbers:
    found: Numbers = np.rint(1000 * np.array(list(weights))).astype(np.int64)
    return found


class _Rarest(dict[int, list[str]]):
    """The rarest keys of each item."""

    def __init__(self, items: Sequence[Keys]) -> None:
        super().__init__()
        self._items = items

    def __missing__(self, i: int) -> list[str]:
        keys = self._items[i]
        self[i] = found = sorted(keys, key=lambda k: (-keys[k], k))[:4]
        return found


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


@dataclass(slots=True)
class _Posting:
    """The items that share a key, in their order, and how much it weighs with each."""

    items: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def add(self, i: int, weight: float) -> None:
        self.items.append(i)
        self.weights.append(weight)


def _postings(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> tuple[dict[int, list[_Posting]], list[_Posting]]:
    """What several items share: by how many these are, and what too many share; a key shared by too many is split by story."""
    whole: dict[str, _Posting] = defaultdict(_Posting)
    for i, keys in enumerate(items):
        for key, weight in keys.items():
            whole[key].add(i, weight)
    few: dict[int, list[_Posting]] = defaultdict(list)
    many: list[_Posting] = []
    for posting in whole.values():
        for part in [posting] if len(posting.items) <= MOST_SHARING else _by_scope(posting, scopes):
            if len(part.items) > MOST_SHARING:
                many.append(part)
            elif len(part.items) > 1:
                few[len(part.items)].append(part)
    return few, many


def _by_scope(posting: _Posting, scopes: Sequence[Sequence[str]]) -> Iterable[_Posting]:
    parts: dict[str, _Posting] = defaultdict(_Posting)
    for i, weight in zip(posting.items, posting.weights, strict=True):
        for scope in scopes[i] or ("",):
            parts[scope].add(i, weight)
    return parts.values()
