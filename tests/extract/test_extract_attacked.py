"""Who speaks against a number or a claim, or takes his own back, does not stand behind it."""

import pytest
from extract_tables import shortest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Oda Lerr said that the number of 80 was "fantasy".', "number of 80"),
        ("Oda Lerr said the number of 80 was wrong.", "number of 80"),
        ("Oda Lerr said the toll of 80 was exaggerated.", "toll of 80"),
        ('"The figure of 80 is far too high," Oda Lerr said.', "figure of 80"),
        ("The council said that the union's number of 80 dead was an invention.", "number of 80"),
        ("Oda Lerr said the minister's figure was not correct.", "figure was not correct"),
        ("The council ridiculed the figure of 80.", "figure of 80"),
        ("Oda Lerr challenged the figure of 80.", "figure of 80"),
        ("Oda Lerr laughed off the claim that 80 had drowned.", "80 had drowned"),
    ],
)
def test_an_attack_on_a_number_denies_it(text: str, words: str) -> None:
    claim = shortest(claims_of(text), words)
    assert (claim.voice.name.split()[-1] in ("Lerr", "council"), claim.stance.value, claim.factuality.value) == (
        True, "denies", "CT-",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council said the phone number was wrong.", "phone number"),
        ("Oda Lerr said the number of 80 was right.", "number of 80"),
        ("Oda Lerr mocked the governor.", "the governor"),
    ],
)
def test_what_is_no_attack_on_a_number_denies_nothing(text: str, words: str) -> None:
    assert shortest(claims_of(text), words).stance.value == "states"


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Lines withdrew its earlier figure of 70.",
        "Norvik Lines has withdrawn its estimate of 70 passengers.",
        "Norvik Lines retracted its first toll of 70.",
        "Norvik Lines took back its figure of 70 passengers.",
        "Norvik Lines said it was withdrawing its figure of 70 passengers.",
    ],
)
def test_a_number_that_is_taken_back_is_nobodys(text: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if any(figure.low == 70 for figure in claim.figures)]
    assert (claim.voice.name, claim.stance.value, claim.factuality.value) == ("Norvik Lines", "denies", "Uu")


@pytest.mark.parametrize("text", ["Police withdrew 70 officers from the square.", "Norvik Lines withdrew its offer of $70."])
def test_what_is_withdrawn_and_no_word_is_not_taken_back(text: str) -> None:
    assert [claim.stance.value for claim in claims_of(text)] == ["states"]


def test_the_number_put_in_its_stead_is_a_statement_of_its_own() -> None:
    claims = claims_of("The health office said that the mayor's count of 31 dead was wrong, and put the toll at 26.")
    told = [(claim.voice.name, claim.stance.value, [figure.low for figure in claim.figures]) for claim in claims]
    assert told == [("health office", "denies", [31]), ("health office", "estimates", [26])]
