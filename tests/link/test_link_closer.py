"""Who was hurt, named more closely than "people": one history, unless something in the story counts them beside others."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from link_samples import claim, killed, report

from readings import read_text
from sayso.link import link
from sayso.link.linked import Linked
from sayso.schema import FigureHistory, Ledger, Reading

Told = tuple[str, str, str]

CABLE_CAR = (
    (
        "2033-02-08",
        "Bay Post",
        "Fourteen people were injured when the Mount Arn cable car fell on Tuesday, mountain rescue said.",
    ),
    (
        "2033-02-08",
        "Valley Echo",
        "Seventeen skiers were injured when the Mount Arn cable car fell on Tuesday, doctor Ilse Harn said.",
    ),
)
GUARDS = (
    "2033-02-09",
    "Harbour News",
    "Seventeen skiers and two guards were injured when the Mount Arn cable car fell on Tuesday, the operator said.",
)


def readings(told: Sequence[Told]) -> list[Reading]:
    return [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told]


def of(ledger: Ledger, role: str, *numbers: float) -> FigureHistory:
    """The history of that role that has all these numbers."""
    (found,) = [h for h in ledger.figures if h.role == role and set(numbers) <= {v.low for v in h.values}]
    return found


def statuses(history: FigureHistory) -> dict[float | None, str]:
    return {value.low: value.status.value for value in history.values}


def test_those_on_board_are_the_people_who_were_hurt_and_more_of_them_is_disputed() -> None:
    ledger = link(readings(CABLE_CAR))
    history = of(ledger, "wounded", 14, 17)
    assert statuses(history) == {14: "disputed", 17: "disputed"}
    assert history.counted == "people"
    assert {v.low: v.named for v in history.values} == {14: None, 17: "skiers"}
    assert any("gives 17 skiers" in (v.reason or "") for v in history.values)
    assert any(x.kind.value in ("differs", "conflicts") and "17" in x.reason and "14" in x.reason for x in ledger.links)


def test_fewer_by_their_closer_name_are_some_of_the_people_and_nothing_is_disputed() -> None:
    told = (
        ("2033-05-03", "Bay Post", "Six pilgrims were killed when the Ossel shrine collapsed on Tuesday, the fire service said."),
        (
            "2033-05-03",
            "Valley Echo",
            "Eight people were killed when the Ossel shrine collapsed on Tuesday, mayor Ida Crone said.",
        ),
    )
    ledger = link(readings(told))
    assert set(statuses(of(ledger, "killed", 6, 8)).values()) == {"current"}
    assert not [x for x in ledger.links if x.kind.value in ("differs", "conflicts")]


def test_fewer_by_their_closer_name_are_not_the_best_number_of_all() -> None:
    told = (
        ("2033-05-03", "Bay Post", "Six pilgrims were killed when the Ossel shrine collapsed on Tuesday, the fire service said."),
        (
            "2033-05-03",
            "Valley Echo",
            "Eight people were killed when the Ossel shrine collapsed on Tuesday, mayor Ida Crone said.",
        ),
    )
    found = of(link(readings(told)), "killed", 6, 8).estimate
    assert found is not None
    assert found.best == 8
    nobody_says_eight = [(*each[:2], each[2].replace("Eight people", "Eight pilgrims")) for each in told]
    found = of(link(readings(nobody_says_eight)), "killed", 6, 8).estimate
    assert found is not None
    assert found.best == 6


def test_a_closer_name_counted_beside_another_group_anywhere_in_the_story_keeps_its_own_history() -> None:
    ledger = link(readings((*CABLE_CAR, GUARDS)))
    by_number = [{v.low for v in h.values} for h in ledger.figures if h.role == "wounded"]
    assert {14, 17} not in [numbers & {14, 17} for numbers in by_number]


@pytest.mark.parametrize(
    "more",
    [
        "At least 30 people were killed in the Tarn hotel fire on Friday, the police said. Among them were five guests.",
        "The Tarn hotel fire killed 30 people on Friday, the police said. Five guests were killed, the hotel said.",
        "Five guests and a cook were killed in the Tarn hotel fire on Friday, the police said.",
    ],
)
def test_a_part_of_all_the_dead_stays_a_part(more: str) -> None:
    told = (
        ("2033-07-02", "Bay Post", "The Tarn hotel fire killed 30 people on Friday, the police said."),
        ("2033-07-02", "Valley Echo", more),
    )
    ledger = link(readings(told))
    histories = [{v.low for v in h.values} for h in ledger.figures if h.role == "killed"]
    assert not [numbers for numbers in histories if {5, 30} <= numbers]


@pytest.mark.parametrize(("counted", "one"), [("guests", True), ("soldiers", False), ("officers", False), ("firemen", False)])
def test_only_a_name_for_why_they_were_there_is_another_word_for_people(counted: str, one: bool) -> None:
    first = report("Seven people were killed at Tarn.", outlet="Bay Post", published="2033-07-02")
    second = report(f"Nine {counted} were killed at Tarn.", outlet="Valley Echo", published="2033-07-02")
    a = claim(first, "Seven people were killed at Tarn", figures=[killed("Seven", 7)])
    b = claim(second, f"Nine {counted} were killed at Tarn", figures=[killed("Nine", 9, counted=counted)])
    ledger = link([Reading(first, (a,)), Reading(second, (b,))], stories={"tarn": (first.id, second.id)})
    assert (len({h.role for h in ledger.figures}), len(ledger.figures)) == (1, 1 if one else 2)


def test_a_voice_that_tells_of_some_by_their_closer_name_takes_nothing_back() -> None:
    told = (
        ("2033-05-03", "Bay Post", "Twenty people were injured when the Orla bus overturned on Tuesday, the fire service said."),
        (
            "2033-05-04",
            "Bay Post",
            "Sixteen commuters were injured when the Orla bus overturned on Tuesday, the fire service said.",
        ),
        (
            "2033-05-05",
            "Bay Post",
            "Twenty-three commuters were injured when the Orla bus overturned on Tuesday, the fire service said.",
        ),
    )
    assert statuses(of(link(readings(told[:2])), "wounded", 16, 20))[20] == "current"
    assert statuses(of(link(readings(told)), "wounded", 16, 20, 23))[20] == "superseded"


def test_the_order_in_which_reports_come_and_what_was_linked_before_change_nothing() -> None:
    found = readings((*CABLE_CAR, GUARDS))
    whole = link(found)
    for order in permutations(found):
        linked = Linked()
        for each in order:
            linked.change([each])
        assert linked.ledger() == whole
    linked.change(gone=[found[2].report.id])
    assert linked.ledger() == link(found[:2])
