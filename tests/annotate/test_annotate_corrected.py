"""What a correction puts right is the outlet's, not the earlier version's."""

import pytest

from readings import claims_of, document_of
from sayso.annotate.corrected import without_corrected
from sayso.annotate.draft import Draft
from sayso.schema import Kind
from sayso.schema.tree import Tree


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "Correction: An earlier version said the bus carried 17 pupils. There were 26.",
            "the bus carried 17 pupils",
            "There were 26",
        ),
        (
            "The mill burned down on Sunday.\n\nThis article has been corrected. It stated that Runa Falk was 52. She is 47.",
            "Runa Falk was 52",
            "She is 47",
        ),
        (
            "Correction: A previous version of this story gave a wrong toll. It said 14 cows had died. It was five.",
            "14 cows had died",
            "It was five",
        ),
    ],
)
def test_the_right_figure_is_the_reports_own_and_the_wrong_one_is_not(text: str, wrong: str, right: str) -> None:
    voices = {claim.quote: claim.voice.kind for claim in claims_of(text)}
    assert (voices[wrong], voices[right]) == (Kind.DOCUMENT, Kind.REPORT)


def test_a_quotation_in_a_correction_runs_on() -> None:
    text = "Correction: We misquoted the mayor. “The gate was open. Nobody looked. I am sorry,” mayor Dora Kell said."
    assert {claim.voice.name for claim in claims_of(text) if claim.quote in ("Nobody looked", "I am sorry")} <= {"Dora Kell"}
    assert "Dora Kell" in [claim.voice.name for claim in claims_of(text)]


def test_what_was_done_with_a_post_is_no_word_of_whoever_wrote_it() -> None:
    text = "The presidency said in a post on X that the coup had failed. The post was later deleted. The post says nothing else."
    tree = Tree(document_of(text).tokens)
    words = [token.text for token in tree.tokens]
    ends = [0, *(i + 1 for i, word in enumerate(words) if word == ".")]
    that = words.index("that")
    draft = Draft((2, that), (0, 2), [(that, ends[1] - 1), (ends[1], ends[2] - 1), (ends[2], ends[3] - 1)])
    without_corrected([draft], tree)
    assert [" ".join(words[slice(*c)]) for c in draft.contents] == ["that the coup had failed", "The post says nothing else"]
