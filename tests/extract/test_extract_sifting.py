"""What looks like somebody's statement and is none, and two statements that look like one."""

import pytest

from readings import claims_of, document_of
from sayso.extract.attributed import _statements
from sayso.extract.place import Grid
from sayso.schema import Factuality, Kind, Stance, Tree


def test_whoever_asks_a_question_credits_nobody_with_its_answer() -> None:
    claims = claims_of("Did the minister say that five people died?")
    assert [(c.voice.kind, c.stance, c.factuality) for c in claims] == [(Kind.REPORT, Stance.ASKS, Factuality.UNCOMMITTED)]


def test_a_denial_in_the_words_of_the_statement_it_denies_is_a_claim_of_its_own() -> None:
    claims = claims_of("The ferry was overloaded, the Lowport Times reported. Tarrow Lines denied that the ferry was overloaded.")
    assert {(c.voice.name, c.stance) for c in claims} == {
        ("Lowport Times", Stance.STATES),
        ("Tarrow Lines", Stance.DENIES),
    }


def test_what_is_not_clear_is_left_open_and_not_denied() -> None:
    (claim,) = claims_of("The cause of the fire was not immediately clear.")
    assert (claim.stance, claim.factuality) == (Stance.UNKNOWN, Factuality.UNCOMMITTED)


def test_could_not_is_no_possibility() -> None:
    (claim,) = claims_of("The crew could not open the valves.")
    assert (claim.stance, claim.factuality) == (Stance.STATES, Factuality.NOT_CERTAIN)


def test_the_stated_reason_for_anonymity_is_no_claim_of_the_report() -> None:
    claims = claims_of(
        "A port official, who spoke on condition of anonymity because he was not authorised to talk, "
        "told the Gazette that six people were missing."
    )
    assert not [c for c in claims if "anonymity" in c.quote]
    assert [c.voice.reason is not None for c in claims] == [True]


def test_a_denial_that_says_what_it_denies_points_to_nothing_before_it() -> None:
    claims = claims_of(
        "Fire Chief Paul Oster said the search would go on. The ministry denied that it had been warned of cracks."
    )
    (denial,) = [c for c in claims if c.stance is Stance.DENIES]
    assert denial.about == ()


def test_whoever_is_told_says_nothing_and_a_person_is_no_statement() -> None:
    (told,) = claims_of("Valley told to leave as dam cracks")
    assert told.voice.kind is Kind.REPORT
    assert {claim.voice.name for claim in claims_of("The mayor told residents to leave.")} == {"mayor"}
    assert "him" not in {claim.quote for claim in claims_of("The mayor denied the leak. Nobody at the works believed him.")}


@pytest.mark.parametrize(
    "text",
    [
        "Residents were told to keep windows shut.",
        "Drivers were warned to stay off the bridge.",
        "Households were urged to boil water.",
        "Guests were asked to leave.",
        "Villagers were ordered to leave.",
    ],
)
def test_that_somebody_was_told_to_do_a_thing_is_the_reports_own_and_whole(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.kind, claim.quote) == (Kind.REPORT, text.removesuffix("."))


def test_who_told_somebody_to_do_a_thing_is_still_credited_where_the_text_has_it() -> None:
    (claim,) = claims_of("Residents were urged by the council to boil water.")
    assert claim.voice.name == "council"
    (warned,) = claims_of("Police were warned that a bomb had been planted.")
    assert (warned.voice.kind, warned.quote) == (Kind.UNATTRIBUTED, "a bomb had been planted")


def test_how_a_picture_looks_to_the_reporter_is_his_own_hedged_statement() -> None:
    (claim,) = claims_of("A photograph seems to show the minister on the quay.")
    assert (claim.voice.kind, claim.factuality) == (Kind.REPORT, Factuality.PROBABLE)
    assert claim.quote == "A photograph seems to show the minister on the quay"


def test_whoever_appears_to_confirm_something_is_still_the_one_who_says_it() -> None:
    (claim,) = claims_of("The mayor appeared to confirm the leak.")
    assert (claim.voice.name, claim.stance) == ("mayor", Stance.CONFIRMS)


def test_whoever_gave_no_such_figure_withholds_nothing() -> None:
    (claim,) = claims_of("The authority gave no such figure.")
    assert claim.voice.kind is Kind.REPORT
    (claim,) = claims_of("The authority gave no figures.")
    assert (claim.voice.name, claim.stance) == ("authority", Stance.WITHHOLDS)


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected the amendment by nine votes to four.",
        "The town's voters rejected a proposal to sell the harbour, the returning officer said.",
    ],
)
def test_what_is_voted_down_is_denied_by_nobody(text: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance is Stance.STATES


def test_who_rejects_what_others_said_denies_it() -> None:
    claims = claims_of("The mayor rejected claims that the harbour had been sold.")
    assert Stance.DENIES in {claim.stance for claim in claims}


def test_no_10_is_somebody() -> None:
    (claim,) = claims_of("No 10 said nine people had died.")
    assert (claim.voice.name, claim.stance, claim.factuality) == ("No 10", Stance.STATES, Factuality.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "Four of the nine trustees voted to sell the hall.",
        "Crews responded to a call about a boy on the ice.",
        "The minister responded to claims that she had lied.",
        "The boy, aged 12, ran to the gate. He was told three times to stop.",
        "Residents were told on Monday to boil water.",
    ],
)
def test_who_votes_comes_to_a_call_or_is_bidden_says_nothing(text: str) -> None:
    assert {claim.voice.kind for claim in claims_of(text)} == {Kind.REPORT}


def test_a_vote_that_somebody_tells_of_is_no_statement_more() -> None:
    text = "Weavers at Orsk Mill voted by 804 to 31 to accept a wage cut, the union said."
    assert [claim.voice.name for claim in claims_of(text)] == ["union"]


def test_what_a_body_votes_to_confirm_it_wills_and_does_not_confirm() -> None:
    (claim,) = claims_of("The senate voted 31 to 29 to confirm the envoy.")
    assert (claim.quote, claim.stance.value) == ("to confirm the envoy", "states")


def test_who_is_told_is_no_part_of_what_is_told() -> None:
    (claim,) = claims_of("The police were told by a neighbour that the door was open.")
    assert (claim.voice.name, claim.quote) == ("neighbour", "the door was open")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The quay was unsafe, an inquiry found.", [("inquiry", "The quay was unsafe")]),
        (
            "A sailor hurt when guards boarded the barge was hit by their own shot, an internal report has found.",
            [("internal report", "A sailor hurt when guards boarded the barge was hit by their own shot")],
        ),
        ("The divers found a boat near the quay.", [("the report itself", "The divers found a boat near the quay")]),
        (
            "The quay was unsafe, according to the Lowport Echo, which cited an unnamed porter.",
            [("unnamed porter", "The quay was unsafe")],
        ),
        (
            "The quay will be shut, the mayor said on Monday, raising an estimate of its cost that she gave in May.",
            [("mayor", "The quay will be shut")],
        ),
    ],
)
def test_a_finding_behind_its_comma_is_a_finding_and_whom_a_paper_cites_says_nothing_more(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "Transport minister Ossian Brill approved the sale of nine tugs to Karsa, according to a letter seen by the Bay Post.",
        "Transport minister Ossian Brill authorised a loan to the yard, the letter says.",
    ],
)
def test_who_approves_a_deal_is_no_voice_for_what_a_paper_tells_of_it(text: str) -> None:
    assert not [claim for claim in claims_of(text) if any("Brill" in voice.name for voice in claim.chain)]


def test_who_says_that_he_approved_a_deal_says_so() -> None:
    (claim,) = claims_of("Transport minister Ossian Brill said that he had approved the sale of nine tugs to Karsa.")
    assert "Brill" in claim.voice.name


def test_a_quotation_mark_that_the_parser_takes_for_a_sentence_is_no_statement() -> None:
    document = document_of('"Our units raised the flag over the town hall this morning," the ministry said.')
    (attribution,) = document.attributions
    tokens = tuple(token._replace(sentence=int(n > 0)) for n, token in enumerate(document.tokens))
    statements = _statements(attribution, Tree(tokens), Grid(document), ())
    assert len(statements) == 1
    assert statements[0][0][0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Lowport have been warned about the heat.",
        "The port was told of the leak on Monday.",
        "The council had been informed about cracks in the dyke.",
    ],
)
def test_of_what_somebody_was_told_is_no_word_of_nobodys(text: str) -> None:
    assert [(claim.voice.kind, claim.quote) for claim in claims_of(text)] == [(Kind.REPORT, text.removesuffix("."))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The council was warned that the dyke would fail.", "the dyke would fail"),
        ("The council was warned of more floods.", "more floods"),
        ("The council was told the dyke would fail.", "the dyke would fail"),
    ],
)
def test_what_somebody_was_told_is_told_by_nobody_named(text: str, quote: str) -> None:
    assert [(claim.voice.kind, claim.quote) for claim in claims_of(text)] == [(Kind.UNATTRIBUTED, quote)]


def test_who_told_somebody_of_a_thing_is_credited_with_it() -> None:
    (claim,) = claims_of("The port was told of a leak of 40 tonnes on Monday by the coastguard.")
    assert claim.voice.name == "coastguard"


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Officials said the mayor had agreed to resign.", ["Officials"]),
        ("The mayor had agreed that the bridge was unsafe, officials said.", ["officials", "mayor"]),
        ("Officials said the mayor had promised to resign.", ["Officials", "mayor"]),
    ],
)
def test_what_others_say_somebody_agreed_to_do_is_no_word_of_his(text: str, voices: list[str]) -> None:
    assert [claim.voice.name for claim in claims_of(text)] == voices


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The list is expected to be approved on Monday, two EU diplomats said.",
            [("two EU diplomats", "The list is expected to be approved on Monday")],
        ),
        (
            "Sudan Tribune, quoting a Sembian officer who fled the country, reported that the order had come from Bio.",
            [("Sembian officer", "the order had come from Bio")],
        ),
        (
            "Citing a diplomat who attended the talks, Radio Lenz reported that the deal was dead.",
            [("diplomat", "the deal was dead")],
        ),
    ],
)
def test_neither_what_speakers_expect_nor_who_they_are_is_said_by_anybody_else(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.voice.name, claim.quote) for claim in claims_of(text)] == told


def test_a_clause_that_a_comma_parts_from_its_noun_still_tells() -> None:
    quotes = [claim.quote for claim in claims_of("The plan was drawn up by Ida Voll, who had been sacked in March.")]
    assert "Ida Voll, who had been sacked in March" in quotes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two jets took off shortly before the convoy was hit, satellite pictures suggest.", Kind.DOCUMENT),
        ("Satellite imagery shows that two jets took off from the base.", Kind.DOCUMENT),
        ("The bank's share price shows that investors are nervous.", Kind.REPORT),
        ("The price rise shows that demand is strong.", Kind.REPORT),
    ],
)
def test_what_satellite_pictures_show_rests_on_the_pictures(text: str, kind: Kind) -> None:
    assert [claim.voice.kind for claim in claims_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "A fifth person has died of wounds suffered in Tuesday's shelling of Miren, the hospital there said. Lorvia blames "
            "Kesh for the attack.",
            ["hospital", "Lorvia"],
        ),
        (
            "The Halden bridge was shut. Kesh released 60 prisoners on Wednesday, half the number agreed. Lorvia said that it "
            "had received only 54.",
            ["the report itself", "the report itself", "Lorvia"],
        ),
    ],
)
def test_the_hospital_there_speaks_and_half_the_number_does_not(text: str, voices: list[str]) -> None:
    assert [claim.voice.name for claim in claims_of(text)] == voices
