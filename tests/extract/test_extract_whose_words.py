"""Whose words they are: "the company" behind a union, two bodies joined by "and", a spokesman by his rank, numbers for two."""

import pytest

from readings import claims_of


def said(text: str) -> list[tuple[str, str]]:
    return [(claim.voice.name, claim.quote) for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The strike began, the Glass and Brick Union said. The company said that few were out.", "company"),
        ("The talks failed, the Ministry of Rivers said. The firm said that it would wait.", "firm"),
        ("Four were hurt, the Delta Front said. The company said that nobody was.", "company"),
        ("Vorne Metals was fined. The Glass Union said two had died. The company said that nobody had.", "Vorne Metals"),
        ("Vorne Mining was fined. The newspaper said that two men had died.", "newspaper"),
        ("The plant of the Vorne Harbour Authority is shut. The operator said that it would open.", "Vorne Harbour Authority"),
    ],
)
def test_a_noun_goes_back_to_a_body_that_can_be_one(text: str, voice: str) -> None:
    assert said(text)[-1][0] == voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "A truce between the government of Karven and the Delta Front began. The government accused the front of lying.",
            "government of Karven",
        ),
        ("Talks between the ministry of health and nurses broke down. The ministry said it was sorry.", "ministry of health"),
        (
            "A report by the Ministry of Rivers and Lakes was lost on Monday. The ministry said it was sorry.",
            "Ministry of Rivers and Lakes",
        ),
    ],
)
def test_a_name_does_not_run_on_into_a_second_body(text: str, voice: str) -> None:
    assert said(text)[-1][0] == voice


def test_two_bodies_that_say_one_thing_are_a_group() -> None:
    (claim,) = claims_of("The government of Karven and the Delta Front said that the truce would hold.")
    assert (claim.voice.name, claim.voice.kind.value) == ("government of Karven and the Delta Front", "group")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Major Ilo Drann said that the town was taken. “It is a matter of days,” the army spokesman said.", "Ilo Drann"),
        ("A man was shot, Inspector Ida Rolle said. “He lives,” the police spokeswoman said.", "Ida Rolle"),
        ("Inspector Ida Rolle said that a man was shot. “It is over,” the army spokesman said.", "army spokesman"),
        ("Captain Anna Solm said that it was taken. “It is over,” the army spokesman said.", "army spokesman"),
        ("Major Ilo Drann and Colonel Udo Brem fell out. Drann said so. “It ended,” the army spokesman said.", "army spokesman"),
    ],
)
def test_the_spokesman_of_a_force_is_the_only_one_with_a_rank_in_it(text: str, voice: str) -> None:
    assert said(text)[-1][0] == voice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There were 70,000 people according to the organisers and 25,000 according to the police.",
            [("organisers", "There were 70,000 people"), ("police", "There were 25,000")],
        ),
        (
            "Some 40 people came, according to the army, and 12 left according to the rebels.",
            [("army", "Some 40 people came"), ("rebels", "12 left")],
        ),
        ("Police counted nobody. The organisers spoke of 70,000.", [("organisers", "The organisers spoke of 70,000")]),
        (
            "Police counted nobody. The minister spoke of at least 30 dead.",
            [("minister", "The minister spoke of at least 30 dead")],
        ),
    ],
)
def test_each_gives_a_number_of_his_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text)[-len(expected) :] == expected


def test_it_is_the_ministry_that_the_sentence_before_begins_with() -> None:
    text = "The health ministry on Saturday lowered the number of cases to 51.\nSixteen people have died, it said."
    assert said(text)[-1][0] == "health ministry"


def test_a_relative_clause_takes_along_whom_it_tells_of() -> None:
    text = "The Reed League, which took its own samples, said that it had found solvent in three of 20 samples."
    assert not any(quote.startswith("which") for _, quote in said(text))
    text = "Velk said on Sunday the Delta Front was behind the blast at the Tarn station, which wounded 17 people."
    assert said(text)[-1] == ("the report itself", "the Tarn station, which wounded 17 people")


@pytest.mark.parametrize("who", ["a shepherd", "a midwife", "a pensioner"])
def test_somebody_is_no_organisation(who: str) -> None:
    (claim,) = claims_of(f"The engine was on fire, {who} said.")
    assert (claim.voice.kind.value, claim.voice.anonymous) == ("person", True)
