"""Text cut at the edges of marks."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.dossier.marks import segments
from sayso.schema import Span

TEXT = "The dam gave way, he said."


@st.composite
def _marks(draw: st.DrawFn) -> list[tuple[Span, int]]:
    found = []
    for name in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(TEXT) - 1))
        found.append((Span("r", start, draw(st.integers(start + 1, len(TEXT)))), name))
    return found


@given(_marks())
def test_segments_join_to_the_text_and_each_mark_lies_where_its_span_is(marks: list[tuple[Span, int]]) -> None:
    found = segments(TEXT, marks)
    assert "".join(segment.text for segment in found) == TEXT
    for span, mark in marks:
        assert "".join(segment.text for segment in found if mark in segment.marks) == TEXT[span.start : span.end]
        assert sum(mark in segment.begins for segment in found) == 1
        assert sum(mark in segment.ends for segment in found) == 1


@given(_marks(), st.integers(0, 10), st.integers(12, len(TEXT)))
def test_a_part_of_the_text_cuts_off_what_sticks_out(marks: list[tuple[Span, int]], start: int, end: int) -> None:
    found = segments(TEXT, marks, start=start, end=end)
    assert "".join(segment.text for segment in found) == TEXT[start:end]
    for span, mark in marks:
        assert (
            "".join(segment.text for segment in found if mark in segment.marks)
            == TEXT[max(span.start, start) : min(span.end, end)]
        )


def test_one_mark_over_two_spans_that_overlap_is_listed_once() -> None:
    found = segments("abcdef", [(Span("r", 0, 4), "m"), (Span("r", 2, 6), "m")])
    assert [(segment.text, segment.marks) for segment in found] == [("ab", ("m",)), ("cd", ("m",)), ("ef", ("m",))]


def test_an_empty_text_has_no_segments() -> None:
    assert segments("", []) == []
