"""Attributions inside others, beside others and without a cue of their own: who is credited with what, and through whom."""

import pytest

from readings import document_of
from sayso.schema import Document, Span

# text, the inner source, its content
INNER = [
    ("The warden said the plumber had assured him the pipe was dry.", "the plumber", "the pipe was dry"),
    ("The warden said that he had been told by the plumber that the pipe was dry.", "the plumber", "that the pipe was dry"),
    ("“My neighbour swore, ‘I never touched the fence,’” the farmer said.", "My neighbour", "‘I never touched the fence,’"),
    ("The skipper, according to his mate, was convinced the buoy had moved.", "The skipper", "the buoy had moved"),
    ("Radio Vellen reported the harbour master said the pier was closed.", "the harbour master", "the pier was closed"),
]


def _said(document: Document, spans: tuple[Span, ...]) -> str:
    return " ".join(document.report.quote(span) for span in spans)


@pytest.mark.parametrize(("text", "source", "content"), INNER)
def test_a_statement_inside_a_statement_is_found_and_stands_inside_it(text: str, source: str, content: str) -> None:
    document = document_of(text)
    inner = [a for a in document.attributions if a.parent is not None]
    assert [(_said(document, a.source), _said(document, a.content)) for a in inner] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The warden said he would say nothing.",
        "“I think the pipe is dry,” the warden said.",
        "The warden said it was known to leak.",
    ],
)
def test_what_a_speaker_says_of_himself_is_no_second_voice(text: str) -> None:
    assert all(a.parent is None for a in document_of(text).attributions)


# text, source, a word or mark of the cue, content
BESIDE = [
    ("“The lane floods every March” — Una Brek, who keeps the mill.", "Una Brek", "—", "“The lane floods every March”"),
    (
        "The claim by the millers that the lane had flooded has divided the village.",
        "the millers",
        "claim",
        "that the lane had flooded",
    ),
    ("The lane, the miller said, was passable.", "the miller", "said", "The lane was passable"),
    (
        "Una Brek said the lane had flooded and warned that the mill would follow.",
        "Una Brek",
        "warned",
        "that the mill would follow",
    ),
    ("The complaint was rejected by the council.", "the council", "rejected", "The complaint"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), BESIDE)
def test_a_mark_a_noun_or_a_passive_can_be_a_cue(text: str, source: str, cue: str, content: str) -> None:
    document = document_of(text)
    found = [
        (_said(document, a.source), _said(document, a.content)) for a in document.attributions if cue in _said(document, a.cue)
    ]
    assert (source, content) in found


def test_a_quotation_left_open_goes_on_in_the_next_paragraph() -> None:
    document = document_of("“They came at night,” Una Brek said. “Nobody saw them.\n\n“The mill dog slept.”\n\nThe lane is dry.")
    assert "The mill dog slept" in _said(document, document.attributions[0].content)
    assert not any("lane is dry" in _said(document, a.content) for a in document.attributions)
