"""Base forms of verbs and nouns, whatever the network guesses."""

import pytest

from sayso.annotate.baseforms import base_form

FORMS = [
    ("VBD", "told tell denied deny declined decline planned plan added add called call cancelled cancel said say met meet"),
    ("VBD", "offered offer visited visit provided provide created create settled settle argued argue agreed agree died die"),
    ("VBN", "written write believed believe urged urge released release required require opened open forgotten forget"),
    ("VBG", "lying lie telling tell making make running run seeing see changing change hoping hope hopping hop"),
    ("VBZ", "says say denies deny watches watch leaves leave does do is be closes close withdrew withdraw"),
    (
        "NNS",
        "women woman wives wife agencies agency churches church headaches headache buses bus crises crisis officials official",
    ),
]


@pytest.mark.parametrize(
    ("tag", "word", "base"),
    [(tag, *pair) for tag, words in FORMS for pair in zip(words.split()[::2], words.split()[1::2], strict=True)],
)
def test_an_inflected_word_has_its_base_form(tag: str, word: str, base: str) -> None:
    assert base_form(word, tag, "nonsense") == base


def test_a_word_of_another_class_keeps_the_guess() -> None:
    assert base_form("her", "PRP", "she") == "she"
    assert base_form("Lowport", "NNP", "Lowport") == "Lowport"
