"""Whom "he" and "she" stand for where only the words before tell of somebody, or a first name is rather the other's."""

import pytest

from readings import claims_of


def voices(text: str) -> list[str]:
    return [claim.voice.name for claim in claims_of(text)]


def test_whom_the_words_before_are_about_said_them() -> None:
    text = (
        "Ms Haskel will remain prime minister of a minority government, she told reporters on Tuesday. She ruled out an "
        "early election."
    )
    assert voices(text) == ["Haskel", "Haskel"]
    text = "A prosecutor, Elio Marand, opened an investigation into the captain, he said on Saturday."
    assert voices(text) == ["Elio Marand"]


def test_who_spoke_before_says_it_of_another() -> None:
    text = "The car had been stolen, Inspector Ida Holm said. Elio Marand opened the door to the officers, she said."
    assert voices(text)[-1] == "Ida Holm"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Western media have spread lies, Foreign Minister Amal Sarif said. He said that inspectors had visited the plant.",
            "Amal Sarif",
        ),
        ("Talks have failed, Ms Amal Sarif said. He said that inspectors had visited the plant.", "He"),
    ],
)
def test_whoever_spoke_right_before_is_he_whatever_his_first_name(text: str, who: str) -> None:
    assert voices(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The fault lay with the doctor, Maria Kovel told the court. He denied this.", "doctor"),
        ("The house belonged to Jon Orlen, Maria Kovel said. He said he had sold it.", "Jon Orlen"),
        ("An angler found the body on Monday. Mr Vael had drowned in the night, he said.", "he"),
    ],
)
def test_whoever_else_may_be_meant_stays_so(text: str, who: str) -> None:
    assert voices(text)[-1] == who
