"""What reports, claims and rumours say that nobody could check, and claims that somebody calls staged or exaggerated."""

import pytest

from readings import claims_of, read_text
from sayso.link import link


@pytest.mark.parametrize(
    "text",
    [
        "Reports that nine people had died could not be confirmed.",
        "Reports that the Kirrow dam had burst could not be independently verified.",
        "Reports that two dockers had drowned have not been confirmed.",
        "Claims that the ferry had sunk remained unverified.",
        "Rumours that the mayor had fled have yet to be confirmed.",
    ],
)
def test_what_only_reports_say_and_nobody_could_check_is_open_and_no_toll(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.stance.value, claim.factuality.value) == ("unknown", "Uu")
    assert link([read_text(text, published="2031-03-04").reading]).tolls == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Reports said that nine people had died.", "states"),
        ("Reports that nine people had died spread through Kirrow.", "states"),
        ("Ida Crone said that nine people had died. Her account could not be verified.", "states"),
        ("The police confirmed reports that nine people had died.", "confirms"),
    ],
)
def test_what_somebody_stands_for_or_nobody_tried_to_check_is_said(text: str, stance: str) -> None:
    assert next(claim.stance.value for claim in claims_of(text) if "nine people had died" in claim.quote) == stance
    assert [toll.best for toll in link([read_text(text, published="2031-03-04").reading]).tolls] == [9]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Reports of nine deaths in Kirrow could not be confirmed.", []),
        ("It was not clear whether nine people had been killed in Kirrow.", []),
        ("It was not clear whether the nine people killed in Kirrow were dockers.", [9]),
        ("Who killed the nine people in Kirrow is unclear.", [9]),
    ],
)
def test_a_number_that_is_only_asked_for_is_no_toll(text: str, best: list[float]) -> None:
    assert [toll.best for toll in link([read_text(text, published="2031-03-04").reading]).tolls] == best


@pytest.mark.parametrize(
    "text",
    [
        'Claims that 16 dockers were killed were "a staged provocation", Major Ida Crone said.',
        "Ida Crone called reports that 16 dockers had been killed disinformation.",
        "Ida Crone called the toll of 16 an exaggeration.",
        "Reports that 16 dockers had been killed were a smear, Ida Crone said.",
        "Claims that 16 dockers were killed were a fabrication, Ida Crone said.",
    ],
)
def test_who_calls_a_claim_staged_or_an_exaggeration_denies_it_and_its_number_is_no_toll(text: str) -> None:
    (claim,) = [claim for claim in claims_of(text) if len(claim.chain) == 1 and claim.voice.name == "Ida Crone"]
    assert claim.stance.value == "denies"
    assert link([read_text(text, published="2031-03-04").reading]).tolls == ()


@pytest.mark.parametrize(
    "text",
    ["The army called the shelling of Kirrow a staged provocation.", "The play was staged at Harven, Ida Crone said."],
)
def test_a_deed_or_a_play_that_was_staged_is_not_denied(text: str) -> None:
    assert [claim.stance.value for claim in claims_of(text)] == ["states"]


def test_the_number_of_a_denier_stands_against_the_one_denied() -> None:
    texts = (
        "Sixteen dockers were killed in the shelling of Kirrow, the mayor, Oda Maren, said.",
        'Claims that 16 dockers were killed in Kirrow were "a staged provocation", Major Tomas Reld said.',
    )
    made = [read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate(texts, 4)]
    ledger = link(made, stories={"s": [r.report.id for r in made]})
    assert [(each.kind.value) for each in ledger.links] == ["denies"]
    assert [(point.at_most, [o.name for o in point.against]) for point in ledger.points] == [(1, ["Tomas Reld"])]
    assert [(v.voice, v.status.value) for h in ledger.figures for v in h.values] == [("Oda Maren", "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "How many drowned is in dispute.",
        "Who opened the gates first remains a matter of dispute.",
        "What sank the ferry is still contested.",
        "Whether the truce holds is an open question.",
    ],
)
def test_what_is_in_dispute_is_open(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.stance.value, claim.factuality.value) == ("unknown", "Uu")


@pytest.mark.parametrize("text", ["Who won the race is no secret.", "The island is in dispute."])
def test_a_thing_in_dispute_and_what_is_known_are_told(text: str) -> None:
    assert all(claim.stance.value != "unknown" for claim in claims_of(text))
