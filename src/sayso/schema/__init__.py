"""The nouns: frozen dataclasses that the stages hand to one another. No input or output, no third parties."""

from sayso.schema.change import Change, ChangeKind
from sayso.schema.claim import Claim, Factuality, Kind, Occurrence, Polarity, Reading, Stance, Voice, check_claim
from sayso.schema.document import Attribution, Document, Sentence, Token
from sayso.schema.ledger import (
    Copy,
    Feature,
    FigureHistory,
    FigureStatus,
    FigureValue,
    Ledger,
    Link,
    LinkKind,
    Merge,
    Name,
    Origin,
    Point,
    Story,
    TimelineEntry,
)
from sayso.schema.report import Fact, Region, Report, check_span, report_id
from sayso.schema.span import Span
from sayso.schema.tree import Tree
from sayso.schema.values import Bound, Entity, Figure, Place, TimeExpression

__all__ = [
    "Attribution",
    "Bound",
    "Change",
    "ChangeKind",
    "Claim",
    "Copy",
    "Document",
    "Entity",
    "Fact",
    "Factuality",
    "Feature",
    "Figure",
    "FigureHistory",
    "FigureStatus",
    "FigureValue",
    "Kind",
    "Ledger",
    "Link",
    "LinkKind",
    "Merge",
    "Name",
    "Occurrence",
    "Origin",
    "Place",
    "Point",
    "Polarity",
    "Reading",
    "Region",
    "Report",
    "Sentence",
    "Span",
    "Stance",
    "Story",
    "TimeExpression",
    "TimelineEntry",
    "Token",
    "Tree",
    "Voice",
    "check_claim",
    "check_span",
    "report_id",
]
