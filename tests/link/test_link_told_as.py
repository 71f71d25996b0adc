"""Numbers that are told as another thing than a count of all: who came on top, who is safe, what was said before or withdrawn."""

from collections.abc import Sequence

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, Harm, Ledger, LinkKind

OUTLETS = ("Bay Post", "Valley Echo", "Hill Times")
DAYS = ("2031-05-06", "2031-05-07", "2031-05-08")
RIVALS = {LinkKind.DIFFERS, LinkKind.CONFLICTS}


def ledger(*texts: str, days: Sequence[str] = DAYS) -> Ledger:
    """The ledger of a story of reports of one outlet each, a day apart."""
    read = [read_text(t, outlet=o, published=d) for t, o, d in zip(texts, OUTLETS, days, strict=False)]
    return link(read, stories={"one": [each.document.report.id for each in read]})


def told(found: Ledger, role: str) -> list[dict[float | None, str]]:
    """The histories of a role, each number with its last status; sorted by their numbers."""
    histories = [h for h in found.figures if h.role == role]
    return sorted(({v.low: v.status.value for v in h.values} for h in histories), key=lambda h: sorted(map(repr, h)))


def numbers(found: Ledger, role: str) -> list[list[float | None]]:
    return sorted(sorted({v.low for v in h.values}, key=repr) for h in found.figures if h.role == role)


def rivals(found: Ledger) -> list[str]:
    return [each.reason for each in found.links if each.kind in RIVALS]


def toll(found: Ledger, harm: Harm = Harm.KILLED) -> tuple[float, float, float] | None:
    return next(((t.low, t.best, t.high) for t in found.tolls if t.harm is harm), None)


def estimated(history: FigureHistory) -> tuple[float | None, float | None, float] | None:
    return (history.estimate.low, history.estimate.best, history.estimate.high) if history.estimate else None


def test_who_was_found_alive_is_neither_missing_nor_dead() -> None:
    found = ledger(
        "Eight miners were killed and 12 are missing after a blast in the Orrin pit, the pit's owner said.",
        "Nine of the missing miners were found alive in the Orrin pit, rescuers said.",
        "Three miners remain missing after nine were found alive in the Orrin pit, rescuers said. Eight miners died in it.",
    )
    assert told(found, "killed") == [{8: "current"}]
    assert told(found, "missing") == [{12: "superseded", 3: "current"}]
    assert {n for each in numbers(found, "count") for n in each} == {9}
    assert toll(found) == (8, 8, 8)


@pytest.mark.parametrize(
    "how",
    [
        "One of the missing, a teacher from Brask, was found alive in her attic",
        "One of the missing sailors had turned up at a hotel",
        "Two of the missing have been accounted for",
    ],
)
def test_whoever_was_found_is_no_number_of_missing(how: str) -> None:
    found = ledger("Twelve people are missing in the Orrin flood, the office said.", f"{how} in Orrin, the office said.")
    assert [n for each in numbers(found, "missing") for n in each] == [12]


def test_more_bodies_come_on_top_of_the_dead_whatever_fate_was_told_before_them() -> None:
    found = ledger(
        "Divers found 20 more bodies in the wreck of the Tolva ferry, bringing the death toll to 37, the coast guard said.",
        "The paper gave the number of missing in the Tolva ferry as 22, and that was corrected. The coast guard said that it had "
        "found four more bodies. Seventeen people are missing now.",
    )
    assert {37: "current"} in told(found, "killed")
    assert (toll(found) or (0, 0, 0))[1] >= 37


def test_who_among_the_missing_was_looked_for_is_missing_still() -> None:
    found = ledger("Three of the missing, a family from Brask, were last seen on the bridge in Orrin, the office said.")
    assert [n for each in numbers(found, "missing") for n in each] == [3]


def test_of_the_twelve_missing_of_whom_nine_were_found_the_twelve_is_out_of_date() -> None:
    found = ledger("Rescuers found nine of the 12 missing sailors alive off Tarn, Mayor Ilda Renn said. Three are still missing.")
    assert told(found, "missing") == [{12: "superseded", 3: "current"}]


def test_who_is_found_dead_is_missing_no_more() -> None:
    found = ledger(
        "Ten people are missing after a fishing boat capsized off Tarn, the coast guard said.",
        "Four of the missing sailors were found dead, the harbour office said. Six people are still missing.",
    )
    assert told(found, "missing") == [{10: "superseded", 6: "current"}]


def test_nobody_killed_is_a_firm_number_and_all_who_survived_are_no_wider_area() -> None:
    found = ledger(
        "At least five people died when a plane with 40 people came down near Tolle, a police officer said.",
        "Nobody was killed in the crash near Tolle and all 40 aboard survived, the transport ministry said.",
    )
    assert not any("wider area" in each.reason for each in found.links)
    assert [estimated(h) for h in found.figures if h.role == "killed"] == [(0, 0, 5)]


def test_who_died_on_top_is_no_rival_of_the_toll_and_no_lower_toll() -> None:
    found = ledger(
        "Twelve people died in a fire at an inn in Corrin on Monday, police said.",
        "Another three people died on Tuesday after the inn fire in Corrin, police said.",
        "Fifteen people have died in the inn fire in Corrin, police said on Wednesday.",
    )
    assert not rivals(found)
    assert told(found, "killed") == [{12: "superseded", 15: "current"}, {3: "current"}]
    assert toll(found) == (15, 15, 15)


def test_who_died_on_top_beside_a_number_of_all_is_not_the_reports_toll() -> None:
    found = ledger(
        "Another three people died in hospital, doctors said. Seventeen people had been killed in the slide in Corrin."
    )
    assert toll(found) == (17, 17, 17)
    assert next(t.open for t in found.tolls)  # whether the three are among them is not told


def test_a_headlines_number_is_no_part_because_the_first_sentence_tells_of_more_bodies() -> None:
    found = ledger(
        "Toll in ferry fire rises to 12\n\nThree more bodies were found off Corrin, bringing the toll to 12, the mayor said."
    )
    assert told(found, "killed") == [{12: "current"}, {3: "current"}]


def test_other_people_who_were_hurt_are_all_who_were_hurt() -> None:
    found = ledger(
        "Nine people were killed at the mill in Brenn. Another 41 people were taken to hospital, the fire service said.",
        "The fire service said that 38 people were taken to hospital after the blast at the mill in Brenn.",
    )
    assert numbers(found, "wounded") == [[38, 41]]


def test_a_total_of_those_held_is_theirs_and_not_who_were_added() -> None:
    found = ledger(
        "Police arrested 40 people at the march in Ravel, the interior ministry said.",
        "Police arrested another 25 people in Ravel, the interior ministry said, bringing the total to 65.",
    )
    assert not rivals(found)
    assert [65] in numbers(found, "detained")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The number of fever cases in Sorren fell by 3 to 41, doctors said.", "Fever cases in Sorren rose by 12, doctors said."),
        (
            "There are 2,300 refugees in the Lenn camp, 300 more than last year.",
            "The Lenn camp has 2,300 refugees, the mayor said.",
        ),
        ("Forty-four people died in the Marl flood, eight more than on Monday.", "Forty-four people died in the Marl flood."),
    ],
)
def test_how_far_two_numbers_lie_apart_is_no_rival_of_either(one: str, other: str) -> None:
    found = ledger(one, other)
    assert not rivals(found)
    assert all(value.status.value == "current" for h in found.figures for value in h.values)


def test_the_wounded_are_as_many_as_there_are_and_not_how_many_more() -> None:
    assert toll(ledger("The number of wounded from the quake at Sorren is up 30 at 210, the hospital said."), Harm.WOUNDED) == (
        210,
        210,
        210,
    )


def test_a_number_withdrawn_without_a_noun_counts_what_it_had_counted() -> None:
    found = ledger(
        "Ostrel Lines said that 296 people were aboard the ferry when it sank off Calder.",
        "Ostrel Lines withdrew its earlier figure of 296. The ferry that sank off Calder had 402 people aboard, Ida Holm said.",
    )
    (history,) = [h for h in found.figures if any(v.low == 296 for v in h.values)]
    assert {v.status.value for v in history.values if v.low == 296} == {"withdrawn"}


def test_a_figure_that_its_voice_withdrew_is_nobodys_any_more() -> None:
    found = ledger(
        "Fourteen people were killed in a riot in Calder, the police said.",
        "The police withdrew the figure of 14 dead in Calder and said that nine people were killed.",
    )
    assert told(found, "killed") == [{14: "withdrawn", 9: "current"}]
    assert toll(found) == (9, 9, 9)
    assert LinkKind.AGREES not in {each.kind for each in found.links if "9" in each.reason and "14" in each.reason}


def test_another_voices_count_that_is_called_wrong_is_denied_and_still_that_voices() -> None:
    found = ledger(
        "A dam burst near Kelm killed 31 people, Governor Tarn Oss said.",
        "The health ministry said that the governor's count of 31 dead was wrong, and put the toll at 26.",
    )
    assert told(found, "killed") == [{31: "denied", 26: "disputed"}]
    assert [v.voice for h in found.figures for v in h.values if v.low == 31] == ["Tarn Oss"]
    assert LinkKind.DENIES in {each.kind for each in found.links}


def test_a_toll_is_lowered_for_a_reason_that_the_sentence_before_tells() -> None:
    found = ledger(
        "A dam burst near Kelm killed 31 people, the rescue service said.",
        "Some bodies were counted twice. The rescue service said that 26 people had died at Kelm.",
    )
    assert told(found, "killed") == [{31: "superseded", 26: "current"}]
    assert toll(found) == (26, 26, 26)


@pytest.mark.parametrize(
    "text",
    [
        "The blast at the Oder works killed 14 people, police chief Dan Mull said. He had put the toll at 20 earlier.",
        "Police lowered the toll of the Oder works blast to 14, after earlier saying that 20 people had died.",
        "The blast at the Oder works killed 14 people, police said. The earlier toll was 20.",
    ],
)
def test_what_was_said_before_gives_way_to_what_the_report_says_now(text: str) -> None:
    found = ledger("The blast at the Oder works killed 14 people, the mayor said.", text)
    assert told(found, "killed") == [{14: "current", 20: "superseded"}]


def test_what_a_later_report_tells_as_the_former_count_is_out_of_date_whoever_gave_it() -> None:
    found = ledger(
        "The fire at the Corrin market killed 24 people, the fire chief said.",
        "The toll of the fire at the Corrin market climbed to 31, compared with 24 on Tuesday, the mayor said.",
    )
    assert told(found, "killed") == [{24: "superseded", 31: "current"}]


def test_people_aboard_saved_dead_and_missing_are_four_counts() -> None:
    found = ledger(
        "A boat carrying 120 people sank off Tarn. The coast guard rescued 70 and recovered 11 bodies; 39 are missing.",
        "The navy said that 72 people were rescued and 11 died when the boat sank off Tarn; 37 people are missing.",
    )
    assert not any("120" in reason and "72" in reason for reason in rivals(found))
    assert [120] in numbers(found, "count")
    assert [72] in numbers(found, "count")


def test_who_was_set_free_is_no_rival_of_who_was_held() -> None:
    found = ledger(
        "Police arrested 60 people at the march in Ravel, the interior ministry said.",
        "Police released 45 of the 60 people arrested at the march in Ravel, a lawyer said.",
        "Fifteen people are still in custody after the march in Ravel, police said.",
    )
    assert not rivals(found)
    assert all(v.status.value == "current" for h in found.figures for v in h.values)


def test_confirmed_and_suspected_cases_are_two_counts() -> None:
    found = ledger(
        "There are 40 confirmed cases of marsh fever in Lund and 112 suspected cases, the health ministry said.",
        "Confirmed cases of marsh fever in Lund rose to 46, and suspected cases to 120, the health ministry said.",
    )
    assert told(found, "count") == [{112: "superseded", 120: "current"}, {40: "superseded", 46: "current"}]


def test_counts_side_by_side_at_two_places_are_no_rivals_of_the_count_of_both() -> None:
    found = ledger(
        "The storm killed nine people in the old town and eight in the suburbs, the fire service said.",
        "Seventeen people were killed by the storm in Harven, the governor said. Eight died in the suburbs.",
    )
    assert not rivals(found)
    assert numbers(found, "killed") == [[8], [9], [17]]
    assert toll(found) == (17, 17, 17)


def test_a_place_within_another_by_the_words_of_one_report_has_a_count_of_its_own() -> None:
    found = ledger(
        "The floods killed 34 people in Orrin province, the governor said.",
        "The floods killed 21 people in Kelm district, the district chief said.",
        "Floods have killed 34 people in Orrin province, 21 of them in Kelm district, officials said.",
    )
    assert not rivals(found)
    assert {h.where: {v.low for v in h.values} for h in found.figures if h.role == "killed"} == {("Kelm",): {21}, (): {34}}


def test_all_of_whom_a_report_tells_some_at_a_place_are_not_of_that_place() -> None:
    found = ledger(
        "The quake killed 52 people in Harven and nine in Brack, the governor said.",
        "At least 61 people died in the quake, the civil defence said. Fifty-two of them died in Harven.",
    )
    assert not rivals(found)
    assert {h.where: {v.low for v in h.values} for h in found.figures if h.role == "killed"} == {
        ("Harven",): {52},
        ("Brack",): {9},
        (): {61},
    }


def test_two_parts_of_one_whole_are_no_rivals() -> None:
    found = ledger(
        "Of the 26 people who died on the ferry Alta, 11 were children, the coroner said.",
        "Twenty-six people, half a dozen of them foreigners, died on the ferry Alta, the harbour office said.",
    )
    assert not rivals(found)
    assert toll(found) == (26, 26, 26)


def test_children_are_no_low_of_a_toll_of_people() -> None:
    found = ledger(
        "Four children were killed in the bus crash near Wendel, a hospital said.",
        "A bus crash near Wendel killed 17 people, police said.",
    )
    assert not rivals(found)
    assert toll(found) == (17, 17, 17)


def test_a_limit_is_never_the_best_number_of_a_toll_where_somebody_names_one() -> None:
    found = ledger(
        "At least six people died in the fall of the inn in Corrin, the fire chief said.",
        "No more than nine people died in the fall of the inn in Corrin, the mayor said.",
    )
    assert toll(found) == (6, 6, 9)


def test_the_dead_of_years_ago_are_no_rivals_of_the_dead_of_today() -> None:
    found = ledger(
        "Nine miners died in a blast at the Orrin pit, the owner said. In 2019 a blast in the same pit killed 27 miners.",
        "Nine miners were killed at the Orrin pit. Twelve years ago 27 miners were killed there, the union said.",
        "The blast at the Orrin pit killed nine miners. It comes a decade after a blast in which 27 miners died.",
    )
    assert not rivals(found)
    assert all(len({v.low for v in h.values}) == 1 for h in found.figures if h.role == "killed")


def test_two_tolls_of_one_event_long_ago_are_rivals() -> None:
    found = ledger(
        "The owner of the ferry Alta went on trial over the sinking in 2029 that killed 26 people.",
        "Prosecutors said that 27 people died when the ferry Alta sank in 2029.",
    )
    assert rivals(found)


def test_who_was_hurt_beside_the_dead_came_on_top_of_nobody() -> None:
    found = ledger("Gunmen killed a teacher and wounded another three people in Tolle, police said.")
    assert toll(found, Harm.WOUNDED) == (3, 3, 3)
    assert not any(t.open for t in found.tolls)


def test_a_count_given_against_that_of_another_day_replaces_it() -> None:
    found = ledger("At least 44 people are known to have died in the Marl flood, against 38 on Monday, the governor said.")
    assert told(found, "killed") == [{38: "superseded", 44: "current"}]


def test_all_the_dead_and_the_victims_alone_come_to_one_sum() -> None:
    found = ledger(
        "Seven people were killed in the attack on the Tolle market, including the two attackers, police said.",
        "Five people were killed in the attack on the Tolle market, the mayor said.",
    )
    assert not rivals(found)
    assert any("the attackers among them" in each.reason for each in found.links)


def test_who_were_lost_are_the_dead_of_the_side_that_lost_them() -> None:
    found = ledger("Estria's army said that it had killed 150 Varnian soldiers at the pass; Varnia said it lost 33 at the pass.")
    assert [33, 150] in numbers(found, "killed") or [150, 33] in numbers(found, "killed")
