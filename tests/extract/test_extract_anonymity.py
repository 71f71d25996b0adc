"""Unnamed voices, and the ground that the report states for it."""

import pytest
from extract_tables import shortest

from readings import claims_of

# text, words of the statement, the stated reason
REASONS = [
    (
        "A senior official said the gates were shut, speaking on condition of anonymity because the talks were private.",
        "the gates were shut",
        "on condition of anonymity because the talks were private",
    ),
    (
        "The official, who spoke on condition of anonymity because he was not authorised to speak, said the gates were shut.",
        "the gates were shut",
        "on condition of anonymity because he was not authorised to speak",
    ),
    (
        "An aide who asked not to be named said the gates were shut.",
        "the gates were shut",
        "asked not to be named",
    ),
    (
        "A diplomat, who declined to be named, said the gates were shut.",
        "the gates were shut",
        "declined to be named",
    ),
    (
        "An engineer said the gates were shut. He spoke on condition of anonymity for fear of losing his job.",
        "the gates were shut",
        "on condition of anonymity for fear of losing his job",
    ),
]


@pytest.mark.parametrize(("text", "words", "reason"), REASONS, ids=[row[2] for row in REASONS])
def test_the_reason_is_the_reports_words_without_what_was_said(text: str, words: str, reason: str) -> None:
    voice = shortest(claims_of(text), words).voice
    assert voice.anonymous
    assert voice.reason is not None
    assert text[voice.reason.start : voice.reason.end] == reason


def test_both_officials_share_the_reason_given_for_both() -> None:
    text = (
        "A Talvaran official said the gates were shut. A foreign official said the water was rising. "
        "Both officials spoke on condition of anonymity to discuss the matter."
    )
    claims = claims_of(text)
    for words in ("the gates were shut", "the water was rising"):
        reason = shortest(claims, words).voice.reason
        assert reason is not None
        assert text[reason.start : reason.end].startswith("on condition of anonymity")


def test_who_is_spoken_about_by_an_unnamed_source_is_not_unnamed() -> None:
    text = "Minister Dorian Vesk is considering whether to resign, according to a source who spoke on condition of anonymity."
    claims = claims_of(text)
    assert shortest(claims, "is considering").voice.anonymous
    assert [c.voice.anonymous for c in claims if c.voice.name == "Dorian Vesk"] in ([], [False])


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("The president said the gates were shut.", False),
        ("A spokesman for the ministry said the gates were shut.", False),
        ("The finance minister said the gates were shut.", False),
        ("A source said the gates were shut.", True),
        ("Two people familiar with the talks said the gates were shut.", True),
        ("Analysts said the gates were shut.", True),
        ("The ministry said the gates were shut.", False),
        ("Mayor Lena Oswin said the gates were shut.", False),
    ],
)
def test_an_office_that_one_person_holds_is_no_unnamed_source(text: str, anonymous: bool) -> None:
    assert shortest(claims_of(text), "the gates were shut").voice.anonymous is anonymous
