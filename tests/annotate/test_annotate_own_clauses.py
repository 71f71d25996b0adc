"""What is not the word of whom the recogniser gave it to."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[str, str]]:
    return [(c.voice.name, c.quote) for c in claims_of(text)]


def test_a_clause_with_a_verb_of_its_own_in_the_next_paragraph_is_no_word_of_who_spoke_before() -> None:
    text = (
        "A statistician informed the head of the price department on 8 September, two days before the central bank's decision, "
        "of "
        "an error in the rents, according to an email seen by Noren Avis.\n\nBrenn said on Tuesday that he himself had learned "
        "of "
        "it on 12 September.\n\nStrand said the bank had not been told.\n\nMinutes published on Tuesday show that three of seven "
        "board members voted against the rise, not two."
    )
    assert told(text)[-2:] == [
        ("Strand", "the bank had not been told"),
        ("Minutes", "three of seven board members voted against the rise, not two"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised its key rate to 3.5 percent on Thursday, as expected by most economists.",
        "Sales fell 4 percent, as forecast by analysts.",
    ],
)
def test_what_came_about_as_somebody_expected_is_the_reports_word(text: str) -> None:
    assert [voice for voice, _ in told(text)] == ["the report itself"]


def test_he_is_the_one_of_whom_nothing_is_known_but_that_he_has_just_spoken() -> None:
    text = (
        "The error had no influence on the decision, Elin Strand said.\n\nAsk said the bank had raised rates on the basis of a "
        "false "
        "number. “This is embarrassing,” he said."
    )
    assert told(text)[-1][0] == "Ask"
    known = "The error was small, Elin Strand said.\n\nPolice said the bank was closed. “This is embarrassing,” she said."
    assert told(known)[-1][0] == "Elin Strand"
