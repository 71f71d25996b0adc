"""Copied stretches, asked from a claim's place: does this claim stand in text that another report has too?"""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from sayso.schema import Claim, Copy, Span
from sayso.text import words

# A claim stands in copied text if this much of it does: an editor's changed word or two must not hide the copy.
MOSTLY = 0.8
# Share of neighbouring words from which texts are held against each other word by word: a changed word parts two pairs.
_NEIGHBOURS = 0.7


class SharedText:
    """Matched spans of all copies, by pair of reports."""

    def __init__(self, copies: Iterable[Copy]) -> None:
        self._spans: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        self.copies: dict[tuple[str, str], Copy] = {}
        for copy in copies:
            for a, b in copy.spans:
                self._spans[(copy.a, copy.b)].append((a, b))
                self._spans[(copy.b, copy.a)].append((b, a))
            self.copies[(copy.a, copy.b)] = self.copies[(copy.b, copy.a)] = copy

    def same(self, a: Claim, b: Claim) -> bool:
        """Whether both claims stand in one copied stretch, at the same place of it.

        Both must stand mostly in stretches the two reports share, and the stretches of a must lead to b's place.
        """
        spans = self._spans.get((a.report_id, b.report_id))
        if not spans:
            return False
        inside = [(mine, theirs) for mine, theirs in spans if any(mine.overlaps(piece) for piece in a.content)]
        if _covered(a.content, [mine for mine, _ in inside]) < MOSTLY:
            return False
        landed = [_mapped(piece, mine, theirs) for piece in a.content for mine, theirs in inside if mine.overlaps(piece)]
        return _covered(b.content, landed) >= MOSTLY


def _covered(pieces: Iterable[Span], by: Iterable[Span]) -> float:
    """Share of the pieces' characters inside the spans."""
    by = list(by)
    total = covered = 0
    for piece in pieces:
        total += len(piece)
        covered += sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for span in by)
    return covered / total if total else 0.0


def _mapped(piece: Span, mine: Span, theirs: Span) -> Span:
    """Where the part of the piece inside `mine` stands in `theirs`; both hold the same words, their white space may differ a
    little.
    """
    head = max(0, piece.start - mine.start)
    tail = max(0, mine.end - piece.end)
    start = min(theirs.start + head, theirs.end - 1)
    return Span(theirs.report_id, start, max(start + 1, theirs.end - tail))


def same_words(a: str, b: str) -> float:
    """Share of the two texts' words that stand in both in the same order; 1 for equal texts. Texts that share few neighbouring
    words count as sharing only these.
    """
    (left, pairs_a), (right, pairs_b) = _in_words(a), _in_words(b)
    if left == right:
        return 1.0
    fewest = min(len(pairs_a), len(pairs_b))
    together = len(pairs_a & pairs_b) / fewest if fewest else 0.0
    if together < _NEIGHBOURS:
        return together
    first, second = sorted((left, right))  # its ratio may depend on which comes first
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


@lru_cache(maxsize=16384)  # a claim is compared with every other of its point, one after the other
def _in_words(text: str) -> tuple[tuple[str, ...], frozenset[tuple[str, str]]]:
    """The words, and each with its neighbour."""
    found = tuple(word for word, _, _ in words(text))
    return found, frozenset(pairwise(found))
