"""Who is said to have been killed, wounded or hit."""

from dataclasses import replace

import pytest

from readings import claims_of, report_of
from sayso.errors import SpanError
from sayso.schema import Harm, Victim, check_claim


def victims(text: str) -> list[Victim]:
    return [victim for claim in claims_of(text) for victim in claim.victims]


def told(text: str) -> list[tuple[str, str, float | None]]:
    report = report_of(text)
    return [(report.text[v.span.start : v.span.end], v.harm.value, v.low) for v in victims(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A man was shot dead outside the Corrin bakery on Monday.", ("A man", "killed", 1)),
        ("The intruder killed one woman and fled across the river.", ("one", "killed", 1)),
        ("A 24-year-old woman was stabbed near the canal late on Friday.", ("A 24-year-old woman", "hit", 1)),
        ("Ida Crone, 61, was pronounced dead at the scene.", ("Ida Crone", "killed", 1)),
        ("The driver took his own life before the police came.", ("The driver", "killed", 1)),
        ("Her brother is in critical condition at a Harven hospital.", ("Her brother", "wounded", 1)),
        ("Three men suffered gunshot wounds in the market.", ("Three", "hit", 3)),
        ("A bullet struck a cyclist in the leg.", ("a cyclist", "hit", 1)),
        ("Fourteen people are being treated for wounds in Harven.", ("Fourteen", "wounded", 14)),
        ("The storm claimed the lives of four sailors.", ("four", "killed", 4)),
    ],
)
def test_a_person_without_a_digit_and_a_number_are_both_told_as_victims(sentence: str, expected: tuple[str, str, float]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was killed in the fire at the Brenholt mill.",
        "The guard was not injured and went home.",
        "The letter threatened to kill the mayor of Harven.",
        "A second blast could have killed the night clerk.",
        "The gunman shot at the empty car and ran away.",
        "His grandfather died of cancer at the age of 90.",
        "Divers recovered the anchor from the wreck on Sunday.",
    ],
)
def test_what_did_not_happen_or_no_deed_did_makes_no_victim(sentence: str) -> None:
    assert [each for each in told(sentence) if each[2] != 0] == []


def test_who_was_shot_and_who_died_by_their_own_hand_are_told_apart() -> None:
    found = victims("The watchman shot his wife and then turned the pistol on himself.")
    assert [(v.harm, v.noun, v.own_hand) for v in found] == [(Harm.KILLED, "watchman", True), (Harm.HIT, "wife", False)]


def test_of_two_people_in_one_clause_each_fares_as_their_own_word_says() -> None:
    assert told("The blast left a clerk dead and three others injured.") == [("a clerk", "killed", 1), ("three", "wounded", 3)]


def test_one_of_those_shot_who_died_is_the_only_one_killed() -> None:
    found = told("Four dockers were shot, one of them fatally.")
    assert found == [("Four", "hit", 4), ("one", "killed", 1)]


def test_a_killing_without_a_victim_tells_how_many_died_at_least() -> None:
    (victim,) = [v for v in victims("Detectives are investigating a double homicide in Kirrow.") if v.harm is Harm.KILLED]
    assert (victim.low, victim.high, victim.span == victim.cue) == (2, None, True)


def test_a_victim_points_to_the_words_and_the_word_of_harm() -> None:
    text = "KIRROW — A young docker was shot on Quay Street, the harbour police said."
    report = report_of(text)
    (victim,) = victims(text)
    assert report.text[victim.span.start : victim.span.end] == "A young docker"
    assert report.text[victim.cue.start : victim.cue.end] == "shot"
    assert (victim.determiner, victim.numbered) == ("a", False)


def test_age_name_and_gender_are_kept_for_telling_people_apart() -> None:
    (victim,) = victims("Tomas Reld, 34, died in the collapse of the Vessin bridge.")
    assert (victim.name, victim.age, victim.gender) == ("Tomas Reld", 34, "he")


def test_a_victim_of_another_report_fits_no_claim() -> None:
    stray = report_of("A man was shot dead in Harven.")
    text = report_of("A woman was shot dead in Kirrow.")
    (claim,) = claims_of(text.text)
    with pytest.raises(SpanError):
        check_claim(replace(claim, victims=(replace(claim.victims[0], span=stray.span(0, 5)),)), text)


def test_who_could_be_killed_is_no_victim() -> None:
    assert told("The quake killed 12 people and could kill 40 more.") == [("12", "killed", 12.0)]


def test_of_the_wounded_who_died_nobody_is_counted_as_wounded() -> None:
    assert told("Two of the wounded died in hospital.") == [("Two", "killed", 2.0)]


@pytest.mark.parametrize("nth", ["sixth", "seventh", "eleventh"])
def test_who_died_as_the_nth_is_another_one(nth: str) -> None:
    (victim,) = victims(f"A {nth} person died on Sunday night.")
    assert victim.determiner == "other"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The deckhand was flown to Harven Hospital, where he later passed away.",
            [("The deckhand", "wounded", 1), ("he", "killed", 1)],
        ),
        ("A porter was hurt on Quay Street. He did not survive.", [("A porter", "wounded", 1), ("He", "killed", 1)]),
        ("Tomas Reld had arrived at Harven Hospital with a gunshot wound.", [("Tomas Reld", "hit", 1)]),
        ("Also wounded was a bystander.", [("a bystander", "wounded", 1)]),
        ("Dead are a mother and her aunt.", [("a mother", "killed", 1), ("her aunt", "killed", 1)]),
        (
            "Found dead inside the mobile home were Justin Vane and Cody Reld.",
            [("Justin Vane", "killed", 1), ("Cody Reld", "killed", 1)],
        ),
        (
            "The blast left a clerk, a guard and a porter wounded.",
            [("a clerk", "wounded", 1), ("a guard", "wounded", 1), ("a porter", "wounded", 1)],
        ),
        ("The blast left one man dead and another wounded.", [("one", "killed", 1), ("another", "wounded", 1)]),
        (
            "Officers found one man dead and another man, Mirko Vane of Kirrow, wounded.",
            [("one", "killed", 1), ("another man", "wounded", 1)],
        ),
        ("A guard was shot in the leg and is expected to recover.", [("A guard", "wounded", 1)]),
        ("The wounded guard and two clerks ran from the mill.", [("The wounded guard", "wounded", 1)]),
    ],
)
def test_who_is_lost_or_told_behind_the_word_of_harm_is_told_too(sentence: str, expected: list[tuple[str, str, float]]) -> None:
    assert told(sentence) == expected


def test_who_did_it_to_themselves_and_to_others_is_one_of_them() -> None:
    found = [(v.noun, v.own_hand) for v in victims("A porter shot and wounded himself and his young niece.")]
    assert found == [("porter", True), ("niece", False)]
    assert {v.noun for v in victims("A clerk killed his aunt and himself.")} == {"clerk", "aunt"}


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the attempted aggravated murder charges is for that attack.",
        "The mayor has a plan to reduce homicide and other violent crime.",
        "The gang is engaged in crimes ranging from murder to theft.",
    ],
)
def test_an_attempt_and_a_kind_of_crime_are_no_killing(sentence: str) -> None:
    assert told(sentence) == []


def test_a_charge_of_murder_beside_other_charges_tells_of_a_killing() -> None:
    assert told("He faces murder and other charges.") == [("murder", "killed", 1)]


@pytest.mark.parametrize(("word", "number"), [("double", 2), ("triple", 3), ("quadruple", 4)])
def test_a_shooting_of_several_tells_how_many_were_hit(word: str, number: int) -> None:
    assert told(f"A {word} shooting occurred in Harven on Wednesday night.") == [("shooting", "hit", number)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Voll, Per Holm and Jan Reld were killed when the wall fell.",
        "Ida Voll, 31, Per Holm, 40, and Jan Reld, 22, died in the fire.",
    ],
)
def test_each_of_several_named_people_is_a_victim(sentence: str) -> None:
    assert told(sentence) == [("Ida Voll", "killed", 1), ("Per Holm", "killed", 1), ("Jan Reld", "killed", 1)]


def test_whoever_is_told_of_as_anothers_kin_is_no_victim() -> None:
    assert told("Ida Voll, Per Holm's sister, was killed in the fire.") == [("Ida Voll", "killed", 1)]


def test_who_is_among_the_dead_is_killed_once_each() -> None:
    found = told("Inger Lund, 52, and her daughter Maja, 9, were among the dead, the family said.")
    assert found == [("Inger Lund", "killed", 1), ("her daughter", "killed", 1)]


def test_who_survives_a_sinking_is_not_said_to_be_hurt_and_who_survives_a_shooting_is() -> None:
    assert told("Rolf Lund survived by clinging to a crate when the ferry sank.") == []
    assert ("Rolf Lund", "wounded", 1) in told("A gunman fired at the car. Rolf Lund, 40, survived after surgery.")


@pytest.mark.parametrize("band", ["family", "patrol", "crew"])
def test_a_family_or_a_patrol_of_five_are_five_people(band: str) -> None:
    assert ("five", "killed", 5) in told(f"The blast left a {band} of five dead.")


@pytest.mark.parametrize(
    "text",
    [
        'Irina Sol called the decision "economic suicide".',
        "The party committed political suicide, Karl Dunn said.",
    ],
)
def test_whom_a_figure_of_speech_kills_is_alive(text: str) -> None:
    assert told(text) == []


def test_a_suicide_is_a_death() -> None:
    assert {harm for _, harm, _ in told("The clerk committed suicide, Karl Dunn said.")} == {"killed"}
