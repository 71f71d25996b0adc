"""Finding the tokens of a span, and the values that stand inside one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from sayso.schema import Document, Span


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def span(self) -> Span:
        """Where."""
        ...


T = TypeVar("T", bound=Placed)


class Grid:
    """The places of a document's tokens."""

    def __init__(self, document: Document) -> None:
        self.starts = [token.start for token in document.tokens]
        self.ends = [token.end for token in document.tokens]

    def tokens(self, span: Span) -> tuple[int, int]:
        """The range of tokens that share characters with the span."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)

    def within(self, document: Document, role: str) -> frozenset[int]:
        """The tokens in the report's regions of one role."""
        return frozenset(i for region in document.report.regions if region.role == role for i in range(*self.tokens(region.span)))


def inside(values: Iterable[T], spans: Sequence[Span]) -> tuple[T, ...]:
    """The values that stand wholly inside one of the spans."""
    return tuple(value for value in values if any(span.covers(value.span) for span in spans))
