"""How somebody seems is nobody's statement but the reporter's."""

import pytest

from readings import document_of
from sayso import extract

SEEMING = [
    ("Both chambers now seem intent on a delay of the toll.", ["Both chambers", "intent on a delay of the toll"]),
    ("The harbour master appeared pleased with the new crane.", ["The harbour master", "pleased with the new crane"]),
    ("That forecast appeared accurate.", ["That forecast", "accurate"]),
]


@pytest.mark.parametrize(("text", "content"), SEEMING)
def test_who_seems_and_what_he_seems_to_be_are_the_content(text: str, content: list[str]) -> None:
    document = document_of(text)
    (found,) = document.attributions
    assert not found.source
    assert [document.report.quote(span) for span in found.content] == content
    (claim,) = extract(document)
    assert [voice.name for voice in claim.chain] == ["the report itself"]
    assert " ".join(document.report.quote(span) for span in claim.content) == text.removesuffix(".")


def test_who_seems_to_think_something_is_credited_with_it() -> None:
    document = document_of("The mayor seems to think that the dam will hold.")
    (found,) = document.attributions
    assert [document.report.quote(span) for span in found.source] == ["The mayor"]


def test_it_seems_so_to_whoever_says_so() -> None:
    document = document_of("The attack appeared to be the work of smugglers, police said.")
    assert [document.report.quote(span) for a in document.attributions for span in a.source] == ["police"]
