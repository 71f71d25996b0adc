"""Fictional reports and readings for the store's tests."""

from dataclasses import replace
from typing import Any

from sayso.schema import (
    About,
    Act,
    Attribution,
    Bound,
    Claim,
    Decision,
    Document,
    Entity,
    Event,
    EventCode,
    Fact,
    Factuality,
    Figure,
    Kind,
    Moment,
    Occurrence,
    Place,
    Polarity,
    Region,
    Report,
    Sentence,
    Span,
    Stance,
    SubEvent,
    TimeExpression,
    Token,
    Voice,
    anchored,
    report_id,
)

PIPELINE = "test-1"
FERRY = (
    "Ferry aground off Port Ansel\n\n"
    "At least 12 passengers were hurt on Tuesday, harbour master Ilse Brandt said. "
    "“The café deck flooded first,” she added. "
    "A rescuer who asked not to be named denied that the crew fled.\n"
)


def span(report: Report, words: str) -> Span:
    """Where the words first stand in the report."""
    start = report.text.index(words)
    return report.span(start, start + len(words))


def make_report(
    text: str = FERRY, *, name: str = "ferry.txt", outlet: str | None = "The Ansel Courier", title: bool = True
) -> Report:
    """A report of this text, with metadata and its first line as title."""
    raw = text.encode()
    made = Report(
        id=report_id(raw, outlet, None, None),
        name=name,
        raw=raw,
        text=text,
        media_type="text/plain",
        encoding="utf-8",
        outlet=None if outlet is None else Fact(outlet, "option"),
        warnings=("no date was found",),
    )
    if not title:
        return made
    first = text.splitlines()[0]
    return replace(made, title=Fact(first, "first line"), regions=(Region(Span(made.id, 0, len(first)), "title"),))


def make_claim(report: Report, *pieces: str, voice: Voice | None = None, number: int = 0) -> Claim:
    """A claim that these words make."""
    content = tuple(span(report, piece) for piece in pieces)
    return Claim(
        id=f"c{number}{report.id[1:]}",
        report_id=report.id,
        quote=" ".join(pieces),
        occurrences=(Occurrence(content, Span(report.id, content[0].start, content[-1].end)),),
        chain=(voice or Voice(report.name, Kind.REPORT),),
        stance=Stance.STATES,
        factuality=Factuality.CERTAIN,
        polarity=Polarity.POSITIVE,
    )


def ferry() -> tuple[Document, tuple[Claim, ...]]:
    """A report with one of everything."""
    report = make_report()
    whole = span(report, "At least 12 passengers were hurt on Tuesday, harbour master Ilse Brandt said.")
    hurt, brandt = span(report, "At least 12 passengers were hurt on Tuesday"), span(report, "harbour master Ilse Brandt")
    figure = Figure(span(report, "At least 12 passengers"), 12.0, None, Bound.AT_LEAST, False, None, "passengers", "wounded")
    time = TimeExpression(span(report, "Tuesday"), "DATE", "2031-03-04", "published 2031-03-05 (option)")
    place = Place(span(report, "Port Ansel"), "Port Ansel", -41.25, 174.5, "NZ")
    person = Entity(span(report, "Ilse Brandt"), "PERSON", "Ilse Brandt", "person")
    document = Document(
        report,
        sentences=(Sentence(whole, 0, 14),),
        tokens=(Token(whole.start, whole.start + 2, "At", "at", "IN", "case", 0, 0),),
        entities=(person,),
        times=(time,),
        places=(place,),
        figures=(figure,),
        attributions=(Attribution("a1", None, (brandt,), (span(report, "said"),), (hurt,)),),
    )
    first = replace(
        make_claim(report, hurt_words := report.quote(hurt), voice=Voice("Ilse Brandt", Kind.OFFICE, mention=brandt), number=1),
        cue=(span(report, "said"),),
        figures=(figure,),
        times=(time,),
        entities=(person,),
        terms=("passenger", "hurt"),
        event=Event(EventCode.AID, SubEvent.OTHER, hurt, (brandt,), (hurt,), (), (span(report, "Tuesday"),)),
        happened=Moment("2031-03-04", span(report, "Tuesday"), "stated in the content"),
        as_of=Moment("2031-03-05", None, "published 2031-03-05 (option)"),
    )
    assert hurt_words == first.quote
    rescuer = Voice("a rescuer", Kind.PERSON, True, span(report, "A rescuer"), span(report, "who asked not to be named"), "asked")
    second = replace(
        make_claim(report, "the crew fled", voice=rescuer, number=2),
        stance=Stance.DENIES,
        factuality=Factuality.NOT_CERTAIN,
        polarity=Polarity.NEGATIVE,
        about=(first.id,),
        nested_in=first.id,
    )
    split = make_claim(report, "The café deck", "flooded first", number=3)
    return document, (first, second, split)


def decision_on(claim: Claim, act: Act = Act.ACCEPT, **more: Any) -> Decision:
    """Ida's decision on a claim."""
    return Decision(act, About.CLAIM, "Ida", "2031-03-05T06:07:08Z", (anchored(claim),), **more)


def bare(document: Document) -> Document:
    """The document as the store gives it back."""
    return replace(document, tokens=())
