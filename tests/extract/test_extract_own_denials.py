"""Whose denial it is where the recogniser took it for the words of somebody else."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[list[str], str, str]]:
    return [([voice.name for voice in c.chain], str(c.stance), c.quote) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "Sprinter Kira Vale tested positive for the banned steroid norvatol in June, the athletics federation said on "
            "Tuesday. Vale, 24, denied ever having taken a banned substance.",
            "Kira Vale",
            "ever having taken a banned substance",
        ),
        (
            "The brewer sold spoilt beer in May, the food agency said on Monday. "
            "Pell Brewing, 90 years old, denied ever having sold spoilt beer.",
            "Pell Brewing",
            "ever having sold spoilt beer",
        ),
        (
            "Cyclist Ilo Drann tested positive for the banned drug belumin in May, the cycling union said on Friday. "
            "Drann, 31, denied ever having used a banned drug.",
            "Ilo Drann",
            "ever having used a banned drug",
        ),
    ],
)
def test_a_sentence_of_denial_behind_anothers_words_is_the_word_of_who_denies(text: str, who: str, words: str) -> None:
    assert told(text)[-1] == ([who], "denies", words)


def test_what_is_denied_is_not_stated_by_who_denies_it_whatever_the_cue_holds() -> None:
    text = (
        "Orvenia's prime minister, Hela Stroud, said on Sunday that an attempt by a group of officers to seize power had failed "
        "and that 31 people, including nine civilians, had been killed. Merr's lawyer, Petra Vond, denied that her client had "
        "been arrested; he had, she said, given himself up.\n\nThe African Forum, a regional bloc, condemned the attempt. "
        "Neighbouring Tamsk denied accusations by Stroud that it had armed the mutineers.\n\nWalo had left Sarkaan overnight on "
        "Friday, according to a diplomat quoted by Radio Sennat."
    )
    found = [(chain, stance) for chain, stance, quote in told(text) if "armed the mutineers" in quote]
    assert found == [(["Tamsk"], "denies"), (["Hela Stroud"], "states")]


def test_a_denial_inside_a_quotation_stays_the_speakers() -> None:
    (_, last) = told("The boy was struck, the school's head said. “The teacher denied it.”")
    assert last[:2] == (["teacher", "school's head"], "denies")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Interior Minister Pavel Dorn rejected accusations on Monday that police fired rubber bullets at demonstrators on "
            "Sunday.\n\n"
            '"Not a single rubber bullet was fired," Dorn told Radio One.',
            [(["Pavel Dorn"], "denies")],
        ),
        ("The general denied reports late on Friday that his troops fired rubber bullets.", [(["general"], "denies")]),
        (
            "The mayor denied claims in the Herald on Tuesday that police fired rubber bullets.",
            [(["mayor"], "denies"), (["Herald"], "states")],
        ),
        (
            "The union denied claims by the ministry that marchers fired rubber bullets.",
            [(["union"], "denies"), (["ministry"], "states")],
        ),
    ],
)
def test_who_denies_a_claim_denies_what_it_says_and_who_made_it_is_told(text: str, found: list[tuple[list[str], str]]) -> None:
    said = [(chain, stance) for chain, stance, quote in told(text) if "fired rubber bullets" in quote]
    assert said == found


@pytest.mark.parametrize(
    "text",
    [
        "Reports by noon that marchers fired rubber bullets caused panic.",
        "The firm denied claims by Monday that marchers fired rubber bullets.",
        "Claims in the Netherlands that marchers fired rubber bullets caused panic.",
    ],
)
def test_a_day_or_a_land_makes_no_claim(text: str) -> None:
    voices = {name for chain, _, quote in told(text) if "fired rubber bullets" in quote for name in chain}
    assert voices
    assert voices.isdisjoint({"noon", "Monday", "Netherlands"})
