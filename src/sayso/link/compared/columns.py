"""What is compared between claims as columns of numbers: one row a claim, worked out once while the claim is as it is."""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
import numpy.typing as npt

from sayso.link.compared import compare
from sayso.link.compared.counted import Counted
from sayso.link.compared.questions import QUESTIONS
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.naming.voices import named
from sayso.schema import EventCode

Places = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]

_EVENTS = {code: n for n, code in enumerate(EventCode)}
_ASKED = sorted(QUESTIONS)
_UNKNOWN = (float("nan"), float("nan"))


class Columns:
    """The columns of some claims, by their places.

    before: of claims that were there earlier: rows of those that are the very same are taken over. Codes are numbers for values,
    the same for equal ones, and stay as long as rows are taken over. valued: what was worked out of two codes, by a feature's
    name and the two codes as one number; counted: of two claims' figures, by their codes as one number.
    """

    def __init__(self, items: Sequence[Traits], before: "Columns | None" = None) -> None:
        self.items = items
        self._codes: tuple[dict[Hashable, int], ...] = tuple({} for _ in _CODED)
        self._concepts: dict[str, int] = {}
        self.valued: dict[str, dict[int, float]] = {}
        self.counted: dict[int, Counted[float]] = {}
        if before is not None and len(before._codes[_AMOUNTS]) <= 2 * len(items):  # else mostly of claims that are gone
            self._codes = tuple(map(dict, before._codes))
            self._concepts = dict(before._concepts)
            self.valued = {name: dict(known) for name, known in before.valued.items()}
            self.counted = dict(before.counted)
            at = {id(traits): n for n, traits in enumerate(before.items)}
            self._old = np.array([at.get(id(traits), -1) for traits in items], np.int64)
        else:
            before, self._old = None, np.full(len(items), -1)
        self._here = self._old >= 0
        self._fresh = [items[n] for n in np.flatnonzero(~self._here).tolist()]
        coded, told = (None, None) if before is None else (before._coded, before._told)
        self._coded: np.ndarray = self._filled(coded, list(map(self._codes_of, self._fresh)), len(_CODED), np.int64)
        self._told: np.ndarray = self._filled(told, list(map(_numbers_of, self._fresh)), _WIDTH, np.float64)
        self.records, self.amounts, self.actors, self.places, self.stories, self.act, self.report, self.speaker = self._coded.T
        self.count, self.position, self.event, self.size = (self._told[:, n].astype(np.int64) for n in range(4))
        self.gives, self.told, self.named = (self._told[:, n] > 0 for n in range(4, 7))
        self.norm, self.length = self._told[:, 7], self._told[:, 8]
        self.when, self.within, self.asked = self._told[:, 9:11], self._told[:, 11:13], self._told[:, 13:] > 0
        self._put_vectors(before)
        self._put_concepts(before)

    def _filled(
        self, before: np.ndarray | None, fresh: Sequence[Sequence[float]], width: int, dtype: npt.DTypeLike
    ) -> np.ndarray:
        """A row for each item: of an earlier time, where it was there, else its own."""
        out = np.empty((len(self.items), width), dtype)
        if before is not None:
            out[self._here] = before[self._old[self._here]]
        out[~self._here] = np.array(fresh, dtype).reshape(-1, width)
        return out

    def _codes_of(self, traits: Traits) -> list[int]:
        return [known.setdefault(value(traits), len(known)) for known, value in zip(self._codes, _CODED, strict=True)]

    def _put_vectors(self, before: "Columns | None") -> None:
        """Each claim's vector, filled up with zeros."""
        width = int(self.size.max(initial=1))
        self.vectors = np.zeros((len(self.items), width), np.float32)
        if before is not None:
            kept = min(width, before.vectors.shape[1])  # what stood beyond was a longer one's, which is gone
            self.vectors[self._here, :kept] = before.vectors[self._old[self._here], :kept]
        for n, traits in zip(np.flatnonzero(~self._here).tolist(), self._fresh, strict=True):
            if traits.meaning is not None:
                self.vectors[n, : len(traits.meaning.vector)] = traits.meaning.vector

    def _put_concepts(self, before: "Columns | None") -> None:
        """Where each claim's concepts begin (`first`); of each: claim and concept as one number (`keys`), sorted; the concept;
        its weight. `concepts`: how many there are in all.
        """
        number = self._concepts
        rows = [sorted((number.setdefault(c, len(number)), w) for c, w in traits.concepts.items()) for traits in self._fresh]
        self.first = np.cumsum(self.count) - self.count
        row = np.repeat(np.arange(len(self.items)), self.count)
        self.concept, self.weight = np.empty(len(row), np.int64), np.empty(len(row))
        here = self._here[row]
        if before is not None:
            old = before.first[self._old[row[here]]] + np.flatnonzero(here) - self.first[row[here]]
            self.concept[here], self.weight[here] = before.concept[old], before.weight[old]
        self.concept[~here] = np.array([c for told in rows for c, _ in told], np.int64)
        self.weight[~here] = np.array([w for told in rows for _, w in told], np.float64)
        self.concepts = max(len(number), 1)
        self.keys = row * self.concepts + self.concept


def _as_counted(amount: Amount) -> Hashable:
    """All that `amounts.counts` and `amounts.relation` look at."""
    figure = amount.figure
    number = (amount.low, amount.high, amount.closer, figure.low, figure.high, figure.unit, figure.real)
    return (
        amount.role,
        amount.head,
        amount.named,
        amount.proper,
        amount.part,
        amount.inside,
        amount.harmed,
        amount.side,
        amount.per,
        amount.marks,
        amount.where,
        amount.there,
        amount.suspected,
        amount.fates,
        amount.only,
        amount.background,
        amount.share_of,
        amount.by,
        amount.both,
        amount.whole,
        amount.state,
        amount.out_of,
        *number,
    )


# Values that are told apart by codes, in the order of the columns.
_CODED: tuple[Callable[[Traits], Hashable], ...] = (
    lambda t: t.records,
    lambda t: tuple(map(_as_counted, t.amounts)),
    lambda t: frozenset(t.actors),
    lambda t: t.places,
    lambda t: t.stories,
    compare.act,
    lambda t: t.report.id,
    lambda t: t.speaker,
)
_AMOUNTS = 1


def _numbers_of(traits: Traits) -> list[float]:
    """A claim's whole numbers, its truths, its other numbers, its days (first and last, NaN where unknown), what it answers."""
    claim, meaning = traits.claim, traits.meaning
    return [
        len(traits.concepts),
        traits.position,
        -1 if claim.event is None else _EVENTS[claim.event.code],
        0 if meaning is None else len(meaning.vector),
        bool(traits.amounts),
        bool(traits.stories),
        named(claim.voice),
        traits.norm,
        0.0 if meaning is None else meaning.length,
        *((traits.when[0].toordinal(), traits.when[1].toordinal()) if traits.when else _UNKNOWN),
        *((traits.within[0].toordinal(), traits.within[1].toordinal()) if traits.within else _UNKNOWN),
        *(name in traits.questions for name in _ASKED),
    ]


_WIDTH = 13 + len(_ASKED)
