"""A denial is against what it denies: not another people's deed, another number, or what has not happened yet."""

import pytest
from link_pairs import kinds

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Ledger, LinkKind, Reading


def told(text: str, outlet: str, day: str = "2031-05-06") -> Reading:
    return read_text(text, outlet=outlet, published=day)


def linked(*readings: Reading) -> Ledger:
    return link(list(readings), stories={"one": [each.report.id for each in readings]})


def denied(found: Ledger) -> set[tuple[str, str]]:
    """Who is against whom, by a denial or by taking back what was denied."""
    voice = {claim.id: claim.voice.name for claim in found.claims}
    against = (LinkKind.DENIES, LinkKind.SUPERSEDES)
    return {(voice[each.a], voice[each.b]) for each in found.links if each.kind in against}


DENIAL = "The Varnian army denied that its planes had bombed the dam at Orla."


@pytest.mark.parametrize(
    ("claim", "against"),
    [
        ("Varnian planes bombed the dam at Orla, the Estrian ministry said.", {("Varnian army", "Estrian ministry")}),
        ("Estrian planes bombed the dam at Orla, the Varnian army said.", set()),
        ("Planes bombed the dam at Orla, Mayor Ida Crone said.", {("Varnian army", "Ida Crone")}),
    ],
)
def test_who_denies_a_deed_of_his_own_people_denies_no_deed_of_others(claim: str, against: set[tuple[str, str]]) -> None:
    assert denied(linked(told(DENIAL, "Bay Post"), told(claim, "Valley Echo"))) == against


def test_nobody_denies_what_happened_after_he_spoke() -> None:
    denial = told("Estria denied that the town had been captured.", "Bay Post", "2031-05-06")
    first = told("The town was captured on Monday, Sten Marr said.", "Valley Echo", "2031-05-06")
    second = told("The town was captured on Friday, Ole Rand said.", "Valley Echo", "2031-05-09")
    against = {target for _, target in denied(linked(denial, first, second))}
    assert against == {"Sten Marr"}


@pytest.mark.parametrize(
    ("number", "status"),
    [("Sixteen", FigureStatus.CURRENT), ("Thirty", FigureStatus.DENIED), ("Dozens of", FigureStatus.DENIED)],
)
def test_who_denies_that_dozens_died_has_said_nothing_of_fewer(number: str, status: FigureStatus) -> None:
    denial = told("The mine's owner denied that dozens of people had been killed in the Hollin pit.", "Bay Post")
    toll = told(f"{number} people were killed in the Hollin pit, Ida Crone said.", "Valley Echo")
    found = linked(denial, toll)
    (value,) = (v for history in found.figures for v in history.values if v.voice == "Ida Crone")
    assert value.status is status


def test_who_denies_that_his_own_did_it_takes_back_nothing_that_he_says_another_did() -> None:
    staged = "Party leader Simon Varr said that the government had staged the attack on the palace."
    denial = "Simon Varr rejected the accusation that his party had been behind the attack on the palace."
    assert not {LinkKind.SUPERSEDES, LinkKind.DENIES} & set(kinds(staged, denial))


def test_who_denies_what_he_had_said_he_did_takes_it_back() -> None:
    said = "Party leader Simon Varr said that he had met the general in the palace."
    denial = "Simon Varr denied that he had met the general in the palace."
    assert LinkKind.SUPERSEDES in kinds(said, denial)


def test_who_denies_that_he_fired_first_is_not_against_who_grants_that_he_fired() -> None:
    granted = "The army acknowledged that one of its guns had fired on Harsk on Friday night, killing four people."
    assert LinkKind.DENIES not in kinds(granted, "The Lorn Front denied that they had fired first on Harsk.")


def test_who_denies_that_his_guards_beat_them_is_against_those_who_say_so() -> None:
    told = "The dockers' union said that its members had been beaten by guards of the Orrel mill."
    assert LinkKind.DENIES in kinds(told, "The Orrel mill denied that its guards had beaten members of the dockers' union.")


def test_a_denial_of_the_shelling_is_not_against_who_tells_of_an_air_raid() -> None:
    raid = "The Lorn Front said that two hostages had died in an air raid."
    shelling = "The Lorn Front accused the army of breaking the truce by shelling the village of Harsk."
    denial = "The army denied the shelling."
    assert LinkKind.DENIES not in kinds(raid, denial)
    assert LinkKind.DENIES in kinds(shelling, denial)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("An air raid on Harsk killed 12 people, the mayor said.", "the bombing of Harsk"),
        ("Soldiers killed nine people at a rally in Harsk, the mayor said.", "the killings in Harsk"),
    ],
)
def test_a_bombing_may_be_the_raid_and_a_rally_is_no_other_deed(told: str, denied: str) -> None:
    assert LinkKind.DENIES in kinds(told, f"The army denied {denied}.")


def test_the_government_of_a_land_and_that_lands_government_are_one_voice() -> None:
    denial = "The government of Belmark denied that it was in talks with the Lorn Front."
    granted = "Belmark's government confirmed that it had been in talks with the Lorn Front."
    assert LinkKind.SUPERSEDES in kinds(denial, granted)
    assert LinkKind.SUPERSEDES not in kinds(denial, granted.replace("Belmark", "Karsa"))
