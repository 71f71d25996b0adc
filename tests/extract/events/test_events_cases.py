"""A claim's event: its code, its ACLED label, and who did what to whom."""

import pytest

from readings import claims_of, document_of
from sayso.extract import extract
from sayso.extract.events.lexicon import lexicon
from sayso.schema import Claim, Event, EventCode, SubEvent


def event_of(text: str) -> Event:
    """The event of the text's first claim that reports one."""
    found = [claim.event for claim in claims_of(text) if claim.event]
    assert found, text
    return found[0]


def said(text: str, part: str) -> str:
    """The words of one part of the text's event."""
    return " ".join(text[span.start : span.end] for span in getattr(event_of(text), part))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two provinces concluded a peace agreement in Tamlin on Friday.", EventCode.AGREE),
        ("The trade ministers of both islands held talks in Tamlin.", EventCode.CONSULT),
        ("The bishop praised the firefighters of Tamlin.", EventCode.SUPPORT),
        ("The governor of Tamlin resigned after a month of marches.", EventCode.CONCEDE),
        ("Both coast guards patrolled the bay together in May.", EventCode.COOPERATE),
        ("A relief agency distributed tents to the displaced families.", EventCode.AID),
        ("Government troops withdrew from the town of Tamlin.", EventCode.RETREAT),
        ("Tamlin's council asked the army for help.", EventCode.REQUEST),
        ("A court found the treasurer guilty of fraud.", EventCode.ACCUSE),
        ("Parliament voted down the amnesty on Monday.", EventCode.REJECT),
        ("The junta gave the strikers an ultimatum.", EventCode.THREATEN),
        ("Thousands of teachers marched through Tamlin.", EventCode.PROTEST),
        ("The island severed diplomatic ties with Orvia.", EventCode.SANCTION),
        ("Orvia called up 4,000 reservists.", EventCode.MOBILIZE),
        ("The mayor was detained by soldiers on Monday.", EventCode.COERCE),
        ("Insurgents ambushed a patrol near Tamlin.", EventCode.ASSAULT),
    ],
)
def test_each_code_is_told_from_the_main_clause(text: str, code: EventCode) -> None:
    assert event_of(text).code is code


@pytest.mark.parametrize(
    "text",
    [
        "The river is 90 kilometres long and freezes in winter.",
        "Shares in the bank rallied on Tuesday.",
        "The goalkeeper died of a heart attack on Monday.",
        "An earthquake killed twelve people in Tamlin.",
        "A director shot the film in Tamlin last year.",
        "A spokesman declined to comment.",
        "The flood threatens four villages.",
        "Oil spill threatens Cape Tamlin.",
        "A shortage of parts threatens the yard in Tamlin.",
    ],
)
def test_background_accidents_and_figures_of_speech_are_no_events(text: str) -> None:
    assert [claim.event for claim in claims_of(text) if claim.event] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Drones struck a refinery in Tamlin.", SubEvent.AIR),
        ("The village was hit by artillery on Sunday.", SubEvent.SHELLING),
        ("A suicide bomber attacked the market in Tamlin.", SubEvent.SUICIDE),
        ("Three shepherds were killed when a landmine exploded.", SubEvent.REMOTE),
        ("Police used tear gas to disperse the protesters.", SubEvent.INTERVENTION),
        ("Rebels seized the town of Tamlin on Monday.", SubEvent.OVERTAKEN),
        ("The army recaptured the town of Tamlin on Monday.", SubEvent.REGAINED),
        ("Gunmen kidnapped two nurses.", SubEvent.ABDUCTION),
        ("Soldiers clashed with insurgents in the hills.", SubEvent.CLASH),
    ],
)
def test_the_label_goes_by_who_did_it_and_with_what(text: str, label: SubEvent) -> None:
    assert event_of(text).acled is label


def test_in_a_passive_the_subject_is_the_target() -> None:
    text = "The editor was arrested by border guards in Tamlin on Monday."
    assert (said(text, "actor"), said(text, "target")) == ("border guards", "editor")
    assert (said(text, "place"), said(text, "time")) == ("Tamlin", "Monday")


def test_a_light_verb_leaves_the_event_to_its_noun() -> None:
    text = "Rebels carried out an attack on the barracks."
    assert text[event_of(text).trigger.start : event_of(text).trigger.end] == "attack"
    assert (said(text, "actor"), said(text, "target")) == ("Rebels", "barracks")


def test_what_is_given_is_no_target_but_who_receives_it() -> None:
    assert said("Orvia imposed sanctions on two banks.", "target") == "two banks"


def test_a_weapon_is_no_actor() -> None:
    assert said("Missiles hit a power station in Tamlin.", "actor") == ""


def test_an_accusation_tells_the_event_of_which_somebody_is_accused() -> None:
    text = "The ministry accused the rebels of shelling the harbour."
    assert event_of(text).code is EventCode.ASSAULT
    assert (said(text, "actor"), said(text, "target")) == ("rebels", "harbour")


def test_a_denied_event_is_that_event_and_the_factuality_says_that_it_is_denied() -> None:
    (claim,) = claims_of("The army denied that its troops had shelled the harbour.")
    assert claim.event is not None
    assert claim.event.code is EventCode.ASSAULT
    assert claim.factuality.value.endswith("-")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council demanded that the army leave Tamlin.", EventCode.REQUEST),
        ("The general threatened to bomb the harbour.", EventCode.THREATEN),
        ("The junta vowed to crush the strike.", EventCode.THREATEN),
        ("The rebels ruled out talks.", EventCode.REJECT),
    ],
)
def test_what_is_asked_threatened_or_refused_has_not_happened_the_event_is_the_asking(text: str, code: EventCode) -> None:
    assert event_of(text).code is code


def test_every_row_of_the_table_has_a_code_and_sets_that_exist() -> None:
    table = lexicon()
    assert {row.code for rows in table.verbs.values() for row in rows} == set(EventCode)
    assert all(form == form.lower() for form in (*table.verbs, *table.nouns))


def test_the_same_text_gives_the_same_events() -> None:
    text = "Rebels attacked Tamlin on Monday. The army retook it on Tuesday, and the mayor demanded an inquiry."
    first, second = ([c.event for c in extract(document_of(text))] for _ in range(2))
    assert first == second
    assert sum(event is not None for event in first) >= 2


def test_parts_that_the_words_do_not_name_stay_empty() -> None:
    claims: list[Claim] = claims_of("The prisoner was released.")
    assert [(c.event.actor, c.event.place, c.event.time) for c in claims if c.event] == [((), (), ())]


def test_endless_promises_are_read_without_running_out_of_stack() -> None:
    text = "He vowed to " + "promise to " * 1500 + "attack and attack and attack them."
    assert all(claim.event is None or claim.event.trigger.end <= len(text) for claim in claims_of(text))
