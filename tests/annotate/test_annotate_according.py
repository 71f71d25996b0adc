"""How far "according to" reaches, and whom it names."""

import pytest

from readings import claims_of
from sayso.schema import Kind


def test_according_to_behind_a_semicolon_speaks_of_what_follows() -> None:
    text = (
        "The company that owned it, Brightfin, had promised in a letter to the crew, which the guild has kept in a chest, that "
        "fares would be cut until May; according to Falk and two of her friends, they were cut until April, and not a day longer."
    )
    said = [claim.quote for claim in claims_of(text) if any("Falk" in voice.name for voice in claim.chain)]
    assert said == ["they were cut until April, and not a day longer"]


@pytest.mark.parametrize(
    ("text", "voice", "quote"),
    [
        ("According to the surgeon, Runa Tolv, 40 beds were empty.", "Runa Tolv", "40 beds were empty"),
        ("According to the harbour pilot, Anton Brell, the tide was late.", "Anton Brell", "the tide was late"),
        ("According to the surgeon, Runa Tolv, 51, was at home.", "surgeon", "Runa Tolv, 51, was at home"),
        ("According to the surgeon, Runa Tolv drove the van.", "surgeon", "Runa Tolv drove the van"),
    ],
)
def test_a_name_behind_what_somebody_is_belongs_to_the_source(text: str, voice: str, quote: str) -> None:
    assert [(c.voice.name, c.quote) for c in claims_of(text)] == [(voice, quote)]


def test_according_to_behind_a_relative_speaks_of_that_clause_alone() -> None:
    text = "Teo Rask said he had never read a letter which, according to The Beacon, warned of rust in the tower."
    said = {(c.voice.name, c.quote) for c in claims_of(text)}
    assert ("Beacon", "a letter which warned of rust in the tower") in said
    assert all("Beacon" not in [v.name for v in c.chain] for c in claims_of(text) if c.voice.name == "Teo Rask")
    text = "The boiler, which according to the union was old, had been taken away."
    assert {(c.voice.name, c.quote) for c in claims_of(text)} >= {("union", "The boiler, which was old")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The coroner, Runa Tolv, said 27 bodies had been found. Fifty-one people survived, according to the island's "
            "hospital, of whom nine were still being treated on Wednesday.",
            [
                ("Runa Tolv", "27 bodies had been found"),
                ("island's hospital", "Fifty-one people survived of whom nine were still being treated on Wednesday"),
            ],
        ),
        (
            "The pupils were seated, according to height, in four rows.",
            [(None, "The pupils were seated, according to height, in four rows")],
        ),
    ],
)
def test_according_to_between_commas_credits_and_takes_what_tells_of_those_before(
    text: str, told: list[tuple[str | None, str]]
) -> None:
    assert [(None if c.voice.kind is Kind.REPORT else c.voice.name, c.quote) for c in claims_of(text)] == told
