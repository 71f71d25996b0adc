"""One published text, as it came in."""

import hashlib
from dataclasses import dataclass

from sayso.errors import SpanError
from sayso.schema.span import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One metadata value and where it came from ("option", "html:og:site_name", "file name", "first line" …)."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text that is not the story: kept in the text, kept out of the claims.

    role: "boilerplate" (navigation, "Related", subscription lines), "title", "byline" or "dateline".
    """

    span: Span
    role: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text: raw bytes kept, text extracted, metadata each with its origin.

    text is what every span points into: the input's own characters, decoded, with line endings as "\\n" and nothing else
    changed (for HTML: the page's words as our reader laid them out). It is not normalised; comparison forms are made where
    they are needed. `published` is an ISO 8601 date or date-time. id: see `report_id`.
    """

    id: str
    name: str
    raw: bytes
    text: str
    media_type: str
    encoding: str | None = None
    title: Fact | None = None
    outlet: Fact | None = None
    byline: Fact | None = None
    published: Fact | None = None
    url: Fact | None = None
    language: Fact | None = None
    regions: tuple[Region, ...] = ()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for region in self.regions:
            check_span(region.span, self.id, self.text)

    @property
    def published_by(self) -> str:
        """Who published it: its outlet, or its file's or row's name where the outlet is not known."""
        return self.outlet.value if self.outlet else self.name

    def span(self, start: int, end: int) -> Span:
        """A span of this report, checked against its text. Raises SpanError."""
        span = Span(self.id, start, end)
        check_span(span, self.id, self.text)
        return span

    def quote(self, span: Span) -> str:
        """The characters a span points to. Raises SpanError for a span of another report or outside the text."""
        check_span(span, self.id, self.text)
        return self.text[span.start : span.end]


def check_span(span: Span, report_id: str, text: str) -> None:
    """Raise SpanError unless the span is of this report and inside this text."""
    if span.report_id != report_id:
        raise SpanError(f"a span of {span.report_id} cannot point into {report_id}")
    if span.end > len(text):
        raise SpanError(f"{report_id}: {span.start}-{span.end} ends after the text, which has {len(text)} characters")


def report_id(raw: bytes, *declared: str | None) -> str:
    """A report's id: "r" and 16 hex digits of a SHA-256 over its raw bytes and what the user declared about it.

    declared: outlet, publication date and url as given with the input, not as found in it. The same bytes from two
    outlets are two reports (one a copy of the other); the same bytes under two file names are one.
    """
    digest = hashlib.sha256(raw)
    for value in declared:
        digest.update(b"\0" + (value or "").encode())
    return "r" + digest.hexdigest()[:16]
