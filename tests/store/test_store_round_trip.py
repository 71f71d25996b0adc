"""Whatever a reading holds comes back the same (Hypothesis)."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.schema import (
    Attribution,
    Bound,
    Claim,
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
    Reading,
    Region,
    Report,
    Sentence,
    Span,
    Stance,
    SubEvent,
    TimeExpression,
    Voice,
)
from sayso.store import open_store

# Every character but surrogates, which are no text: null, line ends, combining marks and plane 16 included.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
FACTS = st.none() | st.builds(Fact, WORDS, WORDS)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
    report_id = draw(IDS)
    spans = spans_of(report_id, text)
    return Report(
        id=report_id,
        name=draw(WORDS),
        raw=draw(st.binary(max_size=20)),
        text=text,
        media_type=draw(WORDS),
        encoding=draw(st.none() | WORDS),
        title=draw(FACTS),
        outlet=draw(FACTS),
        byline=draw(FACTS),
        published=draw(FACTS),
        url=draw(FACTS),
        language=draw(FACTS),
        regions=tuple(draw(st.lists(st.builds(Region, spans, WORDS), max_size=2))),
        warnings=tuple(draw(st.lists(WORDS, max_size=2))),
    )


def spans_of(report_id: str, text: str) -> st.SearchStrategy[Span]:
    starts = st.integers(0, len(text) - 1)
    return starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(report_id, start, end)))


def many(strategy: st.SearchStrategy, *, least: int = 0) -> st.SearchStrategy:
    return st.lists(strategy, min_size=least, max_size=least + 2).map(tuple)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Document, tuple[Claim, ...]]:
    report = draw(reports())
    spans = spans_of(report.id, report.text)
    maybe = st.none() | WORDS
    figures = many(st.builds(Figure, spans, NUMBERS, NUMBERS, st.sampled_from(Bound), st.booleans(), maybe, maybe, WORDS))
    times = many(st.builds(TimeExpression, spans, WORDS, WORDS, maybe))
    places = many(st.builds(Place, spans, WORDS, NUMBERS, NUMBERS, maybe))
    entities = many(st.builds(Entity, spans, WORDS, WORDS, maybe))
    document = Document(
        report,
        sentences=draw(many(st.builds(Sentence, spans, st.integers(0, 9), st.integers(0, 9)))),
        entities=draw(entities),
        times=draw(times),
        places=draw(places),
        figures=draw(figures),
        attributions=draw(many(st.builds(Attribution, WORDS, maybe, many(spans), many(spans), many(spans)))),
    )
    voices = st.builds(Voice, WORDS, st.sampled_from(Kind), st.booleans(), st.none() | spans, st.none() | spans, maybe)
    ids = draw(st.lists(IDS, unique=True, max_size=3))
    parts = [many(spans)] * 4
    events = st.none() | st.builds(Event, st.sampled_from(EventCode), st.none() | st.sampled_from(SubEvent), spans, *parts)
    when = st.none() | st.builds(Moment, WORDS, st.none() | spans, WORDS)
    claims = []
    for claim_id in ids:
        occurrences = draw(many(st.builds(Occurrence, many(spans, least=1), spans), least=1))
        claims.append(
            Claim(
                id=claim_id,
                report_id=report.id,
                quote=" ".join(report.quote(span) for span in occurrences[0].content),
                occurrences=occurrences,
                chain=draw(many(voices, least=1)),
                stance=draw(st.sampled_from(Stance)),
                factuality=draw(st.sampled_from(Factuality)),
                polarity=draw(st.sampled_from(Polarity)),
                cue=draw(many(spans)),
                figures=draw(figures),
                times=draw(times),
                places=draw(places),
                entities=draw(entities),
                terms=draw(many(WORDS)),
                about=draw(many(st.sampled_from(ids))),
                event=draw(events),
                happened=draw(when),
                as_of=draw(when),
                nested_in=draw(st.none() | st.sampled_from(ids)),
            )
        )
    return document, tuple(claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(readings(), readings(), WORDS.filter(str.strip))
def test_any_reading_comes_back_equal_and_the_store_is_sound(
    first: tuple[Document, tuple[Claim, ...]], second: tuple[Document, tuple[Claim, ...]], story: str
) -> None:
    document, claims = first
    other, _ = second
    with open_store(":memory:") as store:
        store.add(document, claims, story=story, pipeline="p")
        if other.report.id != document.report.id:
            store.add(other, (), pipeline="p")
        assert store.document(document.report.id) == document
        assert store.claims(document.report.id) == claims
        assert Reading(document.report, claims) in store.readings()
        assert store.readings(story) == [Reading(document.report, claims)]
        assert store.stories() == {story: (document.report.id,)}
        assert store.check() == []
