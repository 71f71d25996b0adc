"""Where paragraphs end: an empty line always, a single line break unless the text is wrapped by hand."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readings import document_of
from sayso.annotate.paragraphs import paragraphs

PROSE = (
    "The ferry sank off the northern quay on Monday night, and divers searched the water until the morning without finding "
    "the captain, whose boat had been inspected in the spring. The harbour office said that it would wait for the report of "
    "the insurers before it raised the wreck from the channel."
)


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_an_empty_line_parts_two_paragraphs() -> None:
    assert cut("The gates were shut\n\nand the water rose") == ["The gates were shut", "and the water rose"]
    assert cut("One.\n \t\n\nTwo.") == ["One.", "Two."]


def test_lines_of_different_length_are_paragraphs_of_their_own() -> None:
    assert cut("Ferry sinks\nBy Ada Lind\nThe ferry sank.") == ["Ferry sinks", "By Ada Lind", "The ferry sank."]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_a_text_wrapped_by_hand_is_one_paragraph(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, width))
    assert wrapped.count("\n") >= 3
    assert cut(wrapped) == [wrapped]


def test_one_paragraph_a_line_stays_apart_however_long_the_lines() -> None:
    lines = [f"{sentence.strip()}." for sentence in PROSE.split(".") if sentence.strip()]
    assert cut("\n".join(lines * 3)) == lines * 3


def test_wrapped_mail_and_plain_paragraphs_read_alike() -> None:
    """The same sentences, whether a mail program broke the lines or not."""
    wrapped = document_of("\n".join(textwrap.wrap(PROSE, 70)))
    plain = document_of(PROSE)
    words = [[token.text for token in document.tokens] for document in (wrapped, plain)]
    assert words[0] == words[1]
    assert len(wrapped.sentences) == len(plain.sentences) == 2
    assert [len(a.content) for a in wrapped.attributions] == [len(a.content) for a in plain.attributions]


def test_no_sentence_runs_over_the_end_of_a_paragraph() -> None:
    text = "The ferry sank off the quay\n\nDivers searched all night"
    document = document_of(text)
    assert [text[s.span.start : s.span.end] for s in document.sentences] == text.split("\n\n")


def test_how_many_lines_part_two_paragraphs_changes_no_reading() -> None:
    texts = [f"“The pumps failed,” Minister Oren Vass said.{gap}Police denied it." for gap in ("\n\n", "\n\n\n", "\n")]
    documents = [document_of(text) for text in texts]
    readings = {
        tuple((len(a.source), len(a.cue), tuple(d.report.quote(s) for s in a.content)) for a in d.attributions) for d in documents
    }
    assert len(readings) == 1


@given(st.text(st.sampled_from("ab. \n\t"), max_size=80))
def test_paragraphs_hold_every_word_once_and_in_order(text: str) -> None:
    found = paragraphs(text)
    assert all(text[start:end].strip() for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert " ".join(text[start:end] for start, end in found).split() == text.split()


@pytest.mark.parametrize("hour", ["10.42 a.m. –", "15:30", "16.05:", "13.45 GMT:", "8pm -"])
def test_the_hour_at_the_head_of_an_entry_is_a_paragraph_of_its_own(hour: str) -> None:
    assert cut(f"{hour} Two people died.") == [hour, "Two people died."]


def test_an_hour_that_a_line_runs_on_to_heads_nothing() -> None:
    assert cut("The last bus left at\n10:30 Monday morning.") == ["The last bus left at\n10:30 Monday morning."]


@pytest.mark.parametrize("line", ["10 a.m. was when it began.", "2:1 for Harven.", "4.50 crowns a litre.", "16.05"])
def test_other_numbers_at_the_head_of_a_line_part_nothing(line: str) -> None:
    assert cut(line) == [line]
