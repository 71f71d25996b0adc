"""Sentences that end with the document they rest on."""

import pytest

from readings import claims_of, document_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The weir was closed twice last spring, records seen by the Evening Post show.", "records seen by the Evening Post"),
        ("The spillway was cracked in two places, a memo obtained by Radio Pelmo shows.", "a memo obtained by Radio Pelmo"),
    ],
)
def test_a_document_at_the_end_of_a_sentence_is_its_source(text: str, source: str) -> None:
    document = document_of(text)
    (found,) = document.attributions
    assert [document.report.quote(span) for span in found.source] == [source]
    assert [document.report.quote(span) for span in found.content] == [text.split(",", maxsplit=1)[0]]


def test_a_sentence_that_ends_with_a_show_nobody_came_to_credits_nobody() -> None:
    assert document_of("Tickets cost four crowns, and nobody came to the show.").attributions == ()


def test_the_dead_number_as_many_as_the_verb_says_and_an_apartments_number_counts_nothing() -> None:
    said, home = claims_of("The dead now number 14, said Ida Crone. He lived in apartment number 14 with two dogs.")
    assert [(f.low, f.role) for f in said.figures] == [(14, "killed")]
    assert [f.low for f in home.figures] == [2]
