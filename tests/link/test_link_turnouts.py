"""How many came to a march, sat in a boat or fell in a battle is one number, whoever counted them and however."""

import pytest
from link_piles import pile

from readings import read_text
from sayso.link.block import Block, traits_of
from sayso.link.memo import Memo
from sayso.link.points.bound import bound
from sayso.schema import Story

SUNDAY, MONDAY = "2031-03-02", "2031-03-03"
POLICE = "About 15,000 people marched through Halden on Sunday against the reform, police said. The unions spoke of 70,000."


def numbers_of(*told: tuple[str, str]) -> list[list[float]]:
    return [sorted({v.low for v in h.values if v.low}) for h in pile(*told).ledger.figures]


def numbers(*later: tuple[str, str]) -> list[list[float]]:
    return numbers_of((SUNDAY, POLICE), *later)


def test_what_others_put_the_march_at_stands_beside_the_first_count() -> None:
    again = "Independent counters hired by the Mail put Sunday's march at 28,000. Tear gas was used, the minister said."
    assert [15_000, 28_000, 70_000] in numbers((MONDAY, again))


def test_another_days_march_and_a_concert_are_not() -> None:
    assert [15_000, 70_000] in numbers(("2031-03-12", "Police put Tuesday's march in Halden at 28,000. No tear gas was used."))
    assert [15_000, 70_000] in numbers((MONDAY, "Police put the concert in Halden at 28,000. No tear gas was used."))


def test_those_on_a_boat_are_counted_together_whatever_they_are_called() -> None:
    boat = "An overloaded boat carrying about 120 migrants capsized off Perra on Sunday, the coastguard said."
    more = "At least 180 people were on the boat that sank off Perra, Migrant Watch said."
    saved = "Some 31 people were rescued off Perra, Migrant Watch said."
    assert [120, 180] in numbers_of((SUNDAY, boat), (MONDAY, more))
    assert [120] in numbers_of((SUNDAY, boat), (MONDAY, saved))


def test_the_men_an_army_has_lost_are_its_soldiers() -> None:
    own = "Tovia's general staff said that it had lost eleven men and two tanks near Obrin."
    theirs = "Western officials estimate that 60 Tovian soldiers were killed near Obrin."
    assert [11, 60] in numbers_of((SUNDAY, own), (MONDAY, theirs))
    mayor = "Obrin's mayor said that eleven Tovian people were killed near Obrin."
    assert [11, 60] not in numbers_of((SUNDAY, mayor), (MONDAY, theirs))


def test_some_of_a_sort_are_no_rivals_of_all() -> None:
    all_of_them = "Ruvia and Kessen exchanged 390 prisoners on Sunday, officials of both countries said."
    sick = "Six of the eight sick prisoners returned to Ruvia on Monday, Karl Dunn said."
    found = pile((SUNDAY, all_of_them), (MONDAY, sick))
    assert not [v for h in found.ledger.figures for v in h.values if v.status.value == "disputed"]


@pytest.mark.parametrize(
    "words",
    [
        "Police put arrests at the march at 40.",
        "The mayor put the cost of the march at 60,000.",
        "In hospitals the doctors counted 40.",
    ],
)
def test_what_else_is_put_at_a_number_is_no_turnout(words: str) -> None:
    assert [15_000, 70_000] in numbers((SUNDAY, words))


@pytest.mark.parametrize(
    ("where", "bound_to"),
    [(" in Brack", [("About 7,000 people marched through Brack", "the march in Brack at 9,000")]), ("", [])],
)
def test_of_two_marches_the_one_in_that_town_is_meant_or_none(where: str, bound_to: list[tuple[str, str]]) -> None:
    two = "About 40,000 people marched through Harven, police said. About 7,000 people marched through Brack, police said."
    readings = tuple(read_text(text, published=SUNDAY).reading for text in (two, f"Police put the march{where} at 9,000."))
    traits = traits_of(Block(readings, (Story("s", tuple(sorted(each.report.id for each in readings))),)))
    memo = Memo()
    memo.begin(traits)
    items = sorted(traits.values(), key=lambda t: t.claim.quote)
    found = bound(items, memo.likeness(items, {}))
    assert [(items[i].claim.quote, items[j].claim.quote) for i, j in found] == bound_to


def test_the_dead_whom_an_army_does_not_call_its_own_are_not_its_soldiers() -> None:
    theirs = "Western officials estimate that 60 Orland soldiers were killed near Obrin."
    army = "Tovia's army said that it had killed eleven Orland men near Obrin."
    assert [11, 60] not in numbers_of((SUNDAY, army), (MONDAY, theirs))
