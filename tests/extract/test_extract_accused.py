"""Accusations: who makes them, and that they are accusations."""

import pytest

from readings import claims_of

UNNAMED = "unnamed reports"
# text, who says so, the claim's words
ACCUSATIONS = [
    ("Ilse Brandt accused the bishop of selling the bells.", "Ilse Brandt", "accused the bishop of selling the bells"),
    ("The nurses' union blamed the ward for four deaths.", "nurses' union", "blamed the ward for four deaths"),
    ("The bishop was accused of selling the bells.", UNNAMED, "The bishop accused of selling the bells"),
    ("The bishop was accused by the choir of selling the bells.", "choir", "The bishop accused of selling the bells"),
    ("The bishop has been accused of theft by the villagers.", "villagers", "The bishop accused of theft"),
    ("Smugglers accused of drowning three boys were freed.", UNNAMED, "Smugglers accused of drowning three boys"),
    ("Poachers suspected of shooting a warden have fled.", UNNAMED, "Poachers suspected of shooting a warden"),
]


@pytest.mark.parametrize(("text", "voice", "words"), ACCUSATIONS)
def test_an_accusation_is_the_word_of_whoever_makes_it(text: str, voice: str, words: str) -> None:
    assert [claim.voice.name for claim in claims_of(text) if claim.quote == words] == [voice]


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        (
            "The ferry was accused by the Bank of Orlen of hiding its losses.",
            "Bank of Orlen",
            "The ferry accused of hiding its losses",
        ),
        ("Inspectors charged on Sunday that the lift had never been tested.", "Inspectors", "the lift had never been tested"),
    ],
)
def test_the_name_of_the_accuser_is_whole_and_no_part_of_the_accusation(text: str, voice: str, words: str) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == [(voice, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Smugglers accused of drowning three boys were freed.",
        "A lorry driver blamed for the crash will be tried in May.",
    ],
)
def test_what_is_told_of_somebody_who_is_accused_is_the_reports_own(text: str) -> None:
    assert text.rstrip(".") in [claim.quote for claim in claims_of(text) if claim.voice.name == "the report itself"]


@pytest.mark.parametrize(
    "text",
    [
        "The choir accused the bishop of selling the bells, which he denied.",
        "The choir accused the bishop of selling the bells, a charge the bishop denied.",
    ],
)
def test_a_denial_in_a_relative_clause_goes_back_to_the_accusation(text: str) -> None:
    accusation, denial = claims_of(text)
    assert (str(denial.stance), denial.about) == ("denies", (accusation.id,))


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        (
            "The pilot was accused by the head of the guild of sleeping on watch.",
            "head of the guild",
            "The pilot accused of sleeping on watch",
        ),
        (
            "The baker was accused by the leader of the council of weighing down the bread.",
            "leader of the council",
            "The baker accused of weighing down the bread",
        ),
    ],
)
def test_what_somebody_is_accused_of_doing_is_no_part_of_the_accusers_name(text: str, voice: str, words: str) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == [(voice, words)]


def test_what_was_done_to_those_who_tell_it_is_the_allegation() -> None:
    text = (
        "Only 187 came home in the exchange, the association said. Former prisoners told Radio Ilm that they had been beaten in "
        "Camp 9. Kessen's justice ministry rejected the allegations as fabricated."
    )
    claims = claims_of(text)
    about = {c.id: c.quote for c in claims}
    assert [[about[each] for each in c.about] for c in claims if c.about] == [["they had been beaten in Camp 9"]]
