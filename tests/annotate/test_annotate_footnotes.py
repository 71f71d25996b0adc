"""Marks of footnotes: no words, no figures, and the sentence before them ends."""

import pytest

from readings import read_text
from sayso.annotate.footnotes import without_footnotes


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nine died.[12] Two fled.", "Nine died.     Two fled."),
        ("Nine died.[1][204] Two fled.", "Nine died.         Two fled."),
        ('"We left."[9] Two fled.', '"We left."    Two fled.'),
        ("shot in the arm [9]", "shot in the arm [9]"),
        ('"[9] people were killed," he said.', '"[9] people were killed," he said.'),
        ("It cost $[40] million.", "It cost $[40] million."),
        ("They killed [12].", "They killed [12]."),
        ("he killed [nine] people", "he killed [nine] people"),
        ("There were [12] dead.", "There were [12] dead."),
        ("“[40] men came”", "“[40] men came”"),
        ("[3] is first", "[3] is first"),
    ],
)
def test_marks_of_footnotes_are_blanked_and_what_an_editor_put_in_is_not(text: str, plain: str) -> None:
    assert without_footnotes(text) == plain


def test_a_footnote_counts_nobody_and_ends_no_count() -> None:
    read = read_text("The storm killed 12 people and injured 30 others.[9] The dead were all students, police said.[58][59]")
    assert [(f.low, f.counted, f.role) for f in read.document.figures] == [(12, "people", "killed"), (30, "people", "wounded")]
    assert [c.quote for c in read.reading.claims] == [
        "The storm killed 12 people and injured 30 others",
        "The dead were all students",
    ]
