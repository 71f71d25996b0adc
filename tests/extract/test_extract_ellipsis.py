"""Who does not say so, told without the verb: "Police believe P; the guard's wife does not"."""

import pytest

from readings import claims_of


def told(text: str) -> set[tuple[str, str, str]]:
    return {(claim.voice.name, claim.quote, str(claim.factuality)) for claim in claims_of(text)}


@pytest.mark.parametrize(
    ("text", "words", "first", "second"),
    [
        (
            "Police believe the arsonist was a guard; the guard's wife does not.",
            "the arsonist was a guard",
            ("Police", "CT+"),
            ("guard's wife", "PR-"),
        ),
        (
            "The prosecutor believes that Vale took norvatol; her coach does not.",
            "Vale took norvatol",
            ("prosecutor", "CT+"),
            ("her coach", "PR-"),
        ),
        (
            "Police believe the arsonist is a guard, though the mayor doesn't.",
            "the arsonist is a guard",
            ("Police", "CT+"),
            ("mayor", "PR-"),
        ),
        ("Ost thinks the mine was safe; Ada Morn does not.", "the mine was safe", ("Ost", "PR+"), ("Ada Morn", "PR-")),
    ],
)
def test_who_does_not_believe_it_is_a_voice_of_his_own(
    text: str, words: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert told(text) == {(first[0], words, first[1]), (second[0], words, second[1])}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor says the bridge leaks; the tunnel does not.",  # leaks
        "The mayor says the baker smokes, but the clerk does not.",  # smokes
        "The mayor says the dyke was sound, and the river does not.",  # nobody
        "Police believed the arsonist was a guard; the mayor did not.",  # either
    ],
)
def test_what_may_stand_for_the_verb_inside_is_left_as_it_is(text: str) -> None:
    assert len(told(text)) == 1
