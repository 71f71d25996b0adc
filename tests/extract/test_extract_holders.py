"""Who is meant by a title: the one whom the report names as that, unless a word speaks against it."""

import pytest

from readings import claims_of


def voices(text: str) -> list[str]:
    return [claim.voice.name for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Owner admits doors were locked\n\nThe owner of the mill, Runa Falk, said on Monday that the doors were locked.",
            "Runa Falk",
        ),
        ("Fire chief warns of ice\n\nOdo Renn, the fire chief at Pell, said ice was near.", "Odo Renn"),
        ("Mine operator denies leak\n\nCorvex Minerals, the operator of the mine, said no oil had leaked.", "Corvex Minerals"),
    ],
)
def test_a_headline_means_the_one_whom_the_report_names_as_that(text: str, first: str) -> None:
    assert voices(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # another minister, without a name, stands in the report
        (
            "Minister says dam is safe\n\nAltria's water minister spoke on Monday. Prime Minister Ana Roe said she had no view.",
            "Minister",
        ),
        ("Owner admits doors were locked\n\nThe owner, Runa Falk, and a former owner, Per Lund, said they were sorry.", "Owner"),
        (
            "Former mayor says dam was unsafe\n\nDora Kell, the mayor of Pell, said on Monday that the dam was safe.",
            "Former mayor",
        ),
    ],
)
def test_a_headline_keeps_its_words_where_two_can_be_meant(text: str, first: str) -> None:
    assert voices(text)[0] == first


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ana Roe, the defence minister, said the dam was safe. The health minister said two boys were ill.", "health minister"),
        ("Trade minister Ana Roe said the dam was safe. The minister of health said two boys were ill.", "minister of health"),
        ("The head of the guild said it rained. The head of the clinic said two boys were ill.", "head of the clinic"),
        ("Ana Roe, the defence minister, said the dam was safe. The minister said two boys were ill.", "Ana Roe"),
        ("Health minister Ana Roe said the dam was safe. The minister of health said two boys were ill.", "Ana Roe"),
    ],
)
def test_a_title_with_other_words_is_somebody_else(text: str, last: str) -> None:
    assert voices(text)[-1] == last


@pytest.mark.parametrize(
    "text", ["The league chose Runa Falk, its chairman said.", "The guard had arrested Runa Falk, its chairman announced."]
)
def test_who_is_named_before_the_one_who_speaks_is_not_he(text: str) -> None:
    assert voices(text) == ["its chairman"]
    assert voices("The league chose a new coach. Runa Falk, its chairman, was glad, its chairman said.")[-1] == "Runa Falk"
