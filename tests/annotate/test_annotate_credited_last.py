"""Who is credited at the end of a sentence, and what is ruled out between verb and particle."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[str, str, str]]:
    return [(c.voice.name, c.stance.value, c.quote) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The medicines agency did receive a letter from Corvex in May 2023 warning of liver damage, its president, Klaus "
            "Meyn, "
            "admitted on Tuesday.",
            "Klaus Meyn",
        ),
        ("The ministry received the letter in May, its president, Klaus Meyn, admitted on Tuesday.", "Klaus Meyn"),
        ("The bridge was unsafe, its builder, Karl Dunn, conceded on Monday.", "Karl Dunn"),
    ],
)
def test_who_admits_it_at_the_end_says_so(text: str, who: str) -> None:
    assert (who, "states") in [(voice, stance) for voice, stance, _ in told(text)]
    assert "the report itself" not in [voice for voice, *_ in told(text)]


def test_a_name_that_somebody_else_quotes_at_the_end_is_no_speaker() -> None:
    text = "The bank lost money, Ida Crone said, and its chairman, Karl Dunn, resigned on Monday."
    assert "Karl Dunn" not in [voice for voice, *_ in told(text)]


@pytest.mark.parametrize(
    ("last", "who", "stance"),
    [
        ("The mayor's deputy, Ilse Roth, ruled that out.", "Ilse Roth", "denies"),
        ("The mayor ruled it out.", "mayor", "denies"),
        ("The mayor did not rule that out.", "mayor", "withholds"),
    ],
)
def test_who_rules_that_out_is_against_what_was_just_asked_for(last: str, who: str, stance: str) -> None:
    claims = claims_of(f"Five people were killed, police said. Corvex called for the ban to be lifted. {last}")
    found = next(c for c in claims if c.voice.name == who)
    assert found.stance.value == stance
    assert [c.quote for c in claims if c.id in found.about] == ["the ban to be lifted"]


def test_who_is_ruled_out_of_a_match_is_denied_nothing() -> None:
    assert not [
        stance
        for text in ("The league ruled them out of the final.", "A knee injury ruled both out for the season.")
        for _, stance, _ in told(text)
        if stance == "denies"
    ]
    assert told("The league ruled them out of the final.")


def test_a_statement_ends_before_the_paper_that_shows_it() -> None:
    text = (
        "Corvex knew as early as 2023 that Dolatrin could damage the liver, internal documents obtained by the Morgenpost show."
    )
    assert ("internal documents", "Corvex knew as early as 2023 that Dolatrin could damage the liver") in [
        (voice, quote) for voice, _, quote in told(text)
    ]
    assert not any("documents" in quote for *_, quote in told(text))


def test_who_rules_out_a_thing_is_heard_also_behind_another_statement() -> None:
    found = told("Transport Minister Ada Lorn said it was too early to speak of a cause. She ruled out sabotage.")
    assert found[-1] == ("Ada Lorn", "denies", "sabotage")
    assert [voice for voice, *_ in told("Heavy rain ruled out play on Monday.")] == ["the report itself"]


def test_what_is_ruled_out_goes_on_to_its_end() -> None:
    found = told(
        "BRAE, Jan 13 (Reuna) - Blue Line admitted on Wednesday that the sprinklers had been switched off, two days after "
        "denying it. "
        "The minister, Ada Lorn, ruled out a fine before the inquiry ends."
    )
    assert found[-1] == ("Ada Lorn", "denies", "a fine before the inquiry ends")
