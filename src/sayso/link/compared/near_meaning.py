"""Which claims of a story mean much the same: the nearest by the angle between their vectors."""

from collections.abc import Iterable, MutableMapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from sayso.link.blocking import once
from sayso.link.compared.traits import Traits

ENOUGH = 0.36  # cosine; four in five pairs of one point are nearer than this, and one in ten of the others
MOST = 12  # partners of a claim
AT_ONCE = 200  # rows compared in one go: some 30 MB for a story of 6,000 claims
ROUGH = 1e-4  # by how much the lengths' product may be off in 32 bits, generously

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Nearby:
    """Of some claims, by their numbers, those nearest to each: claim and partner by their places here, and the cosine; by claim,
    the nearest first.
    """

    claims: Numbers
    one: Numbers
    other: Numbers
    near: npt.NDArray[np.float64]


def nearest(
    items: Sequence[Traits], numbers: Sequence[int] | None = None, known: MutableMapping[str, Nearby] | None = None
) -> Numbers:
    """Pairs i, j, i < j, of claims of one story, as i * items + j: each claim with those nearest to it. Deterministic: sums of
    small whole numbers are exact in any order, and ties go to the claim that stands first.

    numbers: of the items, another one for a claim that means something else; known: what was found before, by story, from items
    that stood in the same order as far as they are here. It is brought up to date.
    """
    found = [np.empty(0, np.int64)]
    known = {} if known is None else known
    before = list(known.values())
    known.clear()
    for story, held in _told_together(items):
        members = np.array(held)
        claims = members if numbers is None else np.array(numbers)[members]
        known[story] = nearby = _nearby([items[i] for i in held], claims, _most(before, claims))
        one, other = members[nearby.one], members[nearby.other]
        found.append(np.minimum(one, other) * len(items) + np.maximum(one, other))
    return once(np.concatenate(found))


def _most(before: Iterable[Nearby], claims: Numbers) -> Nearby | None:
    """What was found before of most of these claims: a story may have got another id, or become one with another."""
    found = [(int(np.isin(each.claims, claims).sum()), each) for each in before]
    most, best = max(found, key=itemgetter(0), default=(0, None))
    return best if most else None


def _nearby(items: Sequence[Traits], claims: Numbers, before: Nearby | None) -> Nearby:
    """The nearest of each claim: of one that was there before, with partners that are there still, the best of these and of the
    claims that are new.
    """
    vectors, lengths = _stacked(items)
    if before is None:
        fresh = np.ones(len(items), bool)
        rows = [_compared(vectors, lengths, fresh, fresh)]
    else:
        fresh = ~np.isin(claims, before.claims)
        order = np.argsort(claims)
        place = order[np.minimum(np.searchsorted(claims, before.claims, sorter=order), len(claims) - 1)]
        here = claims[place] == before.claims
        bereft = np.zeros(len(items), bool)
        bereft[place[before.one[here[before.one] & ~here[before.other]]]] = True
        kept = here[before.one] & here[before.other]
        one, other, near = place[before.one[kept]], place[before.other[kept]], before.near[kept]
        kept = ~bereft[one]
        rows = [(one[kept], other[kept], near[kept])]
        rows.append(_compared(vectors, lengths, fresh | bereft, np.ones(len(items), bool)))
        rows.append(_compared(vectors, lengths, ~(fresh | bereft), fresh))
    one, other, near = (np.concatenate(column) for column in zip(*rows, strict=True))
    order = np.lexsort((other, -near, one))
    one, other, near = one[order], other[order], near[order]
    best = np.arange(len(one)) - np.searchsorted(one, one) < MOST
    return Nearby(claims, one[best], other[best], near[best])


def _compared(
    vectors: np.ndarray, lengths: np.ndarray, rows: np.ndarray, columns: np.ndarray
) -> tuple[Numbers, Numbers, npt.NDArray[np.float64]]:
    """Of each claim of the rows the nearest of the columns, if near enough, and those as near as the last of them."""
    one, other, near = [np.empty(0, np.int64)], [np.empty(0, np.int64)], [np.empty(0)]
    mine, theirs = np.flatnonzero(rows), np.flatnonzero(columns)
    if not len(theirs):
        return one[0], other[0], near[0]
    transposed, about = vectors[theirs].T, lengths[theirs].astype("float32")
    for at in range(0, len(mine), AT_ONCE):
        some = mine[at : at + AT_ONCE]
        products = vectors[some] @ transposed
        least = (ENOUGH - ROUGH) * lengths[some]
        if len(theirs) > MOST:  # first, quickly, what may be among the nearest; then exactly
            rough = products / about
            least = np.maximum(least, np.partition(rough, -MOST - 1, axis=1)[:, -MOST - 1] * (1 - ROUGH))
            row, column = np.nonzero(rough >= least[:, None])
        else:
            row, column = np.nonzero(products >= least[:, None] * about)
        exact = products[row, column].astype("float64") / (lengths[some[row]] * lengths[theirs[column]])
        close = np.flatnonzero((exact >= ENOUGH) & (some[row] != theirs[column]))
        one.append(some[row[close]])
        other.append(theirs[column[close]])
        near.append(exact[close])
    return np.concatenate(one), np.concatenate(other), np.concatenate(near)


def _told_together(items: Sequence[Traits]) -> Iterable[tuple[str, list[int]]]:
    """The items with a meaning, by story and by the network that made it (see `Meaning.beside`)."""
    told: dict[str, list[int]] = {}
    for i, traits in enumerate(items):
        if traits.meaning is not None:
            for story in traits.stories or (f"report {traits.report.id}",):
                told.setdefault(f"{story} {len(traits.meaning.vector)}", []).append(i)
    return [(story, members) for story, members in sorted(told.items()) if len(members) > 1]


def _stacked(items: Sequence[Traits]) -> tuple[np.ndarray, np.ndarray]:
    """The vectors (items, dimensions) and their lengths (items,)."""
    meanings = [traits.meaning for traits in items if traits.meaning is not None]
    return np.stack([meaning.vector for meaning in meanings]), np.array([meaning.length for meaning in meanings])
