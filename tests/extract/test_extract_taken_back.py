"""What is corrected, revised or withdrawn: whose word the old number is, and whose the new one."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[str, str, str, list[float | None]]]:
    return [(c.voice.name, str(c.stance), c.quote, [f.low for f in c.figures if f.role == "killed"]) for c in claims_of(text)]


def test_the_wrong_number_of_a_correction_is_the_earlier_versions_and_the_right_one_the_reports() -> None:
    text = "Correction: An earlier version of this report said 14 people died; the number is 12."
    assert told(text) == [
        ("earlier version of this report", "states", "14 people died", [14.0]),
        ("the report itself", "states", "the number is 12", [12.0]),
    ]


def test_who_revises_a_number_says_two_things() -> None:
    assert told("Police had said 14 people died but later revised the toll to 12.") == [
        ("Police", "states", "14 people died", [14.0]),
        ("Police", "states", "the toll to 12", [12.0]),
    ]


def test_a_figure_or_report_taken_back_is_ones_own() -> None:
    first, second = claims_of("The ministry said 14 people had died. The ministry later retracted that figure.")
    assert (str(second.stance), second.about) == ("denies", (first.id,))
    first, second = claims_of("The mill said two men had drowned, and later retracted the report.")
    assert (str(second.stance), second.about) == ("denies", (first.id,))


def test_who_says_that_he_was_mistaken_takes_it_back() -> None:
    (claim,) = claims_of("The ministry said it had been mistaken when it said 14 people died.")
    assert (str(claim.stance), str(claim.factuality)) == ("denies", "Uu")
    (claim,) = claims_of("The ministry said it had made a mistake when it said 14 people died.")
    assert (str(claim.stance), str(claim.factuality)) == ("denies", "Uu")
    (claim,) = claims_of("The mayor said she was wrong about nothing.")
    assert str(claim.stance) == "states"


def test_a_number_put_anew_still_points_to_the_claim_that_it_differs_from() -> None:
    first, second = claims_of("Nine people died, the union said. The mayor put the figure at three.")
    assert second.about == (first.id,)


def test_the_number_that_it_was_not_is_nobody_killed() -> None:
    (claim,) = claims_of("The report was corrected on Tuesday to say that nine, not 14, had died.")
    assert [victim.low for victim in claim.victims] == [9.0]


@pytest.mark.parametrize(
    "text",
    [
        "After the police retracted the statement, Mayor Ina Korv said that 12 people had died.",
        "The council, which deleted the post, said that nine people had died.",
        "The police deleted the video, and the statement said that nine people had died.",
    ],
)
def test_what_is_said_in_another_clause_is_not_taken_back(text: str) -> None:
    assert str(claims_of(text)[-1].stance) == "states"


def test_others_who_were_mistaken_leave_the_speakers_word_standing() -> None:
    claim = claims_of("The mayor said they were mistaken when they reported that 14 had died.")[0]
    assert (claim.voice.name, str(claim.stance)) == ("mayor", "states")
    claim = claims_of("The organisers said they had been mistaken when they said that 14 had died.")[0]
    assert str(claim.stance) == "denies"


def test_who_owns_that_his_statement_was_wrong_takes_it_back() -> None:
    (claim,) = claims_of("Mr Riis acknowledged that his statement of Saturday had been wrong.")
    assert (str(claim.stance), str(claim.factuality)) == ("denies", "Uu")
    (claim,) = claims_of("Mr Riis acknowledged that the ministry's statement of Saturday had been wrong.")
    assert str(claim.factuality) != "Uu"


def test_who_grants_more_behind_his_mistake_does_not_take_that_back() -> None:
    claims = claims_of("Selden Lines acknowledged that its statement had been wrong and that inspectors had warned it in May.")
    assert "denies" not in {str(claim.stance) for claim in claims if "warned" in claim.quote}


@pytest.mark.parametrize(
    "text",
    [
        "The weavers' union on Monday withdrew its statement that nine weavers had died.",
        "The weavers' union retracted its claim on Monday that nine weavers had died.",
        "The weavers' union took back its statement that nine weavers had died.",
    ],
)
def test_who_takes_his_word_back_is_read_behind_a_day_and_what_before_one(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.name, claim.quote) == ("weavers' union", "nine weavers had died")
    assert (str(claim.stance), str(claim.factuality)) == ("denies", "Uu")


def test_a_claim_that_nobody_stands_by_any_longer_is_taken_back() -> None:
    left = claims_of("The weavers' union said it no longer stood by its claim that nine weavers had died.")
    assert [(str(c.stance), str(c.factuality)) for c in left if c.quote == "nine weavers had died"] == [("denies", "Uu")]
    kept = claims_of("The weavers' union said it stood by its claim that nine weavers had died.")
    assert "denies" not in {str(c.stance) for c in kept}


@pytest.mark.parametrize("verb", ["no longer stands by", "does not stand by"])
def test_whoever_no_longer_stands_by_his_claim_is_its_voice(verb: str) -> None:
    (claim,) = claims_of(f"The weavers' union {verb} its claim that nine weavers had died.")
    assert (claim.voice.name, str(claim.stance), str(claim.factuality)) == ("weavers' union", "denies", "Uu")
    (claim,) = claims_of("The weekly stands by its report that nine weavers had died.")
    assert (claim.voice.name, str(claim.stance)) == ("weekly", "states")


def test_who_takes_back_a_denial_denies_no_longer_and_grants_nothing() -> None:
    (claim,) = claims_of("The mill withdrew its denial that the boiler had burst.")
    assert (claim.voice.name, str(claim.stance), str(claim.factuality)) == ("mill", "unknown", "Uu")
    (claim,) = claims_of("The mill withdrew its claim that the boiler had burst.")
    assert str(claim.stance) == "denies"


def test_the_number_of_the_dead_goes_with_the_figure_that_is_withdrawn() -> None:
    (claim,) = claims_of("The navy withdrew its figure of 40 dead.")
    assert (str(claim.stance), claim.quote, [f.low for f in claim.figures]) == ("denies", "its figure of 40 dead", [40.0])
    (claim,) = claims_of("The navy withdrew its figure of 40 dead on Monday.")
    assert claim.quote.startswith("its figure of 40 dead")


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The tabloid Blick apologised for its report that a general was held.", {"denies"}),
        ("The ministry apologised for its statement that nobody had been hurt.", {"denies"}),
        ("The company apologised for the fire that killed two workers.", {"states"}),
    ],
)
def test_who_apologises_for_a_report_takes_it_back(text: str, stances: set[str]) -> None:
    assert {str(claim.stance) for claim in claims_of(text)} == stances


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Some 12,000 people have died, according to aid groups. Tarsia's government disputes the figure.", "denies"),
        ("Some 12,000 people have died, according to aid groups. The government disputed the toll.", "denies"),
        ("Some 12,000 people have died, according to aid groups. The army does not dispute the figure.", "states"),
    ],
)
def test_who_disputes_the_figure_denies_it(text: str, stance: str) -> None:
    assert [str(claim.stance) for claim in claims_of(text)][1:] == [stance]
