"""Which stretches of a long text are read at once.

The encoder's cost grows with the square of what it sees, and it learned on stretches of this size. A window's core is read
for good; the words to its left and right are only there so that the core is not read out of context.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.encoder.pieces import BREAK

CORE = 212  # pieces
# Pieces; with the two marks round it a window stays under 256. A core mostly ends where a sentence does, so what comes after
# it tells little: contents on PolNeAR are .007 better than with 24 and 12, on articles it was trained on and on others.
LEFT, RIGHT = 36, 4
_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Window:
    """Words `left` to `right` are read; `first` to `last` (exclusive, like right) are kept."""

    left: int
    first: int
    last: int
    right: int


def windows(words: Sequence[str], sizes: Sequence[int], *, core: int = CORE) -> list[Window]:
    """Cover all words with windows. sizes: each word's number of pieces (at least one).

    A core ends where a paragraph does if that is not too far back, else where a sentence seems to, else where it is full.
    """
    cores: list[tuple[int, int]] = []
    first, n = 0, len(words)
    while first < n:
        last, used, paragraph, sentence = first, 0, first, first
        while last < n and (used + sizes[last] <= core or last == first):
            used += sizes[last]
            last += 1
            if words[last - 1] == BREAK and used > 0.7 * core:
                paragraph = last
            elif words[last - 1] in _ENDS and used > 0.7 * core:
                sentence = last
        if last < n:
            last = paragraph if paragraph > first else sentence if sentence > first else last
        cores.append((first, last))
        first = last
    return [Window(_back(sizes, a), a, b, _forth(sizes, b)) for a, b in cores]


def _back(sizes: Sequence[int], first: int) -> int:
    left = LEFT
    while first and sizes[first - 1] <= left:
        first -= 1
        left -= sizes[first]
    return first


def _forth(sizes: Sequence[int], last: int) -> int:
    right = RIGHT
    while last < len(sizes) and sizes[last] <= right:
        right -= sizes[last]
        last += 1
    return last
