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


# text, the stated reason: how else people ask to stay unnamed
PHRASINGS = [
    ("The gates were shut, said a harbour official who asked not to be named.", "asked not to be named"),
    ("The gates were shut, according to an engineer who declined to be identified.", "declined to be identified"),
    ("“The gates were shut,” said one nurse, who asked that her name be withheld.", "asked that her name be withheld"),
    ("The gates were shut, said an aide who insisted on not being named.", "insisted on not being named"),
    (
        "The official, who refused to be named because of the sensitivity of the matter, said the gates were shut.",
        "refused to be named because of the sensitivity of the matter",
    ),
    ("An engineer said the gates were shut. She asked not to be identified.", "asked not to be identified"),
    ("The source asked to remain anonymous. He said the gates were shut.", "asked to remain anonymous"),
    ("The witness, who wished to remain anonymous, said the gates were shut.", "wished to remain anonymous"),
    (
        "A nurse who spoke on condition that she not be identified said the gates were shut.",
        "on condition that she not be identified",
    ),
    ("Speaking on condition of not being named, a diplomat said the gates were shut.", "on condition of not being named"),
    (
        "A trader said the gates were shut, asking not to be named for fear of reprisals.",
        "asking not to be named for fear of reprisals",
    ),
    (
        "A dock worker who requested anonymity because he feared for his job said the gates were shut.",
        "requested anonymity because he feared for his job",
    ),
    (
        "The tenant, who asked that only her first name be used, said the gates were shut.",
        "asked that only her first name be used",
    ),
    ("The tenant, who asked that his surname be withheld, said the gates were shut.", "asked that his surname be withheld"),
    ("The caller would not give his name. He said the gates were shut.", "would not give his name"),
    ("A porter at the mill, who did not want her name published, said the gates were shut.", "did not want her name published"),
    ("A mate, who did not wish his name to be used, said the gates were shut.", "did not wish his name to be used"),
    ("A clerk who didn’t want to be identified said the gates were shut.", "didn’t want to be identified"),
]


@pytest.mark.parametrize(("text", "reason"), PHRASINGS, ids=[row[1] for row in PHRASINGS])
def test_a_condition_of_anonymity_is_kept_with_the_voice_and_is_no_claim(text: str, reason: str) -> None:
    (claim,) = claims_of(text)
    assert "gates were shut" in claim.quote
    assert claim.voice.anonymous
    assert claim.voice.reason is not None
    assert text[claim.voice.reason.start : claim.voice.reason.end] == reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mother asked that her son not be named.", "her son not be named"),
        ("Mayor Lena Rell asked not to be named in the programme.", "not to be named in the programme"),
        ("The mayor asked not to be named as a witness in the trial.", "not to be named as a witness in the trial"),
        ("The minister denied that he had asked not to be named in the report.", "he had asked not to be named in the report"),
        ("The police declined to be drawn on the cause.", "to be drawn on the cause"),
        ("The union did not want its name changed, the clerk said.", "The union did not want its name changed"),
    ],
)
def test_what_is_asked_for_another_or_by_somebody_named_stays_a_claim(text: str, words: str) -> None:
    (claim,) = claims_of(text)
    assert claim.quote == words


def test_who_speaks_after_the_clause_of_the_unnamed_one_is_not_unnamed() -> None:
    (claim,) = claims_of("He asked not to be named because the inquiry was open, but the mayor said nine had died.")
    assert (claim.voice.name, claim.voice.anonymous) == ("mayor", False)


def test_what_the_report_says_before_a_condition_in_the_same_sentence_is_not_lost() -> None:
    claims = claims_of("The tanker had no pilot aboard, and the worker asked not to be named.")
    assert any("had no pilot aboard" in claim.quote for claim in claims)


def test_on_which_condition_they_speak_is_no_part_of_what_they_say() -> None:
    text = "Minister Olve Dahn will resign, two aides said on condition of anonymity because they were not allowed to speak."
    assert [claim.quote for claim in claims_of(text)] == ["Minister Olve Dahn will resign"]


@pytest.mark.parametrize(
    ("text", "chain", "said"),
    [
        (
            "A spokeswoman for Marrow Chemicals, Tilda Renn, said that the sprinklers had been tested in April. Two workers said "
            "on condition of anonymity that the sprinklers had been switched off since winter.",
            ["Two workers"],
            "the sprinklers had been switched off since winter",
        ),
        (
            "A port official told the Brandel Clarion on condition of anonymity that the ferry was overloaded.",
            ["port official", "Brandel Clarion"],
            "the ferry was overloaded",
        ),
    ],
)
def test_what_is_said_on_condition_of_anonymity_begins_behind_the_condition(text: str, chain: list[str], said: str) -> None:
    claim = claims_of(text)[-1]
    assert ([voice.name for voice in claim.chain], claim.quote) == (chain, said)
    assert claim.voice.reason is not None


def test_a_condition_told_within_what_is_said_stays_in_it() -> None:
    (claim,) = claims_of("An aide said the mill, whose owner spoke on condition of anonymity that day, will close.")
    assert claim.quote == "the mill, whose owner spoke on condition of anonymity that day, will close"


def test_one_of_two_who_are_not_named_is_not_named() -> None:
    claims = claims_of(
        "Two aides said that the premier had read the letter. One of the two, an adviser to the former minister, told Bay Radio "
        "that she had kept a copy."
    )
    assert [claim.voice.anonymous for claim in claims] == [True, True]
