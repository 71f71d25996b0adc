"""The nouns: frozen dataclasses that the stages hand to one another. No input or output, no third parties."""

from sayso.schema.change import Change, ChangeKind
from sayso.schema.claim import Claim, Factuality, Kind, Occurrence, Polarity, Reading, Stance, Voice, check_claim
from sayso.schema.document import Attribution, Document, Sentence, Token
from sayso.schema.event import Event, EventCode, Moment, SubEvent
from sayso.schema.ledger import (
    Answer,
    AnswerKind,
    Copy,
    Estimate,
    Feature,
    FigureHistory,
    FigureStatus,
    FigureValue,
    Ledger,
    Link,
    LinkKind,
    Merge,
    Name,
    NameMerge,
    Origin,
    Point,
    Story,
    TimelineEntry,
)
from sayso.schema.report import Fact, Region, Report, check_span, report_id
from sayso.schema.span import Span
from sayso.schema.tolls import ReportToll, Toll, TollPart
from sayso.schema.tree import Tree
from sayso.schema.values import Bound, Entity, Figure, Place, TimeExpression
from sayso.schema.victims import Harm, Victim

__all__ = [
    "Answer",
    "AnswerKind",
    "Attribution",
    "Bound",
    "Change",
    "ChangeKind",
    "Claim",
    "Copy",
    "Document",
    "Entity",
    "Estimate",
    "Event",
    "EventCode",
    "Fact",
    "Factuality",
    "Feature",
    "Figure",
    "FigureHistory",
    "FigureStatus",
    "FigureValue",
    "Harm",
    "Kind",
    "Ledger",
    "Link",
    "LinkKind",
    "Merge",
    "Moment",
    "Name",
    "NameMerge",
    "Occurrence",
    "Origin",
    "Place",
    "Point",
    "Polarity",
    "Reading",
    "Region",
    "Report",
    "ReportToll",
    "Sentence",
    "Span",
    "Stance",
    "Story",
    "SubEvent",
    "TimeExpression",
    "TimelineEntry",
    "Token",
    "Toll",
    "TollPart",
    "Tree",
    "Victim",
    "Voice",
    "check_claim",
    "check_span",
    "report_id",
]
