"""A quotation that somebody passes on is the word of whoever is quoted, through him, and goes on in the next sentence."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[list[str], str]]:
    return [([voice.name for voice in claim.chain], claim.quote.strip('“”",.')) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "chain", "first", "second"),
    [
        (
            '"There was no coup," Merr told the court, according to his lawyer, Petra Vond. '
            '"There was a parade that went wrong."',
            ["Merr", "Petra Vond"],
            "There was no coup",
            "There was a parade that went wrong",
        ),
        (
            "“There was no coup,” said Merr, according to his lawyer, Petra Vond. “There was a parade that went wrong.”",
            ["Merr", "Petra Vond"],
            "There was no coup",
            "There was a parade that went wrong",
        ),
        (
            "“The gate was open,” the guard told inspectors at the mill on Monday, according to the report. “Nobody closed it.”",
            ["guard", "report"],
            "The gate was open",
            "Nobody closed it",
        ),
    ],
)
def test_the_quotation_and_the_next_are_the_speakers_by_the_word_of_who_passes_them_on(
    text: str, chain: list[str], first: str, second: str
) -> None:
    assert told(text) == [(chain, first), (chain, second)]


def test_what_is_more_than_the_quotation_is_the_word_of_who_tells_it() -> None:
    found = told("“The gate was open,” the guard said, and the owner had closed it, according to the report.")
    assert [chain for chain, quote in found if quote.endswith("had closed it")] == [["report"]]


def test_without_a_second_voice_the_quotation_goes_on_as_before() -> None:
    found = told("“The gate was open,” the guard said. “Nobody closed it.”")
    assert found == [(["guard"], "The gate was open"), (["guard"], "Nobody closed it")]


def test_that_somebody_said_a_thing_is_told_where_he_is_not_quoted_first() -> None:
    found = told("Merr told the court there was no coup, according to his lawyer, Petra Vond.")
    assert (["Petra Vond"], "Merr told the court there was no coup") in found
