"""Rebels, soldiers of the state and civilians are counted apart; words that leave the side open may be of any."""

import pytest
from link_pairs import ledger_of

from readings import read_text
from sayso.link import link
from sayso.link.counts.sides import side_of
from sayso.schema import Ledger, LinkKind


@pytest.mark.parametrize(
    ("counted", "side"),
    [
        ("rebel fighters", "rebel"),
        ("rebels", "rebel"),
        ("rebel soldiers", "rebel"),
        ("Islamist militants", "rebel"),
        ("soldiers", "state"),
        ("government troops", "state"),
        ("army personnel", "state"),
        ("civilians", "civilian"),
        ("government employees", None),
        ("civilian vehicles", None),
        ("fighters", None),
        ("troops", None),
        ("people", None),
        ("", None),
    ],
)
def test_the_words_for_whom_is_counted_tell_the_side(counted: str, side: str | None) -> None:
    assert side_of(counted) == side


def ledger(*sentences: str) -> Ledger:
    """The ledger of reports of one outlet each, a day apart."""
    outlets = ("Bay Post", "Valley Echo", "Hill Times")
    days = ("2031-05-06", "2031-05-07", "2031-05-08")
    return link([read_text(text, outlet=o, published=d) for text, o, d in zip(sentences, outlets, days, strict=False)])


def compared(found: Ledger) -> set[LinkKind]:
    return {each.kind for each in found.links}


FIGHT = "in the fighting at the Orla bridge"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"The army said 140 rebel fighters were killed {FIGHT}.", f"The rebel council said 60 soldiers were killed {FIGHT}."),
        (f"The army said 140 rebel fighters were killed {FIGHT}.", f"The mayor said 11 civilians were killed {FIGHT}."),
        (f"The council said 60 government soldiers were killed {FIGHT}.", f"The mayor said 11 civilians were killed {FIGHT}."),
    ],
)
def test_the_dead_of_two_sides_are_no_rivals(one: str, other: str) -> None:
    found = ledger(one, other)
    assert not compared(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES}
    assert all(len(history.values) == 1 for history in found.figures)


def test_what_one_voice_says_of_the_other_side_later_replaces_nothing() -> None:
    found = ledger(f"The army said 140 rebels were killed {FIGHT}.", f"The army said 31 soldiers were killed {FIGHT}.")
    assert {value.status for history in found.figures for value in history.values} == {"current"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"The army said 140 rebel fighters were killed {FIGHT}.", f"The rebel council said 17 fighters were killed {FIGHT}."),
        (f"The army said 31 soldiers were killed {FIGHT}.", f"The rebel council said 60 government troops were killed {FIGHT}."),
        (f"The army said 31 soldiers were killed {FIGHT}.", f"The mayor said 118 troops were killed {FIGHT}."),
    ],
)
def test_the_dead_of_one_side_are_held_against_each_other(one: str, other: str) -> None:
    found = ledger(one, other)
    assert compared(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS}
    assert [len(history.values) for history in found.figures if history.role == "killed"] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Varnia said 40 of its soldiers had been killed", "Estria said 90 of its soldiers had been killed"),
        ("Estrian officials said 90 Estrian soldiers had been killed", "The Varnian army said its 40 soldiers had been killed"),
    ],
)
def test_each_countrys_own_soldiers_are_its_own(one: str, other: str) -> None:
    found = ledger(f"{one} {FIGHT}.", f"{other} {FIGHT}.")
    assert not compared(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES}
    assert all(len(history.values) == 1 for history in found.figures)


def test_its_soldiers_are_those_of_the_country_that_lost_them() -> None:
    found = ledger(
        f"Estria said 200 of its soldiers had been killed {FIGHT}.",
        f"Estria has had 90 of its soldiers killed {FIGHT}, the Varnian army said.",
        f"Varnia said 40 of its soldiers had been killed {FIGHT}.",
    )
    assert [40] in [[value.low for value in history.values] for history in found.figures]


def test_a_countrys_own_soldiers_are_those_that_another_calls_by_its_name() -> None:
    found = ledger(
        f"Varnia said 40 of its soldiers had been killed {FIGHT}.", f"Estria said 200 Varnian soldiers had been killed {FIGHT}."
    )
    assert [sorted(value.low for value in history.values) for history in found.figures] == [[40, 200]]


def test_the_number_of_soldiers_killed_counts_soldiers_and_no_villagers() -> None:
    found = ledger(
        f"At least six villagers were killed {FIGHT}, Mayor Ida Crone said.",
        f"The number of Estrian soldiers killed {FIGHT} has risen to at least 40, the Varnian army said.",
    )
    assert not compared(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES, LinkKind.REFINES}
    assert all(len(history.values) == 1 for history in found.figures)


def test_whose_own_they_are_tells_the_side_of_those_lost() -> None:
    told = ledger(
        "The army killed 30 rebels at Harven, General Ola Brandt said.",
        "The rebels said they lost five fighters at Harven.",
        "The army lost 12 fighters at Harven, rebel commander Joss Hale said.",
    )
    lost = [[value.low for value in history.values] for history in told.figures if history.counted == "fighters"]
    assert sorted(sorted(each) for each in lost) == [[5, 30], [12]]  # rebels by either's count, and soldiers


def test_who_counts_the_dead_of_the_other_side_does_not_say_the_same() -> None:
    told = ledger(
        "The army killed 30 rebels at Harven, General Ola Brandt said.",
        "The army lost 12 soldiers at Harven, rebel commander Joss Hale said.",
    )
    assert LinkKind.AGREES not in {link.kind for link in told.links}
    assert all(len(point.origins) == 1 for point in told.points)


def test_both_counts_of_one_sides_dead_are_rivals_and_those_of_two_sides_make_no_toll() -> None:
    found = ledger(
        "The army said it killed 40 rebels near Orvel. The rebels said they lost 12 fighters and killed 60 soldiers.",
        "The army lost nine soldiers in the fighting near Orvel, the defence ministry said.",
    )
    told = sorted(sorted(value.low or 0 for value in history.values) for history in found.figures if history.role == "killed")
    assert told == [[9, 60], [12, 40]]
    assert not found.tolls


def test_of_a_fight_only_a_number_of_all_the_dead_is_a_toll() -> None:
    found = ledger(
        "The army said it killed 40 rebels near Orvel. The rebels said they killed 60 soldiers.",
        "At least 50 people were killed in fighting between the army and rebels near Orvel, a doctor said.",
    )
    assert [(toll.low, toll.best, toll.open) for toll in found.tolls] == [(50, 50, True)]


def test_a_country_and_its_people_are_one_though_no_table_has_them() -> None:
    found = ledger(
        "Shelling killed 31 of Karsa's soldiers.",
        "Karsa said that 31 of its soldiers were killed in the shelling. Tolun said that 19 Karsan soldiers died.",
        "Tolun's army said it had killed 45 Karsan soldiers and lost four. Karsa said its troops killed 28 Tolunese soldiers.",
    )
    told = sorted(sorted(value.low or 0 for value in history.values) for history in found.figures if history.role == "killed")
    assert told == [[4, 28], [19, 31, 31, 45]]
    assert not found.tolls


@pytest.mark.parametrize(
    ("texts", "number", "reason"),
    [
        (
            ("Three Vardan soldiers died at the pass, Varda said.", "Four Karsan soldiers were killed at the pass, Karsa said."),
            7,
            "3 Vardan soldiers (Varda) and 4 Karsan soldiers (Karsa)",
        ),
        (
            ("The army lost nine soldiers at the pass, it said. Twelve rebels were killed there, the mayor said.",),
            21,
            "12 rebels",
        ),
        (("The army said that nine soldiers and 12 rebels died at the pass.",), 21, "12 rebels"),
        (
            (
                "The army said nine soldiers died at the pass.",
                "Twelve rebels were killed at the pass, the army said.",
                "A nurse died at the pass, the mayor said.",
            ),
            21,
            "12 rebels",
        ),
    ],
)
def test_the_dead_of_two_sides_that_nobody_disputes_are_added_and_said_to_be(
    texts: tuple[str, ...], number: float, reason: str
) -> None:
    (toll,) = ledger_of(*texts).tolls
    assert (toll.low, toll.best, toll.high, toll.open) == (number, number, number, True)
    assert reason in toll.reason
    assert toll.reason.startswith("worked out: ")


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Varda said three of its soldiers died at the pass. Four Karsan soldiers were killed, Karsa said.",
            "Karsa said that at least 20 Vardan soldiers were killed at the pass.",
        ),
        (
            "Three Vardan soldiers died at the pass, Varda said. Four Karsan soldiers were killed, the mayor of Harven said.",
            "Karsa denied that four Karsan soldiers were killed at the pass.",
        ),
        (
            "Three Vardan soldiers died in a crash in Osk on Monday, Varda said.",
            "Four Karsan soldiers died in a blast in Harven on Friday, Karsa said.",
        ),
        (
            "Three Vardan soldiers died at the pass, Varda said. Four Karsan soldiers were killed, Karsa said.",
            "Thirteen people died at the pass, the mayor of Harven said.",
        ),
    ],
)
def test_what_is_disputed_denied_of_two_days_or_beside_a_number_of_all_is_added_to_nothing(texts: tuple[str, ...]) -> None:
    assert [toll for toll in ledger_of(*texts).tolls if toll.reason.startswith("worked out: ")] == []


def test_who_tells_of_one_sides_dead_does_not_say_that_nobody_died() -> None:
    found = ledger(
        "Vardan troops killed 11 Karsan soldiers at the pass, the Vardan defence ministry said. Three Vardan soldiers died.",
        "Karsa put its losses at four dead and said that 20 Vardan soldiers were killed.",
        "Six Karsan soldiers died at the pass, the Karsan general staff said. Two civilians were wounded, it said.",
    )
    assert [toll for toll in found.tolls if toll.harm.value == "killed"] == []


@pytest.mark.parametrize(
    "both",
    [
        "A monitoring group said that 60 soldiers had died at the pass on both sides.",
        "Both sides lost 60 soldiers at the pass, a monitoring group said.",
        "Sixty soldiers from both sides were killed at the pass, a monitoring group said.",
    ],
)
def test_a_number_of_both_sides_is_no_rival_of_a_number_of_one_and_is_the_toll(both: str) -> None:
    found = ledger_of(both, "Karsa said that three of its soldiers died at the pass.")
    assert not compared(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS, LinkKind.SUPERSEDES}
    assert all(len(history.values) == 1 for history in found.figures)
    assert [toll.best for toll in found.tolls] == [60]
    assert compared(ledger_of(both, "A doctor said that 20 soldiers had died at the pass on both sides.")) >= {LinkKind.DIFFERS}


def test_the_losses_of_a_land_that_no_table_has_are_of_its_people() -> None:
    own = "Karsa said that three of its soldiers died at the pass."
    assert not compared(ledger_of(own, "Varda put Vardan losses at 45 killed.")) & {LinkKind.DIFFERS, LinkKind.CONFLICTS}
    assert compared(ledger_of(own, "Varda put Karsan losses at 45 killed.")) >= {LinkKind.DIFFERS}


def test_what_one_voice_counts_of_another_lands_soldiers_is_replaced_by_no_count_of_its_own() -> None:
    """Neither land stands in a table."""
    found = ledger(
        f"Colonel Ivar Holm, the general staff's spokesman, said Teland had lost 430 soldiers {FIGHT}.",
        f"Colonel Ivar Holm said that 58 Morrish soldiers had died {FIGHT}.",
    )
    assert not compared(found)
    assert {value.status for history in found.figures for value in history.values} == {"current"}


def test_the_soldiers_that_a_land_lost_are_those_that_go_by_its_name() -> None:
    found = ledger(
        f"Colonel Ivar Holm said Teland's army had lost 430 soldiers {FIGHT}.",
        f"Teland's defence ministry said that 46 Teland soldiers had died {FIGHT}.",
    )
    assert compared(found) == {LinkKind.DIFFERS}


def test_the_armys_own_losses_are_soldiers() -> None:
    found = ledger(
        f"The rebels said that they had killed 60 soldiers {FIGHT}.",
        f"Major Dawit Hall put the army's own losses at seven dead {FIGHT}.",
        f"Major Dawit Hall said that 45 rebels had been killed {FIGHT}.",
    )
    assert sorted(sorted(v.low for v in h.values) for h in found.figures if h.role == "killed") == [[7, 60], [45]]
