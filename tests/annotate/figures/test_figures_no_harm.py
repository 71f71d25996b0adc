"""Words of harm said of what nobody harms: dead trees, public bodies, lives that are saved, films that are shot."""

import pytest

import sayso
from sayso.schema.living import is_no_person, may_live


def roles(text: str) -> list[str]:
    document = next(sayso.annotate(sayso.read(text.encode(), name="a.txt")))
    return [figure.role for figure in document.figures]


@pytest.mark.parametrize(
    "text",
    [
        "Nine dead pines leaned over the road to Kirrow.",
        "Forty missing invoices turned up in a drawer in Harven.",
        "Three dead batteries lay in the lamp.",
        "The registry keeps 3,100 deaths certificates.",
        "Two statutory bodies and five clubs wrote to the mayor.",
        "The 30 bodies that license pilots will merge.",
        "Six bodies have endorsed the plan.",
        "Four bodies agreed on a charter.",
        "Some 60 lives were saved by the dyke.",
        "The vaccine saves 900 lives each winter.",
        "Seven lives took a turn that day.",
        "Around 300 lives depend on the pump.",
        "Kolm shot two documentaries in Sella.",
        "Two videos were shot in the harbour.",
        "Ana Velt shot nine under par at Tarn.",
        "Reld shot 14 of 19 from the line.",
        "The guard shot at him three times.",
        "The goalkeeper made 11 saves in nine games and was shot in the leg on Friday.",
        "The widow has four sons and was shot in the leg on Friday.",
        "The photographer captured 60 christenings and weddings.",
        "The telescope captured 800 images of the comet.",
        "The party captured 51 seats.",
        "The committee killed three amendments.",
        "Eleven jobs were killed by the merger.",
    ],
)
def test_what_nobody_harms_is_only_counted(text: str) -> None:
    assert set(roles(text)) == {"count"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Five dead Lornians lay on the quay.", "killed"),
        ("Three dead pilgrims were carried down.", "killed"),
        ("Two missing schoolgirls were found.", "missing"),
        ("Forty injured police were treated.", "wounded"),
        ("Four injured passers-by were treated.", "wounded"),
        ("Nine dead whales lay on the beach.", "killed"),
        ("Four bodies were pulled from the canal.", "killed"),
        ("Four burned bodies lay in the barn.", "killed"),
        ("Divers recovered the bodies of three sailors.", "killed"),
        ("The 30 bodies that were found on Friday had no names.", "killed"),
        ("Six bodies washed ashore at Tarn.", "killed"),
        ("The bodies arrived, and 12 bodies filled the chapel.", "killed"),
        ("Sixty lives were lost in the pit.", "killed"),
        ("The war cost 20,000 lives.", "killed"),
        ("The wave swept away 12 lives.", "killed"),
        ("The bodies found there were of two skiers.", "killed"),
        ("The guard shot three pupils.", "wounded"),
        ("The prisoner shot two bailiffs.", "wounded"),
        ("The prisoner fatally shot two bailiffs.", "killed"),
        ("Three pupils were shot in the yard.", "wounded"),
        ("The gunmen wounded nine and shot 12 at the gate.", "wounded"),
        ("The army’s cameras show that it captured 14 villages.", "captured"),
        ("The rebels captured 14 villages.", "captured"),
        ("The army captured three tanks.", "captured"),
        ("One hostage was freed.", "captured"),
    ],
)
def test_who_is_harmed_is_still_told_to_be(text: str, role: str) -> None:
    assert roles(text)[-1] == role


def test_a_noun_stands_for_people_by_the_tables_its_ending_or_its_capital() -> None:
    assert all(map(may_live, ("miners", "Lornians", "Tarners", "rebels", "girls", "wolves", "children", "clergymen", "families")))
    assert not any(map(may_live, ("trees", "pines", "films", "unions", "laws")))
    assert all(map(is_no_person, ("dead pines", "wolves", "bills", "injured birds", "missing files")))
    assert not any(map(is_no_person, ("dead miners", "dead Lornians", "newlyweds", "people", "bodies", "wounded", "")))
