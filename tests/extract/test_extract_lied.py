"""Who says of another that he lied when he said a thing: his denial, and the other's word."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Innermost voice first, stance, factuality and the first words of each claim."""
    return [
        (" < ".join(v.name for v in c.chain), c.stance.value, c.factuality.value, " ".join(c.quote.split()[:3]))
        for c in claims_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "lie", "word"),
    [
        (
            "Ost claimed that Morn had lied when she said that nobody died in the blast.",
            ("Ost", "denies", "CT+", "Morn had lied"),  # who calls a "no" a lie says that it is so
            ("Morn", "states", "CT-", "nobody died in"),
        ),
        (
            "Ost said Morn lied when she said that the dam was safe.",
            ("Ost", "denies", "CT-", "Morn lied when"),
            ("Morn", "states", "CT+", "the dam was"),
        ),
        (
            "Ost accused Saul Mintz of lying when he told parliament that the bridge had been checked.",
            ("Ost", "denies", "CT-", "accused Saul Mintz"),
            ("Saul Mintz", "states", "CT+", "the bridge had"),
        ),
    ],
)
def test_who_lied_when_he_said_so_said_so_and_whoever_calls_it_a_lie_denies_it(
    text: str, lie: tuple[str, ...], word: tuple[str, ...]
) -> None:
    assert told(text) == [lie, word]


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Ost said that Morn was wrong to say that the dam was safe.", ("denies", "CT-")),
        ("Lena Ost said that the minister was mistaken in saying that no one was warned.", ("denies", "CT+")),
        ("Morn had not lied when she said that the dam was safe, Ost said.", ("states", "CT-")),
        ("Ost said that she was wrong to say that the dam was safe.", ("denies", "Uu")),  # her own word, which she takes back
        ("Morn lied about the dam, Ost said.", ("states", "CT+")),
        ("Ost said that the clerk was wrong to leave when the pumps failed.", ("states", "CT+")),
    ],
)
def test_another_who_was_wrong_to_say_it_is_denied_and_one_who_did_not_lie_or_did_another_wrong_is_not(
    text: str, firm: tuple[str, str]
) -> None:
    assert told(text)[0][1:3] == firm


def test_why_somebody_lied_is_no_other_word_on_what_was_told() -> None:
    found = told(
        "Anton Kreis testified on Wednesday that he had twice handed Halvard Roen envelopes. Roen's lawyer, Pia Lund, said Kreis "
        "was lying to get a lighter sentence."
    )
    assert ("Pia Lund", "denies", "CT-", "Kreis was lying") in found


@pytest.mark.parametrize("words", ["Kreis lied to get the job in 2020", "Kreis was lying to save his job and that nine had died"])
def test_who_lied_for_something_else_or_of_whom_more_is_told_is_denied_nothing(words: str) -> None:
    found = told(f"Anton Kreis said that the mine was safe. A lawmaker, Pia Lund, said {words}.")
    assert [stance for who, stance, *_ in found if who == "Pia Lund"] == ["states"]
