"""Agglomeration by average link: groups whose members are alike on the whole, so that no chain of half-alike items runs away."""

import math
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

# Members of each group looked at for an average, those that joined first: they are the most alike, and the cost stays flat.
LOOKED_AT = 6
_BARRED = (0, 0)  # of two groups with members that may not meet, or are too unlike


def agglomerate(  # noqa: PLR0913 (all but two by keyword)
    size: int,
    pairs: Iterable[tuple[int, int]],
    *,
    likeness: Callable[[int, int], float],
    enough: float,
    least: float = -math.inf,
    looked_at: int = LOOKED_AT,
    barred: Callable[[Sequence[int], Sequence[int]], bool] = lambda a, b: False,
    together: Iterable[tuple[int, int]] = (),
    joined: Callable[[int, int], None] = lambda i, j: None,
    known: dict[int, float] | None = None,
) -> list[list[int]]:
    """Groups of 0..size-1, each sorted, by their first member.

    pairs: those worth joining, i < j, in the order of `from_most_alike`. Two groups are joined if the mean likeness between them
    is `enough`, no two of their members are less alike than `least`, and the two groups are not barred.
    looked_at: members of each group in that mean. together: pairs joined before anything else. joined: told each pair that joins
    two groups, one less than a group has members. known: likenesses that need not be asked for, by i * size + j, i < j; what is
    asked for comes in.
    """
    group = list(range(size))
    members: list[list[int]] = [[i] for i in range(size)]
    measured = _Measured(size, likeness, {} if known is None else known)

    def join(a: int, b: int) -> None:
        for item in members[b]:
            group[item] = a
        members[a] += members[b]
        members[b] = []

    for i, j in sorted(together):
        if group[i] != group[j]:
            join(min(group[i], group[j]), max(group[i], group[j]))
            joined(i, j)
    # Two groups that were refused stay so until one has grown within what is looked at; what may not meet never may.
    refused: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in pairs:
        a, b = group[i], group[j]
        if a == b:
            continue
        if a > b:
            a, b = b, a
        seen = min(len(members[a]), looked_at), min(len(members[b]), looked_at)
        if refused.get((a, b)) in (seen, _BARRED):
            continue
        mean = measured.between(members[a][:looked_at], members[b][:looked_at], least)
        if mean is None or (mean >= enough and barred(members[a], members[b])):
            refused[a, b] = _BARRED
        elif mean < enough:
            refused[a, b] = seen
        else:
            join(a, b)
            joined(i, j)
    return [sorted(found) for found in members if found]


def from_most_alike(pairs: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """The pairs of (likeness, i, j) from the most alike down, ties by i and j."""
    ordered = sorted(sorted(pairs, key=itemgetter(1, 2)), key=itemgetter(0), reverse=True)  # of equals the first stays first
    return [(i, j) for _, i, j in ordered]


class _Measured:
    """The likeness of items i < j by i * size + j: asked for once, and looked up a hundred thousand times."""

    def __init__(self, size: int, likeness: Callable[[int, int], float], known: dict[int, float]) -> None:
        self._size, self._likeness, self._known = size, likeness, known

    def between(self, a: Sequence[int], b: Sequence[int], least: float) -> float | None:
        """Mean likeness between two groups, None if two of their members are less alike than `least`."""
        size, known, total = self._size, self._known, 0.0
        for i in a:
            for j in b:
                code = i * size + j if i < j else j * size + i
                value = known.get(code)
                if value is None:
                    known[code] = value = self._likeness(*divmod(code, size))
                if value < least:
                    return None
                total += value
        return total / (len(a) * len(b))
