"""The upshot told behind "X said": "Two bodies were found, police said, raising the toll to nine"."""

import pytest

from readings import claims_of
from sayso.schema import Claim


def tolls(text: str) -> list[Claim]:
    return [claim for claim in claims_of(text) if any(figure.role == "killed" for figure in claim.figures)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A woman died in hospital, Ida Voll said, raising the toll to nine.",
        "A sailor died overnight, Ida Voll said on Tuesday, taking to nine the number of dead.",
    ],
)
def test_the_toll_behind_who_said_it_is_part_of_what_was_said(sentence: str) -> None:
    (claim,) = tolls(sentence)
    assert (claim.voice.name, claim.figures[-1].low) == ("Ida Voll", 9)


def test_behind_a_quotation_the_toll_is_the_reports_own() -> None:
    (claim,) = tolls('"We lost another colleague," Ida Voll said, bringing the death toll to 14.')
    assert (claim.voice.kind.value, claim.figures[0].low) == ("report", 14)


def test_what_is_said_besides_stays_the_speakers() -> None:
    (claim,) = tolls('"We lost another colleague," Ida Voll said, adding that 14 had died.')
    assert claim.voice.name == "Ida Voll"
