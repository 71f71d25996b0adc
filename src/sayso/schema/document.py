"""A report read by the machine."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sayso.schema.report import Report, check_span
from sayso.schema.span import Span
from sayso.schema.values import Entity, Figure, Place, TimeExpression


class Token(NamedTuple):
    """A word, its lemma, tags and syntactic head; a tuple, as a text has thousands and each is made several times faster.

    start, end: code points into the report's text. tag: Penn Treebank; pos: none, the Penn tag says enough. dep: Universal
    Dependencies relation, "ROOT" for a root. head: index of the head in Document.tokens, its own for a root.
    """

    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the tokens it holds: Document.tokens[first:last]."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, the cue that credits it, and what it is credited with (PARC and PolNeAR terms; Pareti 2016, Newell et al. 2018).

    Each part is a tuple of spans in text order, as contents (rarely sources and cues) come in pieces; source may be empty
    ("it is said").
    parent: id of the attribution whose content this one stands in, None if it stands in none.
    """

    id: str
    parent: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with everything the machine marked in it. Raises SpanError if a span does not fit the report's text."""

    report: Report
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def __post_init__(self) -> None:
        for span in self.spans():
            check_span(span, self.report.id, self.report.text)

    def spans(self) -> Iterator[Span]:
        """Every span in the document."""
        for group in (self.sentences, self.entities, self.times, self.places, self.figures):
            yield from (item.span for item in group)
        for attribution in self.attributions:
            yield from attribution.source + attribution.cue + attribution.content
