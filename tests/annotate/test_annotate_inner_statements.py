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


# text, whose, what
ANSWERS = [
    ("Her reply was that the mill had never been safe.", "Her", "that the mill had never been safe"),
    (
        "The minister’s answer was that it is unfair for towns to pay for the dam.",
        "The minister’s",
        "that it is unfair for towns to pay for the dam",
    ),
    (
        "The ferryman’s first response was that the rope had been cut by somebody on shore.",
        "The ferryman’s",
        "that the rope had been cut by somebody on shore",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), ANSWERS)
def test_what_an_answer_was_is_said_by_whoever_gave_it(text: str, source: str, content: str) -> None:
    document = document_of(text)
    assert [(_said(document, a.source), _said(document, a.content)) for a in document.attributions] == [(source, content)]


# text, voice, what the document holds
RECORDED = [
    ("A death certificate gives drowning as the cause.", "A death certificate", "drowning as the cause"),
    ("The ship's manifest named three drums of solvent.", "The ship's manifest", "three drums of solvent"),
    ("A list on the last page names the mayor and gives 3 May as the day.", "A list on the last page", "3 May as the day"),
    ("The coroner's report records 12 deaths.", "The coroner's report", "12 deaths"),
]


@pytest.mark.parametrize(("text", "source", "content"), RECORDED)
def test_what_a_document_lists_is_its_statement(text: str, source: str, content: str) -> None:
    document = document_of(text)
    assert (source, content) in [(_said(document, a.source), _said(document, a.content)) for a in document.attributions]


@pytest.mark.parametrize("text", ["The letter gave her hope.", "The list gave the police a start."])
def test_a_letter_that_gives_hope_states_nothing(text: str) -> None:
    assert document_of(text).attributions == ()


# text, source of the second verb, its content
TURNS_BACK = [
    (
        "The ministry confirmed that its deputy had been held but denied that 13 others were in custody.",
        "The ministry",
        "that 13 others were in custody",
    ),
    ("The audit says the pumps had failed and recommends that the dyke be raised.", "The audit", "that the dyke be raised"),
    ("The letter says the bridge was closed and asks the council to pay.", "The letter", "the council to pay"),
    ("Mayor Ida Holm said the pumps had failed and urged residents to leave.", "Mayor Ida Holm", "residents to leave"),
    (
        "The memo says the dam leaks, according to Radio Pelmo, and urges the council to close it.",
        "The memo",
        "the council to close it",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), TURNS_BACK)
def test_a_second_verb_in_the_tense_of_the_first_has_its_speaker(text: str, source: str, content: str) -> None:
    document = document_of(text)
    assert (source, content) in [(_said(document, a.source), _said(document, a.content)) for a in document.attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The mayor says the union has left the talks and demands more pay.",
            "the union has left the talks and demands more pay",
        ),
        ("Ida Holm said the crew had checked the pumps and asked for help.", "the crew had checked the pumps and asked for help"),
        (
            "Ida Holm said that the miller had first confirmed and he then denied that the pumps were old.",
            "that the miller had first confirmed and he then denied that the pumps were old",
        ),
    ],
)
def test_a_second_verb_may_be_of_whoever_is_spoken_of(text: str, content: str) -> None:
    document = document_of(text)
    assert _said(document, document.attributions[0].content) == content


# text, who looked, what was not found
NOT_FOUND = [
    ("Ida Crone said an inspection of the hull had found no sign of a crack.", "an inspection of the hull", "sign of a crack"),
    (
        "The search of the cellar found no trace of the money, the prosecutor said.",
        "The search of the cellar",
        "trace of the money",
    ),
    (
        "Ida Crone said the divers had found no evidence that the hatch was open.",
        "the divers",
        "evidence that the hatch was open",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), NOT_FOUND)
def test_who_found_no_evidence_inside_another_s_words_says_so(text: str, source: str, content: str) -> None:
    document = document_of(text)
    (inner,) = [a for a in document.attributions if a.parent is not None]
    assert (_said(document, inner.source), _said(document, inner.content)) == (source, content)
