"""What is worded like a statement and is only thought of, asked or contradicted."""

import pytest

from readings import claims_of


def voices(text: str) -> set[str]:
    return {claim.voice.name for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("If Kim Orlen says the dam is sound, the valley will go back to sleep.", "Kim Orlen"),
        ("Had the mayor said the water was safe, nobody would have left.", "mayor"),
        ("Should the ministry deny that the wells were poisoned, the villagers will march.", "ministry"),
        ("Unless the governor confirms the deal is dead, talks go on.", "governor"),
        ("Farmers said that if the minister says the grain is safe, nobody will believe him.", "minister"),
    ],
)
def test_what_somebody_would_say_on_a_condition_is_no_statement_of_theirs(text: str, speaker: str) -> None:
    assert speaker not in voices(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("If the grain rots, the cooperative will fail, the farmers said.", "farmers"),
        ("The mayor said that if the dam breaks, the town will flood.", "mayor"),
        ("Mayor Lena Oswin asked whether the dam was sound.", "Lena Oswin"),
    ],
)
def test_a_condition_inside_what_was_said_leaves_it_said(text: str, speaker: str) -> None:
    assert voices(text) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked whether she would resign, Premier Ida Crone said she had no plans to leave.", "Ida Crone"),
        ("Pressed on whether the fuel had been tested, the airline said tests were under way.", "airline"),
        ("Asked if the bridge was safe, engineer Lotte Bran told the council that nobody knew.", "Lotte Bran"),
        ("When asked whether the crane was sound, the foreman replied that it was.", "foreman"),
    ],
)
def test_the_question_put_to_a_speaker_is_a_claim_of_nobody(text: str, speaker: str) -> None:
    (claim,) = claims_of(text)
    assert claim.voice.name == speaker
    assert claim.stance != "asks"


def test_whoever_puts_the_question_asks_it() -> None:
    claims = claims_of("Pressed by reporters on whether he knew of the leak, Tomas Brandel said he did not.")
    assert {(claim.voice.name, claim.stance) for claim in claims} == {("reporters", "asks"), ("Tomas Brandel", "states")}


@pytest.mark.parametrize(
    "text",
    [
        "Contrary to what the operator claimed, the brakes had not been checked.",
        "Despite what the colonel said, the bridge is closed.",
    ],
)
def test_what_is_told_against_a_speaker_is_not_credited_to_them(text: str) -> None:
    assert voices(text) == {"the report itself"}


def test_a_claim_that_is_called_false_is_not_passed_on_by_whoever_calls_it_so() -> None:
    claims = claims_of("The villagers said the minister's claim that the wells were clean was false.")
    assert [[voice.name for voice in claim.chain] for claim in claims if claim.quote == "the wells were clean"] == [["minister"]]


def test_a_relative_pronoun_alone_is_no_statement() -> None:
    (claim,) = claims_of("Nobody believed what the colonel said on Monday.")
    assert claim.quote == "Nobody believed what the colonel said on Monday"


def test_the_sentence_that_tells_of_a_speaker_stays_the_reports() -> None:
    claims = claims_of("The nurse had waited there since noon. “They came at last.” Nobody had told her how many were coming.")
    assert [(claim.voice.name, claim.quote) for claim in claims][:2] == [
        ("the report itself", "The nurse had waited there since noon"),
        ("nurse", "“They came at last.”"),
    ]


def test_a_nickname_in_quotation_marks_is_a_part_of_the_name() -> None:
    assert voices("“Nobody came for us,” said Erik ‘Gull’ Sand, the trawler’s mate.") == {"Erik ‘Gull’ Sand"}
