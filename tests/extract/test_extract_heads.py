"""A time over more than its own clause: the hours of a live blog's entries, "As of Tuesday" at the head of a sentence."""

import pytest

from readings import claims_of

DAY = "2031-03-05"  # a Wednesday


def as_of(text: str) -> dict[str, str]:
    return {claim.quote: claim.as_of.value for claim in claims_of(text, published=DAY) if claim.as_of}


@pytest.mark.parametrize(
    ("later", "earlier"),
    [("16.40: ", "15.05: "), ("4.40 p.m. – ", "3.05 p.m. – "), ("16:40 ", "15:05 "), ("4.40pm\n\n", "3.05pm\n\n")],
)
def test_all_in_an_entry_of_a_live_blog_stands_as_of_the_hour_at_its_head(later: str, earlier: str) -> None:
    text = f"{later}Two people are dead. Divers are searching the hull.\n\n{earlier}Police say nine people are missing."
    assert as_of(text) == {
        "Two people are dead": f"{DAY}T16:40",
        "Divers are searching the hull": f"{DAY}T16:40",
        "nine people are missing": f"{DAY}T15:05",
    }


def test_the_hour_is_no_number_and_no_part_of_a_voice_or_of_what_it_says() -> None:
    claims = claims_of("16.40: Ida Voll says two people died.\n\n15.05: Two people are dead.", published=DAY)
    assert [(c.voice.kind.value, c.quote, [f.low for f in c.figures]) for c in claims] == [
        ("person", "two people died", [2.0]),
        ("report", "Two people are dead", [2.0]),
    ]


def test_a_day_above_the_entries_is_theirs_and_one_that_an_entry_mentions_is_not() -> None:
    text = "Tuesday 4 March\n\n9.30pm – The wall that was built on Saturday has fallen.\n\n8.10pm – The road is shut."
    assert as_of(text)["The road is shut"] == "2031-03-04T20:10"


def test_the_last_hour_does_not_reach_past_its_paragraph() -> None:
    text = "16:40 Two people are dead.\n\n15:05 The road is shut.\n\nThe mill was built by a firm in Harven."
    assert as_of(text)["The mill was built by a firm in Harven"] == DAY


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("As of Tuesday, 12 people had died; 31 were hurt and four were missing.", "31 were hurt and four were missing"),
        ("As of Tuesday, 12 people had died, police said; 31 were hurt.", "31 were hurt"),
    ],
)
def test_an_as_of_that_opens_a_sentence_is_that_of_its_other_clauses(text: str, quote: str) -> None:
    assert as_of(text)[quote] == "2031-03-04"


def test_a_clause_with_a_day_of_its_own_keeps_it() -> None:
    assert (
        as_of("As of Monday, 12 people had died; on Tuesday the mayor resigned.")["on Tuesday the mayor resigned"] == "2031-03-04"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The number of survivors is 48, not 45 as stated yesterday.",
        "The fire killed 12, not ten as first reported on Tuesday.",
        "Twelve people died, up from the ten reported on Tuesday.",
    ],
)
def test_the_day_of_the_number_that_no_longer_stands_is_not_that_of_the_new_one(text: str) -> None:
    (claim,) = claims_of(text, published=DAY)
    assert claim.as_of is not None
    assert (claim.voice.kind.value, claim.as_of.value) == ("report", DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that 47 people had died, five fewer than she had said on Monday.",
        "The mayor said that 47 people had died, five fewer than on Monday.",
        "Norvik Line says 64 people were aboard, two more than it had said on Monday.",
    ],
)
def test_the_day_of_a_number_that_another_is_measured_by_is_not_its_own(text: str) -> None:
    (claim,) = claims_of(text, published=DAY)
    assert claim.happened is None
    assert claim.as_of is not None
    assert claim.as_of.value == DAY
    (claim,) = claims_of("The mayor said that more than 40 people had died on Monday.", published=DAY)
    assert claim.happened is not None


def test_that_somebody_said_something_else_before_is_no_claim_of_its_own() -> None:
    (claim,) = claims_of("Norvik Line says 64 people were aboard, not 61 as it said on Monday.", published=DAY)
    assert claim.quote == "64 people were aboard, not 61"


def test_as_somebody_said_at_the_head_of_a_sentence_credits_him_with_the_rest() -> None:
    (claim,) = claims_of("As Ida Voll said on Monday, twelve people died in the fire.", published=DAY)
    assert (claim.voice.name, claim.quote) == ("Ida Voll", "twelve people died in the fire")
