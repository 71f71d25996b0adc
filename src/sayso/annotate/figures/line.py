"""A sentence as the rules for figures see it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.schema import Report, TimeExpression, Token

_MASK = "\x00"  # stands for each character of a time: no pattern reads across it


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: report.text[start:end], its tokens [first, last), the times in it. starts: where every token starts."""

    report: Report
    tokens: Sequence[Token]
    starts: Sequence[int]
    start: int
    end: int
    first: int
    last: int
    times: tuple[TimeExpression, ...]

    def token_at(self, position: int) -> int:
        """The first token that starts at or after a position, kept inside the sentence."""
        return min(self.last, max(self.first, bisect_left(self.starts, position)))

    def masked(self) -> str:
        """The words of the sentence with its times blotted out."""
        text = self.report.text[self.start : self.end]
        for time in self.times:
            a, b = time.span.start - self.start, time.span.end - self.start
            text = text[:a] + _MASK * (b - a) + text[b:]
        return text
