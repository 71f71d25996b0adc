"""Where a story counts two places apart, the dead of the one are no rivals of those of the other, nor of all."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, Harm, Ledger, LinkKind, Reading

Told = tuple[str, str, str]
BLASTS = (
    (
        "2034-06-05",
        "Bay Post",
        "Two car bombs went off outside offices of the Orla Bank in Harven and Brack on Monday and killed at least 31 people, "
        "police said.",
    ),
    (
        "2034-06-06",
        "Bay Post",
        "The bomb in Harven killed 40 people and wounded 210, the fire service said. In Brack six people were killed and 58 "
        "wounded, it said.",
    ),
    (
        "2034-06-08",
        "Valley Echo",
        "The bombs of Monday killed 52 people in Harven and nine in Brack, the interior ministry said. In all, 61 people died "
        "and more than 300 were wounded.",
    ),
    ("2034-06-10", "Valley Echo", "The death toll of the Brack bomb has risen to 11, doctors at the county hospital said."),
)


def readings(told: Sequence[Told]) -> list[Reading]:
    return [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told]


def ledger(told: Sequence[Told]) -> Ledger:
    found = readings(told)
    return link(found, stories={"one": [each.report.id for each in found]})


def of(found: Ledger, role: str) -> dict[tuple[str, ...], list[float | None]]:
    """The numbers of each history of a role, by its place."""
    return {h.where: sorted(v.low or 0 for v in h.values) for h in found.figures if h.role == role}


def against(found: Ledger) -> list[tuple[str, str]]:
    """The quotes of the claims whose figures are held against each other."""
    quotes = {c.id: c.quote for c in found.claims}
    kinds = (LinkKind.SUPERSEDES, LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.REFINES)
    return [(quotes[x.a], quotes[x.b]) for x in found.links if x.kind in kinds]


def test_each_place_that_a_story_counts_apart_has_a_history_of_its_own_and_so_have_all_together() -> None:
    found = ledger(BLASTS)
    assert of(found, "killed") == {("Harven",): [40, 52], ("Brack",): [6, 9, 11], (): [31, 61]}
    assert of(found, "wounded") == {("Harven",): [210], ("Brack",): [58], (): [300]}


def test_no_number_of_one_place_takes_back_or_disputes_a_number_of_another() -> None:
    found = ledger(BLASTS)
    brack = next(h for h in found.figures if h.role == "killed" and h.where == ("Brack",))
    assert all("40" not in (v.reason or "") and "61" not in (v.reason or "") for v in brack.values)
    assert {v.low for h in found.figures if h.role == "killed" and h.where == () for v in h.values} == {31, 61}


def test_numbers_of_two_places_are_incomparable_and_the_reason_names_both() -> None:
    told = (
        ("2034-06-06", "Bay Post", "Monday's bombs killed 40 people in Harven and six in Brack, the fire service said."),
        ("2034-06-06", "Valley Echo", "The bomb in Brack killed 11 people on Monday, doctors said."),
        ("2034-06-06", "Hill Courier", "The bomb in Harven killed 52 people on Monday, the ministry said."),
    )
    reasons = [x.reason for x in ledger(told).links if x.kind is LinkKind.INCOMPARABLE]
    assert any(f"the one is of {a}, the other of {b}" in r for r in reasons for a, b in permutations(("Brack", "Harven")))


def test_the_order_of_reports_changes_nothing() -> None:
    found = readings(BLASTS)
    stories = {"one": [each.report.id for each in found]}
    assert len({link(list(order), stories=stories) for order in permutations(found)}) == 1


def test_a_place_and_its_country_are_one_place() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "A bomb in Nairobi killed 40 people on Monday, the Red Cross said."),
            ("2034-06-06", "Bay Post", "The bombs killed 47 people in Kenya and ten in Tanzania on Monday, police said."),
            ("2034-06-07", "Valley Echo", "A bomb killed 12 people in Dar es Salaam on Monday, the hospital said."),
        )
    )
    assert of(found, "killed") == {("Kenya",): [40, 47], ("Tanzania",): [10, 12]}


def test_whose_a_building_is_says_nothing_of_where_people_died() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "Bombs outside U.S. embassies killed 47 people in Kenya and ten in Tanzania on Monday."),
            ("2034-06-05", "Echo", "More than 50 people were killed next to the U.S. embassies in Kenya and Tanzania on Monday."),
            ("2034-06-06", "Valley Echo", "The bomb at the U.S. embassy in Kenya killed 53 people, the Red Cross said."),
        )
    )
    assert of(found, "killed") == {("Kenya",): [47, 53], ("Tanzania",): [10], (): [50]}


def test_places_that_no_report_counts_apart_are_told_of_one_toll() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "The flood killed eight people in Harven on Monday, the fire service said."),
            ("2034-06-06", "Bay Post", "The flood killed 11 people in the Orla valley on Monday, the fire service said."),
        )
    )
    assert of(found, "killed") == {(): [8, 11]}


@pytest.mark.parametrize(
    "text",
    [
        "At least 50 people died in Harven on Monday. Nine were killed in Brack, police said, and 17 others were hurt.",
        "Bombs killed 50 people in Harven and nine in Brack on Monday. Rescuers in Brack said that 17 people were hurt there.",
    ],
)
def test_a_count_without_a_place_is_of_the_place_told_before_it(text: str) -> None:
    assert of(ledger((("2034-06-06", "Bay Post", text),)), "wounded") == {("Brack",): [17]}


def test_a_report_that_names_one_of_the_places_counts_there() -> None:
    late = ("2034-06-07", "Coast Echo", "Doctors in Brack have counted 64 wounded people since Monday's bomb.")
    found = ledger((*BLASTS, late))
    assert of(found, "wounded")["Brack",] == [58, 64]


def test_what_was_taken_from_one_place_to_another_was_not_counted_there() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "Bombs wounded 50 people in Harven and nine in Brack on Monday, police said."),
            ("2034-06-06", "Valley Echo", "The bomb in Brack wounded 12 people, who were flown to Harven, the hospital said."),
        )
    )
    assert of(found, "wounded") == {("Harven",): [50], ("Brack",): [9, 12]}


def test_where_the_wounded_were_treated_is_not_where_they_were_hurt() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "A gunman wounded 12 people in Harven on Monday, police said."),
            ("2034-06-05", "Bay Post", "Four people were taken to the county hospital in Brack with wounds after the shooting."),
            (
                "2034-06-06",
                "Valley Echo",
                "A gunman wounded 13 people in Harven on Monday. Four were treated at a hospital in Brack.",
            ),
        )
    )
    assert {h.where for h in found.figures} == {()}


@pytest.mark.parametrize(
    "text",
    [
        "A train ran into a goods train in Brack on Monday and killed nine people, police said.",
        "Nine people were killed and others taken to hospital after Monday's blast in Brack, police said.",
    ],
)
def test_what_ran_into_a_place_or_was_taken_from_it_is_told_of_the_place(text: str) -> None:
    found = ledger((*BLASTS, ("2034-06-07", "Coast Echo", f"{text} The mayor of Harven sent his sympathy.")))
    assert 9 in of(found, "killed")["Brack",]
    assert 9 not in of(found, "killed")[()]


def test_a_place_counts_where_it_was_not_read_as_one_but_not_inside_a_firms_name() -> None:
    found = ledger(
        (
            (
                "2034-06-05",
                "Bay Post",
                "A train crash in the Sella pass killed nine people on Monday. Two people died at Rovena.",
            ),
            ("2034-06-06", "Echo", "The number of people killed in the Sella pass has risen to 12. Two people died at Rovena."),
            ("2034-06-06", "Valley Echo", "In Rovena two people were killed on Monday, the railway company Sella Bahn AG said."),
        )
    )
    assert of(found, "killed") == {("Sella",): [9, 12], ("Rovena",): [2, 2, 2]}


def test_a_place_told_with_the_valley_it_lies_in_is_the_place() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "Gas killed seven miners in Brack in the Harven valley on Monday, the owner said."),
            ("2034-06-06", "Bay Post", "Seventeen miners died in the Harven valley, eight of them at Brack and nine at Orla."),
            ("2034-06-06", "Valley Echo", "At Brack, gas killed eight miners on Monday, the union said."),
        )
    )
    assert of(found, "killed")["Brack",] == [7, 8, 8]


def test_who_of_a_people_died_is_a_part_of_all_who_died() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "The bomb in Harven killed 12 Varnians, the embassy said."),
            ("2034-06-06", "Valley Echo", "The bomb in Harven killed 47 people, police said."),
        )
    )
    assert sorted(sorted(v.low or 0 for v in h.values) for h in found.figures if h.role == "killed") == [[12], [47]]
    assert not [x for x in found.links if x.kind in (LinkKind.DIFFERS, LinkKind.CONFLICTS)]


def test_so_many_of_a_people_are_no_closer_word_for_all_who_live_there() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "The town of Harven has 17,000 residents, the mayor said."),
            ("2034-06-06", "Valley Echo", "More than 450 Varnians live in the town of Harven, the embassy said."),
        )
    )
    assert not [x for x in found.links if x.kind is LinkKind.REFINES]


def _low(history: FigureHistory) -> list[tuple[float | None, str]]:
    return [(v.low, v.status.value) for v in history.values]


def test_a_lower_bound_told_later_takes_nothing_back() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "At least seven people were killed in the Harven fire on Monday."),
            ("2034-06-06", "Bay Post", "At least four people were killed in the Harven fire on Monday."),
        )
    )
    assert [_low(h) for h in found.figures] == [[(7, "current"), (4, "current")]]


def test_the_dead_of_years_ago_are_not_those_of_the_news() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "A bomb in Harven killed 59 people, the fire service said."),
            ("2034-06-06", "Valley Echo", "The bomb was the worst since one in Brack, where 68 people were killed in 2021."),
        )
    )
    assert sorted(sorted(v.low or 0 for v in h.values) for h in found.figures if h.role == "killed") == [[59], [68]]
    assert not [x for x in found.links if x.kind in (LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES)]


def test_the_dead_of_one_place_are_no_low_of_the_whole_toll() -> None:
    dead = next(toll for toll in ledger(BLASTS).tolls if toll.harm is Harm.KILLED)
    assert (dead.low, dead.best, dead.high) == (61, 61, 61)
    assert "2 more count at one place only" in dead.reason
    assert [told.where for told in dead.told] == [(), ("Harven",), (), ("Brack",)]


def test_the_dead_of_the_one_place_are_no_low_where_somebody_gives_more_for_the_other_than_for_all() -> None:
    told = (
        ("2034-06-05", "Bay Post", "Nine people died in Harven and three in Brack, the governor said."),
        ("2034-06-06", "Valley Echo", "The flood killed 14 people, the agency said."),
        ("2034-06-06", "Hill Times", "Three people died in Brack, a doctor said."),
        ("2034-06-06", "Moor Radio", "At least 80 people were killed in Harven, Oro Vint said."),
    )
    (dead,) = ledger(told).tolls
    assert (dead.low, dead.high) == (14, 80)


@pytest.mark.parametrize(
    "whole",
    [
        "Twenty-four people were killed in the flood, 19 of them in Harven, the agency said.",
        "The flood killed 24 people, including 19 in Harven, the agency said.",
        "Nineteen of the 24 dead were killed in Harven, the agency said.",
    ],
)
def test_of_all_the_dead_of_whom_some_died_at_one_place_the_words_do_not_say_where(whole: str) -> None:
    parts = "Nine people died in Harven and three in Brack, the governor said."
    found = ledger((("2034-06-05", "Bay Post", parts), ("2034-06-06", "Valley Echo", whole)))
    assert of(found, "killed") == {("Harven",): [9, 19], ("Brack",): [3], (): [24]}


def test_a_report_that_counts_at_one_place_and_in_all_comes_to_the_count_of_all() -> None:
    told = (
        ("2034-06-05", "Bay Post", "Bombs killed 12 people in Harven and seven in Brack, the ministry said."),
        ("2034-06-07", "Valley Echo", "In Harven 15 people have died, a doctor said. The ministry said 24 people died."),
    )
    (dead,) = ledger(told).tolls
    assert dead.best == 24


def test_who_names_one_victim_of_many_has_counted_nobody() -> None:
    found = ledger(
        (
            ("2034-06-05", "Bay Post", "A fire in Harven killed 31 people on Monday, police said."),
            ("2034-06-06", "Valley Echo", "The fire in Harven killed Ana Reld, a nurse, her brother said."),
        )
    )
    (dead,) = found.tolls
    assert (dead.low, dead.best, dead.high) == (31, 31, 31)


def test_a_street_is_no_other_place_than_its_town() -> None:
    in_lane = "Five people were shot dead on Alder Lane in Harven on Monday, police said."
    in_town = "Six people were killed in Harven, the mayor said later. A vigil for the six dead was held at the City Hall."
    found = ledger((("2034-06-05", "Bay Post", f"{in_lane}\n\n{in_town}"), ("2034-06-06", "Valley Echo", in_lane)))
    assert {h.where for h in found.figures} == {()}


def test_a_place_that_lies_in_another_is_not_counted_beside_it() -> None:
    first = "Five people were killed at Alder Court in Harven, police said."
    second = "In Harven six people were killed, the mayor said."
    found = ledger((("2034-06-05", "Bay Post", f"{first}\n\n{second}"),))
    assert {h.where for h in found.figures} == {()}


def test_the_wounded_of_one_place_in_hospitals_of_the_other_leave_the_two_apart() -> None:
    flown = "Some of the wounded were flown from Brack to hospitals in Harven, the fire service said."
    found = ledger((*BLASTS, ("2034-06-07", "Coast Echo", flown)))
    assert set(of(found, "killed")) == set(of(ledger(BLASTS), "killed")) == {(), ("Harven",), ("Brack",)}


def test_two_districts_and_two_streets_are_two_places() -> None:
    found = ledger(
        (
            (
                "2034-06-05",
                "Bay Post",
                "Floods killed nine people in Orla District, police said. In Tarn District they killed 15 people.",
            ),
            (
                "2034-06-06",
                "Valley Echo",
                "Floods killed 12 people in Orla District. In Tarn District the floods killed 18 people.",
            ),
        )
    )
    assert of(found, "killed") == {("Orla District",): [9, 12], ("Tarn District",): [15, 18]}


def test_guards_shot_in_a_town_make_no_place_of_their_own_for_those_who_drowned() -> None:
    drowned = (
        "Floods cut off Tarn valley; 14 dead\n\nFloods in the Tarn valley have killed at least 14 people, the governor said."
    )
    shot = "Gunmen shot dead two guards in Harven, police said."
    later = "The death toll stands at 21, the governor said."
    found = ledger((("2034-06-05", "Bay Post", f"{drowned} {shot}"), ("2034-06-06", "Valley Echo", later)))
    people = next(h for h in found.figures if h.role == "killed" and 14 in {v.low for v in h.values})
    assert {v.low for v in people.values} == {14, 21}


QUAKE = (
    (
        "2034-06-05",
        "Bay Post",
        "The number of people killed in the Tarn quake climbed to 64 on Monday, the disaster agency said.",
    ),
    ("2034-06-05", "Bay Post", "The governor, Ida Crone, said that 31 people were killed in the Orla district alone."),
    (
        "2034-06-06",
        "Valley Echo",
        "The death toll from the quake in Tarn rose to 97 on Tuesday, the disaster agency said. Crone said that her figure of 31 "
        "dead in the Orla district had been wrong. The number there was 58, she said.",
    ),
    ("2034-06-08", "Valley Echo", "The quake in Tarn killed 103 people, the disaster agency said. Two are missing."),
)


def test_who_died_in_a_district_alone_is_counted_there_and_who_died_in_the_whole_province_of_no_place() -> None:
    found = ledger(QUAKE)
    assert of(found, "killed") == {(): [64, 97, 103], ("Orla",): [31, 31, 58]}
    (toll,) = (t for t in found.tolls if t.harm is Harm.KILLED)
    assert toll.best == 103


def test_a_place_alone_where_more_died_than_at_another_one_is_no_part_of_that() -> None:
    told = (
        ("2034-06-05", "Bay Post", "The bombs killed 40 people in Harven alone and nine people in Brack, police said."),
        ("2034-06-06", "Valley Echo", "The bombs killed 41 people in Harven and nine people in Brack, the fire service said."),
    )
    assert of(ledger(told), "killed") == {("Harven",): [40, 41], ("Brack",): [9, 9]}


def test_who_gives_no_day_is_not_later_than_whom_the_same_report_gives_one() -> None:
    told = (
        ("2034-06-05", "Bay Post", "The quake in Tarn killed 97 people, the disaster agency said."),
        (
            "2034-06-10",
            "Valley Echo",
            "The quake in Tarn killed 103 people, the disaster agency said on Friday. Emre Solt, a former mayor, said that "
            "it killed more than 150 people.",
        ),
    )
    found = next(h for h in ledger(told).figures if h.role == "killed")
    assert found.estimate is not None
    assert (found.estimate.low, found.estimate.best, found.estimate.high) == (103, 103, 150)
