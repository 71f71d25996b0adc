"""Contents that say nothing without a word of their cue: a feeling that is voiced, a silence."""

import pytest

from readings import claims_of
from sayso.schema import Kind, Stance

# text, the voice, what it is credited with
VOICED = [
    ("The governor expressed confidence in Ms Holm.", "governor", "confidence in Ms Holm"),
    ("Senator Ivo Brandt expressed concern about the delay.", "Ivo Brandt", "concern about the delay"),
    ("The union voiced support for the strike.", "union", "support for the strike"),
    ("The mayor stopped short of blaming the mill.", "mayor", "blaming the mill"),
    ("The mill refused to elaborate.", "mill", "refused to elaborate"),
    ("The board declined to comment.", "board", "declined to comment"),
    ("The owner would not comment.", "owner", "would not comment"),
    ("Ida Holm did not comment.", "Ida Holm", "did not comment"),
    ("The army had no comment.", "army", "had no comment"),
    ("The firm made no comment on the fire.", "firm", "made no comment on the fire"),
    ("The port would not comment on the strike.", "port", "would not comment on the strike"),
    ("The school did not return calls.", "school", "did not return calls"),
    ("The bank did not respond to a request for comment.", "bank", "did not respond to a request for comment"),
    ("The minister did not respond to questions.", "minister", "did not respond to questions"),
]


@pytest.mark.parametrize(("text", "voice", "said"), VOICED)
def test_a_feeling_and_a_silence_are_told_with_their_own_word(text: str, voice: str, said: str) -> None:
    assert (voice, said) in [(c.voice.name, c.quote) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister expressed hope that the talks would go on.", "the talks would go on"),
        ("The mill declined to comment on the leak.", "the leak"),
    ],
)
def test_what_says_something_by_itself_stays_as_it_is(text: str, said: str) -> None:
    assert said in [c.quote for c in claims_of(text)]


def test_whoever_doubts_is_not_sure_of_what_he_doubts() -> None:
    (claim,) = claims_of("The mayor expressed doubts about the count.")
    assert (claim.quote, claim.stance) == ("the count", Stance.BELIEVES)


# text, the voice's words, the report's own
RELATIVE = [
    (
        "Police found a bag which, the minister said, had belonged to the courier.",
        "a bag which had belonged to the courier",
        "Police found a bag",
    ),
    ("The board bought a boat that the mayor said was never used.", "a boat that was never used", "The board bought a boat"),
    (
        "The firm owns the mill, which, according to the union, has no alarm.",
        "the mill, which has no alarm",
        "The firm owns the mill",
    ),
]


@pytest.mark.parametrize(("text", "said", "own"), RELATIVE)
def test_what_is_said_in_a_relative_clause_is_told_of_its_noun_and_the_rest_is_the_report_s(
    text: str, said: str, own: str
) -> None:
    assert {(c.voice.kind is Kind.REPORT, c.quote) for c in claims_of(text)} == {(False, said), (True, own)}
