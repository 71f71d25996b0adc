"""The same words mean the same whether they are quoted or told, and a "no" is one only where something is negated."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[str, str, str]]:
    return [(claim.stance.value, claim.factuality.value, claim.polarity.value) for claim in claims_of(text)]


@pytest.mark.parametrize(
    "words",
    [
        "nobody could say how many had died",
        "none of the claims could be verified",
        "it was a lie",
        "we were wrong to say that 14 had died",
        "the bridge was not closed",
        "the road will reopen in May",
    ],
)
def test_quotation_marks_change_nothing_of_how_it_is_meant(words: str) -> None:
    quoted = f"“{words[0].upper()}{words[1:]},” Ida Holm said."
    assert told(quoted) == told(f"Ida Holm said {words}.") != []


@pytest.mark.parametrize("verb", ["refused to", "declined to", "did not", "would not", "could not"])
def test_who_does_not_rule_it_out_denies_nothing(verb: str) -> None:
    assert [stance for stance, _, _ in told(f"The mayor {verb} rule out that the fire was arson.")] == ["withholds"]


@pytest.mark.parametrize(
    "text", ["The mayor not only said the dam was safe.", "The mayor did not just say that the dam was safe."]
)
def test_who_not_only_says_it_says_it(text: str) -> None:
    assert told(text) == [("states", "CT+", "positive")]


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("the river had never been higher", "positive"),
        ("the mood could not be better", "positive"),
        ("no dam was safer than this one", "positive"),
        ("it was no secret that the dam had cracks", "positive"),
        ("it was nothing less than a scandal", "positive"),
        ("the dam had never been safe", "negative"),
        ("the dam was not safer than before", "negative"),
        ("nothing was left", "negative"),
    ],
)
def test_a_no_that_makes_a_highest_degree_negates_nothing(words: str, polarity: str) -> None:
    assert [found for _, _, found in told(f"The mayor said {words}.")] == [polarity]


def test_a_question_in_quotation_marks_is_asked() -> None:
    assert told("“Was it safe?” Ida Holm said.") == [("asks", "Uu", "positive")]
    assert told("“It is over. Why?” Ida Holm said.")[0][0] == "states"


def test_what_somebody_was_asked_without_an_answer_is_nobodys_claim() -> None:
    assert told("Asked if the dam was safe, the mayor shrugged.") == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bridge was closed, it was announced.", "The bridge was closed"),
        ("It was announced that the bridge was closed.", "the bridge was closed"),
    ],
)
def test_the_it_of_it_was_announced_is_not_said(text: str, quote: str) -> None:
    assert [claim.quote for claim in claims_of(text)] == [quote]


@pytest.mark.parametrize(
    ("source", "voice"),
    [
        ("Reuters, AFP and the BBC", "Reuters, AFP and the BBC"),
        ("The mayor, the police and the fire chief", "mayor, the police and the fire chief"),
        ("Ida Holm, the mayor and a former judge,", "Ida Holm"),
    ],
)
def test_a_list_of_voices_is_whole_also_with_articles(source: str, voice: str) -> None:
    assert [claim.voice.name for claim in claims_of(f"{source} said the pier was closed.")] == [voice]
