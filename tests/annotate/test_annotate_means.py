"""A statement comes by phone; the phone does not make it."""

import pytest

from readings import claims_of


@pytest.mark.parametrize("way", ["phone", "email", "text message", "letter", "post", "video link"])
def test_the_way_a_statement_comes_is_no_voice(way: str) -> None:
    claims = claims_of(f"The union was told by {way} that the plant had been closed.")
    assert [(c.quote, [v.name for v in c.chain]) for c in claims] == [("the plant had been closed", ["unnamed reports"])]


@pytest.mark.parametrize(
    ("who", "voice"), [("radio host Ana Brock", "Ana Brock"), ("the letter", "letter"), ("a phone operator", "phone operator")]
)
def test_who_tells_is_a_voice_whatever_he_tells_by(who: str, voice: str) -> None:
    assert claims_of(f"The union was told by {who} that the plant had been closed.")[0].chain[0].name == voice
