"""How far back "according to" reaches."""

from readings import claims_of


def test_according_to_behind_a_semicolon_speaks_of_what_follows() -> None:
    text = (
        "The company that owned it, Brightfin, had promised in a letter to the crew, which the guild has kept in a chest, that "
        "fares would be cut until May; according to Falk and two of her friends, they were cut until April, and not a day longer."
    )
    said = [claim.quote for claim in claims_of(text) if any("Falk" in voice.name for voice in claim.chain)]
    assert said == ["they were cut until April, and not a day longer"]
