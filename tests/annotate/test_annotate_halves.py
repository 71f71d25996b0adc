"""Two who speak in one sentence, each in a half of their own."""

import pytest

from readings import claims_of


def said(text: str) -> list[tuple[str, str]]:
    """Each claim's chain, innermost voice first, and its words."""
    return [(" < ".join(voice.name for voice in claim.chain), claim.quote) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said nine soldiers died; the rebels put it at 12.",
            [("army", "nine soldiers died"), ("rebels", "it at 12")],
        ),
        (
            "Nine people died, the miners' union says; the government puts it at two.",
            [("miners' union", "Nine people died"), ("government", "it at two")],
        ),
        (
            "The monitor said the army had lost 40 men, while the rebels say they lost 12.",
            [("monitor", "the army had lost 40 men"), ("rebels", "they lost 12")],
        ),
        (
            "The army said the depot was empty; the rebels said 12 men had died in it; neither claim could be verified.",
            [
                ("army", "the depot was empty"),
                ("rebels", "12 men had died in it"),
                ("the report itself", "neither claim could be verified"),
            ],
        ),
    ],
)
def test_a_content_ends_before_the_half_in_which_somebody_else_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_a_denial_behind_a_semicolon_is_of_what_was_said_before_it() -> None:
    text = "The mine had failed three inspections, the union said; the company denied it."
    assert sorted((c.voice.name, c.stance.value, c.quote) for c in claims_of(text)) == [
        ("company", "denies", "The mine had failed three inspections"),
        ("union", "states", "The mine had failed three inspections"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge was closed; the road was open.",
        "The mayor said that the bridge was closed; that the road was open; and that the police say the town is safe.",
        "“It was closed; the army said so,” the mayor said.",
        "She said the fire began while the guard, who said he was awake, was asleep.",
        "The warden noted that one of the hostages hoped to stay, while the other wished to go home.",
        "Nine people died; the government puts it at two, the monitor said.",
    ],
)
def test_a_half_that_is_still_what_somebody_says_stays_in_his_words(text: str) -> None:
    assert any(len(quote.split()) >= len(text.split()) - 4 for _, quote in said(text))


def test_a_number_for_each_of_two_who_are_credited_with_half_a_count() -> None:
    expected = [("army", "The toll is 40"), ("rebels", "The toll is 12")]
    assert said("The toll is 40, according to the army, and 12, according to the rebels.") == expected
    expected = [("army", "Forty died"), ("rebels", "12 were hurt")]
    assert said("Forty died (according to the army) and 12 were hurt (according to the rebels).") == expected


def test_an_aside_that_confirms_makes_two_who_say_it() -> None:
    found = said("The minister said – and the army confirmed – that nine people had died.")
    assert sorted(found) == [("army", "nine people had died"), ("minister", "nine people had died")]


def test_what_is_admitted_behind_while_is_a_second_statement_of_the_same_voice() -> None:
    found = said("The mayor said the plant was safe, while admitting that two valves had failed.")
    assert found == [("mayor", "the plant was safe"), ("mayor", "two valves had failed")]


@pytest.mark.parametrize(
    ("text", "voice", "quote"),
    [
        (
            "The toll from the Vessin flood was put at 14 by the district council.",
            "district council",
            "The toll from the Vessin flood at 14",
        ),
        (
            "The number of dead has been put by the ministry at between 12 and 15.",
            "ministry",
            "The number of dead at between 12 and 15",
        ),
        ("Hospitals put the number of wounded at more than 30.", "Hospitals", "the number of wounded at more than 30"),
        ("The coastguard had put the number of boats at 19.", "coastguard", "the number of boats at 19"),
        ("A Tessel survey in May has put her support at 12 percent.", "Tessel survey", "her support at 12 percent"),
    ],
)
def test_whoever_puts_a_number_is_its_voice(text: str, voice: str, quote: str) -> None:
    assert said(text) == [(voice, quote)]


def test_what_is_put_at_an_address_is_no_number() -> None:
    assert "Weir" in said("She had put her shop at 9 Weir Street on the market.")[0][1]
    assert said("She had put her shop at 9 Weir Street on the market.")[0][0] == "the report itself"


def test_who_does_another_thing_first_puts_the_number_all_the_same() -> None:
    assert said("The ministry apologised on Sunday and put the toll at 26.")[-1] == ("ministry", "the toll at 26")


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died, the union said; the government puts it at two.",
        "Nine people died, the union said. The mayor put the figure at two.",
    ],
)
def test_a_number_that_it_is_put_at_counts_what_was_counted_before(text: str) -> None:
    (figure,) = claims_of(text)[-1].figures
    assert (figure.low, figure.role, figure.counted) == (2.0, "killed", "people")


def test_a_verb_behind_a_semicolon_has_its_own_subject_for_a_voice() -> None:
    found = said("The ministry spoke of 12 dead; hospitals reported 19 deaths.")
    assert found == [("ministry", "The ministry spoke of 12 dead"), ("hospitals", "19 deaths")]


def test_who_claims_so_many_dead_is_the_voice() -> None:
    assert said("The rebels claim 30 dead.") == [("rebels", "30 dead")]
