"""Who says or denies a thing no longer, what somebody is called by another, and calls for something that are turned down."""

import pytest

from readings import claims_of
from sayso.schema import Claim, Factuality, Kind, Stance


def by(voice: str, text: str) -> Claim:
    """The last claim of this voice."""
    return [c for c in claims_of(text) if voice in c.voice.name][-1]


@pytest.mark.parametrize(
    "text",
    [
        "Marrow holds the pass, and Teland no longer disputes it.",
        "The rebels have left the port, and Teland no longer denies it.",
    ],
)
def test_who_no_longer_disputes_a_thing_does_not_deny_it(text: str) -> None:
    claim = by("Teland", text)
    assert (claim.stance, claim.factuality) == (Stance.CONFIRMS, Factuality.PROBABLE)


def test_who_disputes_a_thing_denies_it() -> None:
    assert by("Teland", "Marrow holds the pass, and Teland disputes it.").stance is Stance.DENIES


@pytest.mark.parametrize("verb", ["claims", "maintains", "insists", "says"])
def test_who_no_longer_claims_a_thing_takes_it_back(verb: str) -> None:
    claim = by("guild", f"The guild no longer {verb} that 90 of its members were hurt.")
    assert (claim.stance, claim.factuality) == (Stance.DENIES, Factuality.UNCOMMITTED)


def test_who_no_longer_claims_to_have_done_it_takes_it_back_and_what_she_claims_now_stands() -> None:
    text = "Venn no longer claims to have won 54 percent. Her campaign now says 50.6 percent."
    assert by("Venn", text).factuality is Factuality.UNCOMMITTED
    assert by("campaign", text).stance is Stance.STATES


@pytest.mark.parametrize(
    "text",
    [
        "The diplomat's figure of 30,000 soldiers on the river has been called exaggerated by Teland.",
        "The inspector's report has been described as a complete fabrication by the Teland government.",
    ],
)
def test_whose_figure_or_report_is_called_untrue_by_somebody_is_denied_by_him(text: str) -> None:
    assert by("Teland", text).stance is Stance.DENIES


def test_whoever_calls_a_plan_bold_denies_nothing() -> None:
    assert by("Teland", "The plan for the bridge was called ambitious by Teland.").stance is not Stance.DENIES


@pytest.mark.parametrize(
    "text",
    [
        "The harbour minister, Olav Brun, said he would stay in office and dismissed calls for a new inquiry.",
        "Harbour minister Olav Brun ignored calls for a new inquiry.",
        "Harbour minister Olav Brun has resisted demands for a new inquiry.",
    ],
)
def test_who_turns_down_calls_for_a_thing_calls_for_nothing(text: str) -> None:
    claims = claims_of(text)
    assert not [c for c in claims if c.stance is Stance.URGES]
    assert not [
        c for c in claims if c.quote.strip(" .") in ("a new inquiry", "calls for a new inquiry", "demands for a new inquiry")
    ]


def test_who_calls_for_a_thing_urges_it() -> None:
    claim = by("Brun", "Harbour minister Olav Brun called for a new inquiry.")
    assert claim.stance is Stance.URGES
    assert claim.voice.kind is not Kind.REPORT


def test_behind_a_semicolon_another_counts() -> None:
    claims = claims_of("Police said that 4,500 took part; the Reform Alliance spoke of 20,000.")
    assert [(c.voice.name, [f.low for f in c.figures]) for c in claims] == [("Police", [4500]), ("Reform Alliance", [20000])]
    assert all(len(c.chain) == 1 for c in claims)


def test_the_tape_that_one_statement_is_of_carries_no_other() -> None:
    claims = claims_of(
        "Interior minister Rolf Pell conceded on Saturday that the voice on a leaked recording was his, but said that his words "
        "had been taken out of context."
    )
    assert [[voice.name for voice in claim.chain] for claim in claims] == [["Rolf Pell"], ["Rolf Pell"]]


def test_what_was_said_on_a_tape_came_through_it() -> None:
    (claim,) = claims_of("Interior minister Rolf Pell said on a leaked recording that the gates would be shut.")
    assert [voice.name for voice in claim.chain] == ["Rolf Pell", "leaked recording"]
