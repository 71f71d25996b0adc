"""A span, and where it meets its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readings import report_of
from sayso.errors import SpanError
from sayso.schema import Span, check_span

places = st.integers(0, 40)


def spans() -> st.SearchStrategy[Span]:
    return st.tuples(st.sampled_from(["r1", "r2"]), places, st.integers(1, 20)).map(lambda t: Span(t[0], t[1], t[1] + t[2]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 5), (7, 3), (-1, 4), (-5, -2)])
def test_a_span_without_characters_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(SpanError, match="holds no characters"):
        Span("r1", start, end)


@given(spans(), spans())
def test_overlapping_is_mutual_and_covering_overlaps(a: Span, b: Span) -> None:
    assert a.overlaps(b) == b.overlaps(a)
    assert a.covers(a)
    if a.covers(b):
        assert a.overlaps(b)
        assert len(b) <= len(a)


@given(spans(), spans())
def test_two_spans_overlap_when_they_share_a_character_of_one_report(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlaps(b) == (bool(shared) and a.report_id == b.report_id)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span("r1", 0, 3).overlaps(Span("r1", 3, 5))


@given(st.text(min_size=1, max_size=30), places, st.integers(1, 40))
def test_a_span_fits_its_text_or_is_refused(text: str, start: int, length: int) -> None:
    span = Span("r1", start, start + length)
    if span.end <= len(text):
        check_span(span, "r1", text)
    else:
        with pytest.raises(SpanError, match="ends after the text"):
            check_span(span, "r1", text)


def test_a_span_of_another_report_is_refused() -> None:
    with pytest.raises(SpanError, match="cannot point into"):
        check_span(Span("r2", 0, 1), "r1", "text")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=40), places, places)
def test_a_report_quotes_code_points(text: str, start: int, length: int) -> None:
    report = report_of(f"So: {text}")
    assert report.text == f"So: {text}"
    start = min(start, len(report.text) - 1)
    end = min(start + length + 1, len(report.text))
    assert report.quote(report.span(start, end)) == report.text[start:end]


def test_an_emoji_is_as_many_places_as_it_has_code_points() -> None:
    report = report_of("A 👩‍🚒 came.")
    assert report.quote(report.span(2, 5)) == "👩‍🚒"
    assert report.quote(report.span(6, 10)) == "came"
