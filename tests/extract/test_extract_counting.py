"""Who counts says how many."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Kind


def said(text: str) -> list[tuple[str, Kind, str]]:
    return [(claim.voice.name, claim.voice.kind, claim.quote) for claim in read_text(text).claims]


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        ("The Regional Fire Office counts 17 dead.", "Regional Fire Office", "17 dead"),
        ("The health ministry has recorded 41 deaths since Monday.", "health ministry", "41 deaths since Monday"),
        ("The mayor counted nine dead, but the fire went on.", "mayor", "nine dead"),
        ("The Harbour Board registered 12 missing on Sunday.", "Harbour Board", "12 missing on Sunday"),
        ("The fire brigade corrected the number of people killed to six.", "fire brigade", "the number of people killed to six"),
        ("The army gives the death toll as 34.", "army", "the death toll as 34"),
        ("The Harbour Board raised its toll to 19 dead.", "Harbour Board", "its toll to 19 dead"),
        ("The Kirrow Lantern, a weekly, counted 112 dead in the square.", "Kirrow Lantern", "112 dead in the square"),
        ("The Bay Gazette has counted nine dead.", "Bay Gazette", "nine dead"),
        ("Villagers counted 12 dead on the beach.", "Villagers", "12 dead on the beach"),
        ("Lorran's rail ministry counted 27.", "Lorran's rail ministry", "27"),
        ("The police have counted 6,000 marchers.", "police", "6,000 marchers"),
    ],
)
def test_who_counts_is_credited_with_the_count(text: str, voice: str, content: str) -> None:
    assert (voice, content) in [(name, quote) for name, _, quote in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The bakery counts three branches.",
        "Kelmar Lines recorded a profit of 4 million crowns.",
        "Every vote counts.",
        "Norway recorded 12 deaths on its roads.",
        "The city cut the ribbon for 12 people.",
        "The Harbour Board raised 19 wrecks.",
        "The government reduced the number of detained migrants to 40.",
    ],
)
def test_a_count_of_something_else_and_a_place_where_people_died_credit_nobody(text: str) -> None:
    assert {kind for _, kind, _ in said(text)} <= {Kind.REPORT}


def test_what_the_report_s_own_outlet_counted_is_the_report_s() -> None:
    claims = read_text("The Bay Gazette counted 31 dead.", outlet="Bay Gazette").claims
    assert [(claim.voice.kind, claim.quote) for claim in claims] == [(Kind.REPORT, "31 dead")]


def test_a_count_that_somebody_tells_of_stays_his() -> None:
    claims = said("The police counted nine dead, Mayor Ilse Varn said.")
    assert next(name for name, _, quote in claims if "nine dead" in quote) == "Ilse Varn"


@pytest.mark.parametrize(
    ("text", "voice", "content"),
    [
        (
            "Monitors from the Peace League said fragments came from 122mm shells. They counted 19 bodies.",
            "Monitors from the Peace League",
            "19 bodies",
        ),
        ("Divers told the court that the hull was broken. They counted 14 bodies inside.", "Divers", "14 bodies inside"),
    ],
)
def test_several_who_spoke_right_before_are_the_ones_who_counted(text: str, voice: str, content: str) -> None:
    assert [(name, quote) for name, _, quote in said(text)][-1] == (voice, content)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge was closed. They counted 14 bodies inside.",  # who
        "Divers said the hull was broken.\n\nThey counted 14 bodies inside.",  # in another paragraph
        "Divers said the hull was broken. They had three boats.",  # no count
    ],
)
def test_they_who_did_not_speak_before_or_did_not_count_are_the_reports(text: str) -> None:
    assert said(text)[-1][1] is Kind.REPORT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The weather office on Friday corrected the length of the crack to 4.2 metres from 6.",
            [("weather office", "the length of the crack to 4.2 metres from 6")],
        ),
        ("Lowport Aid stood by its figure of at least nine deaths.", [("Lowport Aid", "its figure of at least nine deaths")]),
        (
            "The dockers' union stuck to its estimate of 40 dead.",
            [("dockers' union", "its estimate of 40 dead")],
        ),
        (
            "The ministry did not stand by its figure of 40 dead.",
            [("the report itself", "The ministry did not stand by its figure of 40 dead")],
        ),
        (
            "The army hardly defends its total of 40 dead.",
            [("the report itself", "The army hardly defends its total of 40 dead")],
        ),
        (
            "Orvik Motors no longer stands by its figure of 40 million crowns.",
            [("the report itself", "Orvik Motors no longer stands by its figure of 40 million crowns")],
        ),
        (
            "Neither the club nor the league stands by its count of 9,000 fans.",
            [("the report itself", "Neither the club nor the league stands by its count of 9,000 fans")],
        ),
        (
            "The union stood by its leader of 40 years.",
            [("the report itself", "The union stood by its leader of 40 years")],
        ),
        (
            "The bank lowered its rate to 4 percent from 6.",
            [("the report itself", "The bank lowered its rate to 4 percent from 6")],
        ),
    ],
)
def test_who_sets_a_number_right_or_keeps_to_it_gives_it(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.voice.name, claim.quote) for claim in read_text(text).claims] == told


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Five people have died of fever in Orla, the health ministry says; Clear Water says nine.", "killed"),
        ("The fire in Orla killed 12 people. Police said 40 people were hurt; the union said 70.", "wounded"),
        ("The army counts 40 dead in Orla. The union says at least 70.", "killed"),
        ("The school in Orla opened in 1970, the mayor said. The union said seven.", "count"),
        ("The fire killed 12 people, police said. The shop would open again, Ida Crone said. The union said 40 tills.", "count"),
    ],
)
def test_a_number_and_nothing_else_counts_what_was_counted_just_before(text: str, role: str) -> None:
    found = read_text(text, outlet="Bay Post", published="2031-03-05").reading
    ledger = link([found])
    last = max(ledger.claims, key=lambda claim: claim.content[0].start)
    assert {h.role for h in ledger.figures for v in h.values if v.claim == last.id} == {role}
