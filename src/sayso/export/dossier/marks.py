"""Text cut where marks begin and end, so that marks that overlap never have to nest."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from sayso.schema import Span

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Segment(Generic[M]):
    """A stretch of text under the same marks throughout. marks, begins, ends: in the order in which the marks were given.

    begins, ends: the marks whose first or last character is this stretch's first or last.
    """

    text: str
    marks: tuple[M, ...]
    begins: tuple[M, ...]
    ends: tuple[M, ...]


def segments(text: str, marks: Iterable[tuple[Span, M]], *, start: int = 0, end: int | None = None) -> list[Segment[M]]:
    """text[start:end] as segments; joined, their texts are that text. A mark that sticks out is cut off there.

    The same mark may lie over several spans; where they overlap it is listed once.
    """
    end = len(text) if end is None else end
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    names: list[M] = []
    for span, mark in marks:
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            opening.setdefault(first, []).append(len(names))
            closing.setdefault(last, []).append(len(names))
            names.append(mark)
    cuts = sorted({start, end, *opening, *closing})
    active: set[int] = set()
    found: list[Segment[M]] = []
    for left, right in pairwise(cuts):
        active.difference_update(closing.get(left, ()))
        active.update(opening.get(left, ()))
        begins, ends = opening.get(left, []), closing.get(right, [])
        found.append(Segment(text[left:right], _named(names, sorted(active)), _named(names, begins), _named(names, ends)))
    return found


def _named(names: list[M], indices: list[int]) -> tuple[M, ...]:
    return tuple(dict.fromkeys(names[index] for index in indices))
