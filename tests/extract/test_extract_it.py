"""Whom "it", "we" and "both countries" stand for, and who is a person by the "who" behind the noun."""

import pytest

from readings import claims_of
from sayso.schema import Claim, Kind


def said(text: str, quote: str) -> Claim:
    (claim,) = [claim for claim in claims_of(text, published="2031-03-05") if claim.quote == quote]
    return claim


def test_it_is_the_subject_of_the_sentence_before_not_one_whose_statement_it_mentions() -> None:
    text = (
        "The health authority said 11 of the sick lived near the mill, contradicting the company's statement that nobody was at "
        "risk. It said six people were in intensive care."
    )
    assert said(text, "six people were in intensive care").voice.name == "health authority"


def test_it_is_the_body_that_the_sentence_before_tells_of() -> None:
    text = "The coastguard said seven had died. Norvik Line Ltd has corrected its list. It says 64 people were aboard."
    assert said(text, "64 people were aboard").voice.name == "Norvik Line Ltd"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We confirm that a second colleague died last night.", "a second colleague died last night"),
        ("Here is what we know: five people are dead.", "five people are dead"),
    ],
)
def test_we_outside_quotation_marks_is_the_report_itself(text: str, quote: str) -> None:
    assert said(text, quote).voice.kind is Kind.REPORT


def test_both_countries_are_no_two_villages() -> None:
    text = "In Sarat and Teberi the road was open. Both countries said the ridge was calm."
    assert said(text, "the ridge was calm").voice.resolved is None


def test_whoever_has_a_who_behind_the_noun_is_a_person() -> None:
    text = "A former mate, who asked not to be named because he still sails, said the door had leaked."
    voice = said(text, "the door had leaked").voice
    assert (voice.kind, voice.anonymous) == (Kind.PERSON, True)


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The bridge's builder, Norvik AS, denied that the steel was faulty.", "Norvik AS"),
        ("Its operator, Alpina Tours, said that the steel was faulty.", "Alpina Tours"),
    ],
)
def test_the_firm_beside_what_it_is_speaks(text: str, voice: str) -> None:
    assert said(text, "the steel was faulty").voice.name == voice


def test_a_name_from_a_table_is_not_said_to_stand_in_the_report() -> None:
    voice = said("The International Red Cross said the road was open.", "the road was open").voice
    assert voice.resolved == "known in full as: International Committee of the Red Cross"


@pytest.mark.parametrize(
    "text",
    ["Pelham Coatings was told twice.", "Laboratory results are expected on Friday.", "The valve was not reported as faulty."],
)
def test_a_passive_that_says_no_more_than_its_subject_credits_nobody(text: str) -> None:
    assert said(text, text.rstrip(".")).voice.kind is Kind.REPORT


def test_it_behind_a_relative_is_the_body_that_its_own_sentence_tells_of() -> None:
    text = "Tessel's port board said it had sold 40 boats. Lorran's rail ministry lost 27 wagons, of which it said 20 were old."
    assert said(text, "20 were old").voice.name == "Lorran's rail ministry"


def test_who_had_put_a_number_before_is_whoever_goes_on() -> None:
    text = "Tessel's port board said it had sold 40 boats. Lorran's rail ministry had put the number at 27. It said 20 were old."
    assert said(text, "20 were old").voice.name == "Lorran's rail ministry"


def test_it_is_the_body_that_the_sentence_before_names_by_its_noun() -> None:
    text = "The union said 300 had marched. The ministry has corrected its list. It says 12 are missing."
    assert said(text, "12 are missing").voice.name == "ministry"


@pytest.mark.parametrize(
    ("before", "voice"),
    [
        ("The drug office cut the number of deaths to five after an autopsy found that one man was shot.", "drug office"),
        ("The port board said the quay was shut because a survey showed that its wall was cracked.", "port board"),
        ("The port board said the quay was safe, while a survey found that its wall was cracked.", "survey"),
    ],
)
def test_it_is_whose_doing_the_sentence_before_tells_not_what_gave_the_ground(before: str, voice: str) -> None:
    assert said(f"{before} It said 63 people were ill.", "63 people were ill").voice.name == voice
