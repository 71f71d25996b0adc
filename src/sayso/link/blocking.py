"""Which items are worth comparing: those that share rare keys. Nothing here is quadratic in the number of items."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

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
    pairs, shared = _added(_sharing(items, scopes))
    if not len(pairs):
        return pairs
    one, other = np.divmod(pairs, len(items))
    # By item, the most that is shared first, then the partner that stands first: of one item's pairs the one that comes first.
    here, less, which = np.concatenate((one, other)), int(shared.max()) - np.tile(shared, 2), np.tile(np.arange(len(pairs)), 2)
    size, most = len(pairs).bit_length(), int(less.max()).bit_length()
    if len(items).bit_length() + most + size < 64:  # all three in one number, which sorts several times as quickly
        ordered = np.sort((here << size + most) | (less << size) | which)
        here, which = ordered >> size + most, ordered & (1 << size) - 1
    else:
        order = np.lexsort((which, less, here))
        here, which = here[order], which[order]
    kept = np.zeros(len(pairs), bool)
    kept[which[np.arange(len(here)) - np.searchsorted(here, np.arange(len(items)))[here] < MOST_PARTNERS]] = True
    return pairs[kept]


def once(numbers: Numbers) -> Numbers:
    """The numbers, none below 0, sorted, each once: as `np.unique`, which takes ten times as long for 300,000 (numpy 2.4)."""
    found = np.sort(numbers)
    return found[np.diff(found, prepend=-1) > 0]


def _sharing(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> Iterator[tuple[Numbers, Numbers]]:
    """For keys the pairs that share one, as i * items + j, i < j, and what the key says, in thousandths, so that sums are exact
    in any order.
    """
    postings = _postings(items, scopes)
    lengths = np.diff(postings.starts)
    for length in np.unique(lengths[(lengths > 1) & (lengths <= MOST_SHARING)]).tolist():  # all keys that so many share at once
        one, other = _every(length)
        starts = postings.starts[:-1][lengths == length]
        step = max(1, _HELD // len(one))
        for at in range(0, len(starts), step):
            places = starts[at : at + step, None] + np.arange(length)
            members, weights = postings.items[places], postings.weights[places]
            yield (members[:, one] * len(items) + members[:, other]).ravel(), weights[:, one].ravel()
    rarest = _Rarest(items)
    for n in np.flatnonzero(lengths > MOST_SHARING).tolist():
        # Too many even within a story: stand them by their rarest keys, so that near-paraphrases are neighbours.
        places = slice(*postings.starts[n : n + 2].tolist())
        order = np.array(sorted(postings.items[places].tolist(), key=lambda i: (rarest[i], i)))
        members = postings.items[places]
        weights = postings.weights[places][np.searchsorted(members, order)]
        one, other = _neighbours(len(order))
        i, j = order[one], order[other]
        yield np.minimum(i, j) * len(items) + np.maximum(i, j), weights[one]


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


def _added(sharing: Iterable[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
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


class _Postings(NamedTuple):
    """The items that share a key, in their order, and how much it weighs with each, in thousandths: key by key, those of each key
    from one start to the next.
    """

    starts: Numbers
    items: Numbers
    weights: Numbers


def _postings(items: Sequence[Keys], scopes: Sequence[Sequence[str]]) -> _Postings:
    """A key shared by too many is split by story."""
    number: dict[str, int] = {}
    codes = np.array([number.setdefault(key, len(number)) for keys in items for key in keys], np.int64)
    weights = np.rint(1000 * np.array([weight for keys in items for weight in keys.values()], np.float64)).astype(np.int64)
    having = np.repeat(np.arange(len(items)), [len(keys) for keys in items])
    common = (np.bincount(codes) > MOST_SHARING)[codes]
    split = _by_scope(codes[common], having[common], weights[common], scopes, len(number))
    codes, having, weights = (np.concatenate((x[~common], y)) for x, y in zip((codes, having, weights), split, strict=True))
    order = np.argsort(codes, kind="stable")
    codes = codes[order]
    starts = np.flatnonzero(np.diff(codes, prepend=-1))
    return _Postings(np.append(starts, len(codes)), having[order], weights[order])


def _by_scope(
    codes: Numbers, having: Numbers, weights: Numbers, scopes: Sequence[Sequence[str]], first: int
) -> tuple[Numbers, Numbers, Numbers]:
    """The same with another code for a key in each story, from the first on; an item of several stories stands in each."""
    number: dict[str, int] = {}
    told = [[number.setdefault(scope, len(number)) for scope in scopes[i] or ("",)] for i in having.tolist()]
    each = np.repeat(np.arange(len(codes)), [len(stories) for stories in told])
    stories = np.array([story for found in told for story in found], np.int64)
    return first + codes[each] * max(len(number), 1) + stories, having[each], weights[each]
