"""What was not told, not known or brushed aside: whose it is, and what he does with it."""

import pytest

from readings import claims_of

# sentence, voice, stance, the words
SENTENCES = [
    ("Police have not named the 15 people held.", "Police", "withholds", "the 15 people held"),
    ("Officials did not name the nine dead.", "Officials", "withholds", "the nine dead"),
    (
        "The authorities have not released the names of the six injured.",
        "authorities",
        "withholds",
        "the names of the six injured",
    ),
    ("The ministry has yet to publish the names of the dead.", "ministry", "withholds", "the names of the dead"),
    ("The mayor did not rule out a strike.", "mayor", "withholds", "a strike"),
    ("The company is not aware of any leak.", "company", "unknown", "any leak"),
    ("The army said it had no information about the raid.", "army", "unknown", "it had no information about the raid"),
    ("The mayor denied knowing of the leak.", "mayor", "denies", "knowing of the leak"),
    ("The general brushed aside reports that 40 men had drowned.", "general", "denies", "40 men had drowned"),
    ("The general played down reports that 40 men had drowned.", "general", "believes", "40 men had drowned"),
    ("The palace dismissed as false a report that the king had died.", "palace", "denies", "a report that the king had died"),
    (
        "The report that the king had died was dismissed as false by the palace.",
        "palace",
        "denies",
        "The report that the king had died",
    ),
    ("The rebels claimed responsibility for the blast.", "rebels", "states", "responsibility for the blast"),
]


@pytest.mark.parametrize(("text", "voice", "stance", "words"), SENTENCES)
def test_who_does_not_tell_or_brushes_aside_is_the_voice(text: str, voice: str, stance: str, words: str) -> None:
    assert [(c.voice.name, str(c.stance), c.quote) for c in claims_of(text)] == [(voice, stance, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The party has not named a successor.",
        "The bank did not give the firm a loan.",
        "The council has not published the timetable.",
        "The bill was rejected by parliament.",
        "No group immediately claimed responsibility.",
        "Neither the army nor the rebels said who fired first.",
    ],
)
def test_what_nobody_did_or_says_is_the_reports_own(text: str) -> None:
    assert {c.voice.name for c in claims_of(text)} == {"the report itself"}


def test_what_nobody_could_tell_is_open() -> None:
    (claim,) = claims_of("Nobody at the ministry could say how many had died.")
    assert (str(claim.stance), str(claim.factuality)) == ("unknown", "Uu")


def test_neither_of_two_negates_what_they_are_said_to_have_told() -> None:
    (claim,) = claims_of("Neither the army nor the rebels said who fired first.")
    assert str(claim.polarity) == "negative"


def test_the_people_not_named_are_counted_all_the_same() -> None:
    (claim,) = claims_of("Police have not named the 15 people held.")
    assert [(f.low, f.role) for f in claim.figures] == [(15.0, "detained")]


def test_that_a_claim_was_not_checked_or_is_denied_is_no_part_of_it() -> None:
    text = "The rebels said 40 soldiers had died, a claim that could not be independently verified."
    assert [(c.voice.name, str(c.stance), c.quote) for c in claims_of(text)] == [
        ("rebels", "states", "40 soldiers had died"),
        ("the report itself", "unknown", "a claim that could not be independently verified"),
    ]
    text = "The army said it had killed 40 rebels, figures the rebels denied."
    assert [(c.voice.name, str(c.stance)) for c in claims_of(text)] == [("army", "states"), ("rebels", "denies")]


def test_a_claim_that_is_nobodys_is_unattributed() -> None:
    claims = claims_of("The auditor cast doubt on the claim that 40 people had died.")
    assert [str(c.voice.kind) for c in claims if c.quote == "40 people had died"] == ["unattributed"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iddo said he had never claimed that the vote was stolen.", "he had never claimed that the vote was stolen"),
        ("“I never said that the mill would close,” the owner said.", "“I never said that the mill would close,”"),
    ],
)
def test_who_says_he_never_said_it_denies_that_and_keeps_no_silence(text: str, words: str) -> None:
    assert [(str(claim.stance), claim.quote) for claim in claims_of(text)] == [("denies", words)]


def test_whoever_is_said_never_to_have_said_it_did_not_say_it() -> None:
    found = claims_of("Iddo said the mayor had never claimed that the vote was stolen.")
    assert [str(claim.stance) for claim in found if claim.voice.name == "mayor"] == ["withholds"]
