"""A quotation whose speaker the next sentence names."""

import pytest

from readings import document_of
from sayso.schema import Document

BEFORE = "Mayor Lena Oswin said the gate was shut. “It was shut,” she said.\n\n"
# what follows, who says the quotation
TOLD_AFTER = [
    (
        "“The roof went. Then we ran.”\n\nThat was how Ilse Brandt, a baker who lives above the shop, remembered it.",
        "Ilse Brandt",
    ),
    ("“The water came up the stairs.”\n\nThat is how a tenant, Ovid Marl, described the flood.", "Ovid Marl"),
    ('"We were told nothing." This was how the captain put it in a letter to his wife.', "the captain"),
    ("“We were told nothing.” Those were the words of Petra Quill, whose brother worked there.", "Petra Quill"),
]


def _of(document: Document, words: str) -> list[str]:
    """Who is credited with the words."""
    quote = document.report.quote
    holding = [a for a in document.attributions if any(words in quote(span) for span in a.content)]
    return [" ".join(map(quote, a.source)) for a in holding]


@pytest.mark.parametrize(("told", "who"), TOLD_AFTER)
def test_a_quotation_is_of_whom_the_sentence_after_it_names(told: str, who: str) -> None:
    words = told[1 : told.index(".")]
    (found,) = _of(document_of(BEFORE + told), words)
    assert who in found


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("“We were told nothing,” Ida Crone said. That was how she won the vote.", "We were told nothing", "Ida Crone"),
        ("Ida Crone said: “We were told nothing.” That was how the captain put it, too.", "We were told nothing", "Ida Crone"),
    ],
)
def test_a_quotation_that_has_its_speaker_keeps_him(text: str, words: str, who: str) -> None:
    assert _of(document_of(text), words) == [who]


def test_how_a_thing_came_about_is_no_quotation() -> None:
    assert document_of("The mayor had a plan. That was how she won the vote.").attributions == ()
