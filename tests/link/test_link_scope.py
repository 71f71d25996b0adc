"""Counts of different areas, and counts that add up, are not taken for one another's contrary."""

import pytest
from link_samples import claim, killed, report, understood

from sayso.link import link
from sayso.link.compared.traits import side
from sayso.link.relations.scope import other_scope, over_time
from sayso.schema import Factuality, Ledger, Stance


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("21 people died in the town", "34 people died in the whole province", True),
        ("Nine were hurt in the village", "Nineteen were hurt in the district", True),
        ("21 people died in the town", "24 people died in the town", False),
        ("340 cases in the whole Esk district", "410 cases in the Esk district", False),
        ("Eight men died at Brack", "Five men died in the Hollin pit", True),
        ("Eight men died at Brack in March", "Nine men died at Brack in April", False),
        ("17 miners died in two accidents", "Seven miners died", True),
        ("21 people died", "24 people died in the flood", False),
    ],
)
def test_a_wider_area_is_told_by_its_words(one: str, other: str, differ: bool) -> None:
    assert (other_scope(one, other) is not None) is differ


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Eight men died at Brack", "Five men died in the Hollin pit", "the one is of Brack, the other of Hollin"),
        ("Eight men died in New Harven", "Five men died in Osk", "the one is of New Harven, the other of Osk"),
        ("Eight men died in Osk's mill", "Five men died in Osk", None),
        ("Eight men died in Monday's fire", "Five men died in Tuesday's fire", None),
        ("Eight men died at Mr Orrel's house", "Five men died in Osk", None),
        ("21 people died in the town", "34 people died in the whole province", "one counts in a wider area than the other"),
    ],
)
def test_the_reason_names_two_places_or_says_which_is_wider(one: str, other: str, why: str | None) -> None:
    assert other_scope(one, other) == why


@pytest.mark.parametrize(
    ("quote", "long"),
    [
        ("Five people died in mines last year", True),
        ("It was the 12th death in the pits this year", True),
        ("Twelve people a year die in the pits", True),
        ("Forty people have died so far this season", True),
        ("A year ago five people died in the pit", False),
        ("Five people died in the deadliest fire in a decade", False),
        ("Five people died in the deadliest pit fire this year", False),
        ("Five bodies were found so far in the search", False),
        ("Since January 212 people have been killed in such attacks", True),
        ("Forty people have died on the road since last summer", True),
        ("The deadliest attack since March killed 14 people", False),
        ("Since May 3 five people have died of their wounds", False),
    ],
)
def test_a_count_over_a_stretch_of_time_is_told_from_that_of_one_event(quote: str, long: bool) -> None:
    assert over_time(quote) is long


def ledger(*said: tuple[str, str, list, Stance]) -> Ledger:
    readings = []
    for n, (words, speaker, figures, stance) in enumerate(said):
        text = report(f"{words}, {speaker} said.", outlet=f"Paper {n}", published=f"2030-05-0{n + 5}")
        readings.append(understood(text, claim(text, words, speaker, figures=figures, stance=stance)))
    return link(readings, stories={"flood": [each.report.id for each in readings]})


def test_the_dead_of_a_town_and_of_a_province_are_incomparable() -> None:
    found = ledger(
        ("21 people drowned in the flood in the town", "Ilse Harn", [killed("21", 21)], Stance.STATES),
        ("34 people drowned in the flood in the whole province", "Tomas Reld", [killed("34", 34)], Stance.STATES),
    )
    assert [k.kind for k in found.links] == ["incomparable"]


def test_all_who_were_shot_and_the_dead_and_wounded_that_add_up_to_them_agree() -> None:
    shot = ("12", {"low": 12, "role": "wounded", "counted": "people"})
    hurt = ("11", {"low": 11, "role": "wounded", "counted": "others"})
    found = ledger(
        ("12 people were shot at the quay fair", "Ilse Harn", [shot], Stance.STATES),
        (
            "1 woman was killed and 11 others hurt in a shooting at the quay fair",
            "Tomas Reld",
            [killed("1", 1), hurt],
            Stance.STATES,
        ),
    )
    assert [k.kind for k in found.links] == ["agrees"]


def test_two_calls_for_hints_agree_whoever_makes_them() -> None:
    found = ledger(
        ("anyone with information about the flood gate to come forward", "Ilse Harn", [], Stance.ASKS),
        ("Anyone with information about the flood gate is asked to call police", "Tomas Reld", [], Stance.STATES),
    )
    assert [k.kind for k in found.links] == ["agrees"]


def test_what_is_negated_in_passing_does_not_turn_a_statement_round() -> None:
    text = report("The girl, who has not been named, was taken to the Lorn hospital in a boat.")
    passing = claim(text, "who has not been named, was taken to the Lorn hospital in a boat", factuality=Factuality.NOT_CERTAIN)
    plain = claim(text, "was taken to the Lorn hospital in a boat", factuality=Factuality.NOT_CERTAIN)
    assert (side(passing), side(plain)) == (1, -1)


def test_all_of_them_is_no_wider_area() -> None:
    assert (
        other_scope("7 people had died on Harbour Bridge and all of them had been armed", "11 people died on Harbour Bridge")
        is None
    )
    assert other_scope("7 people died in all of the province", "11 people died on Harbour Bridge") is not None
