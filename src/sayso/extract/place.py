"""Finding the tokens of a span, and the values that stand inside one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from sayso.schema import Document, Span
from sayso.schema.victims import Victim


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
        self._report = document.report
        self.starts = [token.start for token in document.tokens]
        self.ends = [token.end for token in document.tokens]

    def tokens(self, span: Span) -> tuple[int, int]:
        """The range of tokens that share characters with the span."""
        return bisect_right(self.ends, span.start), bisect_left(self.starts, span.end)

    def span(self, tokens: tuple[int, int]) -> Span:
        """The place of a range of tokens, first to last exclusive."""
        return self._report.span(self.starts[tokens[0]], self.ends[tokens[1] - 1])

    def within(self, document: Document, role: str) -> frozenset[int]:
        """The tokens in the report's regions of one role."""
        return frozenset(i for region in document.report.regions if region.role == role for i in range(*self.tokens(region.span)))


class Shelf(Generic[T]):
    """Values of one document, found by where they stand: every claim asks, so none may look at all of them."""

    def __init__(self, values: Sequence[T]) -> None:
        self.values = values
        self.order = sorted(range(len(values)), key=lambda i: values[i].span.start)
        self.starts = [values[i].span.start for i in self.order]

    def inside(self, spans: Sequence[Span]) -> tuple[T, ...]:
        """The values that stand wholly inside one of the spans, in the document's order."""
        found = {
            i
            for span in spans
            for i in self.order[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
            if span.covers(self.values[i].span)
        }
        return tuple(self.values[i] for i in sorted(found))


class Shelves:
    """What a document's claims hold, and where its sentences start."""

    def __init__(self, document: Document, victims: Sequence[Victim]) -> None:
        self.victims = Shelf(victims)
        self.figures = Shelf(document.figures)
        self.times = Shelf(document.times)
        self.places = Shelf(document.places)
        self.entities = Shelf(document.entities)
        self.sentences = [sentence.span.start for sentence in document.sentences]
