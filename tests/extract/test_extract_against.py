"""Denying words that have somebody for their object."""

import pytest

from readings import claims_of
from sayso.schema import Kind, Stance

# Whoever is spoken against has said nothing in the first four, something that stands against him in the others.
HOLLOW = [
    ("The mayor contradicted the police chief, saying that the road was open.", "The mayor contradicted the police chief"),
    ("The new census disputes the bishop.", "The new census disputes the bishop"),
    ("The minister rebutted the union leader.", "The minister rebutted the union leader"),
    ("An audit rebuts Corvex Minerals, the owner of the mine.", "An audit rebuts Corvex Minerals, the owner of the mine"),
]
POINTING = [
    (
        "The file contradicts Ms Orell, who told parliament that she had met the banker.",
        "The file contradicts Ms Orell",
        "she had met the banker",
    ),
    (
        "The photographs contradict Mr Wick, who said on Monday that the bridge stood.",
        "The photographs contradict Mr Wick",
        "the bridge stood",
    ),
    (
        "The dam was sound, Mayor Ida Crone said. The inspection report contradicts Ms Crone.",
        "The inspection report contradicts Ms Crone",
        "The dam was sound",
    ),
]
DENIED = [
    ("The army denied killing four villagers.", "army", "killing four villagers"),
    (
        "HARVEN, 3 March 2031 - The army denied shelling the hospital on Monday.",
        "army",
        "shelling the hospital on Monday",
    ),
    ("The company denies losing 15 workers.", "company", "losing 15 workers"),
    ("Dana Orell denied the theft.", "Dana Orell", "the theft"),
    ("The minister disputed the figures.", "minister", "the figures"),
    ("Mayor Ida Holm rejected the report.", "Ida Holm", "the report"),
    ("The ministry dismissed opposition to the plan.", "ministry", "opposition to the plan"),
    ("Police ruled out the husband.", "Police", "the husband"),
    ("The ministry denied that the harbour was closed.", "ministry", "the harbour was closed"),
    ("The ministry contradicted reports that the reactor had been shut.", "ministry", "reports that the reactor had been shut"),
]


@pytest.mark.parametrize(("text", "own"), HOLLOW)
def test_that_one_speaks_against_another_is_the_reports_own_statement(text: str, own: str) -> None:
    claims = claims_of(text)
    assert [claim.quote for claim in claims if claim.voice.kind is Kind.REPORT] == [own]
    assert all(claim.stance is not Stance.DENIES for claim in claims)


@pytest.mark.parametrize(("text", "own", "said"), POINTING)
def test_what_somebody_said_is_denied_by_whatever_contradicts_him(text: str, own: str, said: str) -> None:
    claims = claims_of(text)
    assert [claim.quote for claim in claims if claim.voice.kind is Kind.REPORT] == [own]
    (denial,) = [claim for claim in claims if claim.stance is Stance.DENIES]
    assert [claim.quote for claim in claims if claim.id in denial.about] == [said]


@pytest.mark.parametrize(("text", "voice", "denied"), DENIED)
def test_what_somebody_could_say_is_denied_by_whoever_speaks_against_it(text: str, voice: str, denied: str) -> None:
    (found,) = [claim for claim in claims_of(text) if claim.stance is Stance.DENIES]
    assert (found.voice.name, found.quote) == (voice, denied)
