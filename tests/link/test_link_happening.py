"""Two events of one town or one war are two histories: no number of the one takes back or disputes a number of the other."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.linked import Linked
from sayso.schema import FigureHistory, Ledger, LinkKind, Reading

Told = tuple[str, str, str]

STRIKES = (
    (
        "2034-06-05",
        "Bay Post",
        "A missile hit the old bus station in Tessin on Monday and killed eight people, Governor Ida Crone said.",
    ),
    (
        "2034-06-08",
        "Bay Post",
        "A missile strike on a hotel in Tessin killed 19 people on Thursday, Governor Ida Crone said. Three days earlier a "
        "missile killed eight people at the town's bus station.",
    ),
    (
        "2034-06-09",
        "Valley Echo",
        "The number of people killed in the missile strike on the Tessin hotel has risen to 23, Governor Ida Crone said.",
    ),
    (
        "2034-06-10",
        "Valley Echo",
        "Nine people were killed at the Tessin bus station, one more than first told, Governor Ida Crone said.",
    ),
)


def readings(told: Sequence[Told]) -> list[Reading]:
    return [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told]


def ledger(told: Sequence[Told]) -> Ledger:
    found = readings(told)
    return link(found, stories={"one": [each.report.id for each in found]})


def killed(found: Ledger) -> list[dict[float | None, str]]:
    """The histories of the killed, the number and last status of each value."""
    return [statuses(h) for h in found.figures if h.role == "killed"]


def statuses(history: FigureHistory) -> dict[float | None, str]:
    return {value.low: value.status.value for value in history.values}


def test_the_dead_of_two_places_that_one_report_counts_apart_are_two_histories() -> None:
    found = ledger(STRIKES)
    assert sorted(sorted(h) for h in killed(found)) == [[8, 9], [19, 23]]
    own = {v.low: v.status.value for h in found.figures if h.role == "killed" for v in h.values if v.voice == "Ida Crone"}
    assert own == {8: "superseded", 9: "disputed", 19: "superseded", 23: "current"}  # the Bay Post itself still tells of eight


def test_no_link_holds_the_dead_of_one_place_against_those_of_another() -> None:
    found = ledger(STRIKES)
    against = [x for x in found.links if x.kind in (LinkKind.SUPERSEDES, LinkKind.DIFFERS, LinkKind.CONFLICTS)]
    hotel = {c.id for c in found.claims if "hotel" in c.quote}
    assert against
    assert all((x.a in hotel) is (x.b in hotel) for x in against)


def test_places_that_no_report_counts_apart_may_be_one() -> None:
    told = (
        ("2034-06-05", "Bay Post", "A fire at the Orla warehouse killed eight people on Monday, Governor Ida Crone said."),
        (
            "2034-06-06",
            "Bay Post",
            "Eleven people were killed in the fire at the Orla factory on Monday, Governor Ida Crone said.",
        ),
    )
    assert killed(ledger(told)) == [{8: "superseded", 11: "current"}]


def test_what_was_told_before_a_day_is_of_no_attack_on_that_day() -> None:
    told = (
        ("2034-06-05", "Bay Post", "The death toll from the shelling of Tessin rose to six, Governor Ida Crone said."),
        ("2034-06-09", "Bay Post", "Shells killed 17 people in Tessin on Friday, Governor Ida Crone said."),
    )
    found = ledger(told)
    assert sorted(killed(found), key=str) == [{17: "current"}, {6: "current"}]
    assert not [x for x in found.links if x.kind is LinkKind.SUPERSEDES]


def test_a_toll_that_goes_on_rising_after_its_day_is_one_history() -> None:
    told = (
        ("2034-06-05", "Bay Post", "Shells killed six people in Tessin on Monday, Governor Ida Crone said."),
        (
            "2034-06-09",
            "Bay Post",
            "The death toll from Monday's shelling of Tessin rose to eight on Friday, Governor Ida Crone said.",
        ),
    )
    assert killed(ledger(told)) == [{6: "superseded", 8: "current"}]


@pytest.mark.parametrize(
    "stretch",
    ["since the war began", "since the start of the fighting", "since 2031", "in two years of war", "since this siege began"],
)
def test_the_dead_of_a_war_are_not_those_of_a_day(stretch: str) -> None:
    told = (
        ("2034-06-05", "Bay Post", "Shells killed six people in Tessin, Governor Ida Crone said."),
        ("2034-06-06", "Bay Post", f"A total of 410 people have been killed in Tessin {stretch}, Governor Ida Crone said."),
    )
    found = ledger(told)
    assert sorted(killed(found), key=str) == [{410: "current"}, {6: "current"}]
    assert not [x for x in found.links if x.kind in (LinkKind.SUPERSEDES, LinkKind.DIFFERS, LinkKind.CONFLICTS)]


def test_each_armys_dead_are_its_own_and_those_of_nobodys_name_are_neithers() -> None:
    told = (
        (
            "2034-06-05",
            "Bay Post",
            "Norlandian forces killed 50 Sudmarian soldiers at Karst, the Norlandian defence ministry said.",
        ),
        (
            "2034-06-06",
            "Valley Echo",
            "Sudmarian forces killed 35 Norlandian soldiers at Karst, the Sudmarian defence ministry said.",
        ),
        ("2034-06-06", "Harbour News", "A priest in Karst said that 20 soldiers had been killed there."),
        ("2034-06-07", "Bay Post", "The Sudmarian army put Norlandian losses at about 60 killed."),
    )
    found = [set(h) for h in killed(ledger(told))]
    assert not [h for h in found if len(h & {50, 35, 20}) > 1]
    assert [h for h in found if 60 in h] in ([{35, 60}], [{60}])


def test_those_who_are_among_the_dead_are_a_part_of_them() -> None:
    told = (
        ("2034-06-05", "Bay Post", "A blast killed 15 people at the Orla mill, Mayor Ida Crone said."),
        ("2034-06-06", "Bay Post", "Four people from Tessin were among the dead, Mayor Ida Crone said."),
    )
    assert not [h for h in killed(ledger(told)) if {4, 15} <= h.keys()]


CRASH_AND_FIRE = (
    (
        "2034-07-03",
        "Bay Post",
        "At least nine people were killed when a coach overturned near Tessin on Monday, police chief Sten Marr said.",
    ),
    (
        "2034-07-06",
        "Bay Post",
        "Four people were killed in a fire at a nursing home in Tessin on Thursday, the fire brigade said. The fire comes "
        "three days after a coach crash near the town killed 11 people.",
    ),
    ("2034-07-07", "Valley Echo", "Five people died in the blaze, the fire brigade said."),
    ("2034-07-07", "Valley Echo", "Twelve people died in the crash, police chief Sten Marr said."),
)


def test_a_crash_and_a_fire_that_one_report_tells_apart_have_each_their_own_dead() -> None:
    assert sorted(sorted(h) for h in killed(ledger(CRASH_AND_FIRE))) == [[4, 5], [9, 11, 12]]


def test_a_blast_and_the_fire_after_it_are_one_event_where_nobody_tells_them_apart() -> None:
    told = (
        ("2034-07-03", "Bay Post", "A blast at the Orla mill killed nine people on Monday, Mayor Ida Crone said."),
        ("2034-07-04", "Bay Post", "Eleven people died in Monday's fire at the Orla mill, Mayor Ida Crone said."),
    )
    assert killed(ledger(told)) == [{9: "superseded", 11: "current"}]


def test_what_raised_a_toll_is_no_toll() -> None:
    told = (
        ("2034-07-03", "Bay Post", "The crash killed 14 people, doctor Ilse Harn said."),
        (
            "2034-07-04",
            "Bay Post",
            "The number of people killed in the crash climbed to 16 after two people died, doctor Ilse Harn said.",
        ),
        ("2034-07-05", "Bay Post", "The crash killed 17 people, doctor Ilse Harn said."),
    )
    assert {14: "superseded", 16: "superseded", 17: "current"} in killed(ledger(told))
    assert {2: "current"} in killed(ledger(told))


def test_a_correction_whose_first_line_says_so_takes_back_the_article_that_it_names() -> None:
    told = (
        ("2034-07-04", "Bay Post", "The Tessin crash killed 17 people, doctor Ilse Harn said."),
        (
            "2034-07-07",
            "Bay Post",
            "Correction\n\nAn article on Tuesday gave the number of people killed in the Tessin crash as 17. Doctor Ilse Harn "
            "said that 16 people were killed in the Tessin crash.",
        ),
    )
    (history,) = killed(ledger(told))
    assert history == {17: "withdrawn", 16: "current"}


def test_what_one_agency_tells_of_two_events_has_not_one_origin() -> None:
    told = (
        (
            "2034-06-05",
            "Northern Wire",
            "TESSIN, June 5 (Northern Wire) - A missile hit the bus station in Tessin on Monday and killed eight people.",
        ),
        (
            "2034-06-08",
            "Northern Wire",
            "TESSIN, June 8 (Northern Wire) - A missile strike on a hotel in Tessin killed 19 people on Thursday, Governor Ida "
            "Crone said. Three days earlier a missile killed eight people at the town's bus station.",
        ),
    )
    found = ledger(told)
    quotes = {claim.id: claim.quote for claim in found.claims}
    for origin in (o for point in found.points for o in point.origins):
        assert {"hotel" in quotes[c] for c in origin.claims} != {True, False}


def test_the_order_in_which_reports_come_changes_nothing() -> None:
    found = readings(STRIKES)
    whole = link(found)
    for order in list(permutations(found))[::5]:
        linked = Linked()
        for each in order:
            linked.change([each])
        assert linked.ledger() == whole
    linked.change(gone=[found[1].report.id])
    assert linked.ledger() == link([found[0], *found[2:]])


@pytest.mark.parametrize(
    ("later", "one"),
    [
        ("A seventh victim, a woman of 58, died in hospital on Friday, the fire service said.", True),
        ("A seventh person died of burns on Friday, the fire service said.", True),
        ("A seventh victim of the blaze died in hospital on Friday, the fire service said.", True),
        ("Seven people were killed in a flood in Orrel on Friday, the fire service said.", False),
    ],
)
def test_who_dies_days_later_of_what_happened_is_counted_on_with_the_others(later: str, one: bool) -> None:
    first = "Six people were killed on Monday when a lorry caught fire in the Hesse tunnel, the fire service said."
    found = ledger((("2034-06-05", "Bay Post", first), ("2034-06-10", "Bay Post", later)))
    killed = [h for h in found.figures if h.role == "killed"]
    assert (len(killed) == 1) is one
    if one:
        assert {v.low: v.status.value for v in killed[0].values} == {6: "superseded", 7: "current"}


def test_the_dead_of_a_war_stay_those_of_the_war_in_the_next_sentence() -> None:
    told = (
        (
            "2034-06-05",
            "Bay Post",
            "At least 4,300 people have been killed since fighting broke out in March, according to the Regional Council. The "
            "government says 2,100 people have died.",
        ),
        ("2034-06-06", "Valley Echo", "Shells killed eight people in Tessin on Tuesday, Governor Ida Crone said."),
    )
    found = ledger(told)
    assert sorted(sorted(h) for h in killed(found)) == [[8], [2100, 4300]]
    assert [(t.low, t.high) for t in found.tolls if t.harm.value == "killed"] == [(8, 8)]


def test_those_hurt_by_one_shell_are_not_those_of_the_war_in_the_sentence_before() -> None:
    told = (
        (
            "2034-06-05",
            "Bay Post",
            "About 900 people have been hurt since fighting resumed, the council said. 14 people were hurt by a shell, a doctor "
            "said.",
        ),
        ("2034-06-05", "Valley Echo", "A doctor said 12 people were hurt by a shell."),
    )
    found = [h for h in ledger(told).figures if h.role == "wounded"]
    assert sorted(sorted(v.low for v in h.values if v.low is not None) for h in found) == [[12, 14], [900]]
