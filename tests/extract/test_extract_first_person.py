"""“We deny that …” is a denial as "denied that …" is; what is done to others, or not done, is none."""

import pytest

from readings import claims_of
from sayso.schema import Factuality, Stance


@pytest.mark.parametrize(
    "said",
    [
        "We deny that the minister knew of the leak",
        "I deny that I took money",
        "We categorically deny having paid anyone",
        "We have always denied these claims",
        "We reject the allegations",
        "I strongly dispute that",
    ],
)
def test_who_says_that_he_denies_it_denies_it(said: str) -> None:
    claim = claims_of(f"“{said},” Ana Brock said.")[0]
    assert (claim.voice.name, claim.stance, claim.factuality) == ("Ana Brock", Stance.DENIES, Factuality.NOT_CERTAIN)


@pytest.mark.parametrize(
    "said",
    [
        "We do not deny that the minister knew",
        "We reject the offer of the union",
        "We never denied the claims",
        "We deny entry to nobody",
    ],
)
def test_who_denies_nothing_that_was_said_denies_nothing(said: str) -> None:
    found = [c for c in claims_of(f"“{said},” Ana Brock said.") if [v.name for v in c.chain] == ["Ana Brock"]]
    assert found
    assert all(claim.stance is not Stance.DENIES for claim in found)
