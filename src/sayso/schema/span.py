"""A place in a report's text: the one way in which anything in sayso points."""

from dataclasses import dataclass

from sayso.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end` of a report's text, in Unicode code points.

    Raises SpanError if it is empty or negative. Whether it fits its text is checked where text and span meet:
    by `Report.span` and when a Document or a Claim is built.
    """

    report_id: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"{self.report_id}: a span from {self.start} to {self.end} holds no characters")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one (a span covers itself)."""
        return self.report_id == other.report_id and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.report_id == other.report_id and self.start < other.end and other.start < self.end
