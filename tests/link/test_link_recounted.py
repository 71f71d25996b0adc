"""A number that is told by how far it lies from the one before, and counts of the ill, the confirmed and the treated."""

import pytest
from link_pairs import kinds, ledger_of

from readings import read_text
from sayso.link.counts.amounts import amounts
from sayso.link.counts.illness import are_ill, are_treated
from sayso.schema import FigureStatus, LinkKind

HURT = "Forty-one people were taken to hospital after the tram crash in Osk, the health board of Ferrin said."


@pytest.mark.parametrize(
    "new",
    [
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than had been reported, a doctor said.",
        "Forty-four people were in hospital after the tram crash in Osk, three more than it said before, the health board said.",
        "The board of Ferrin said 38 people were in hospital after the tram crash in Osk, or three fewer than first counted.",
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than the earlier figure, a doctor said.",
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than on Monday, a doctor said.",
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than a day earlier, a doctor said.",
    ],
)
def test_a_number_that_is_so_many_fewer_than_was_said_stands_in_the_place_of_that(new: str) -> None:
    assert kinds(HURT, new) == [LinkKind.SUPERSEDES]
    (wounded,) = [h for h in ledger_of(HURT, new).figures if h.role == "wounded"]
    status = {v.low: v.status for v in wounded.values}
    assert status.pop(41) is FigureStatus.SUPERSEDED
    assert set(status.values()) == {FigureStatus.CURRENT}


@pytest.mark.parametrize(
    "new",
    [
        "Thirty-nine people were in hospital after the tram crash in Osk, three fewer than had been reported, a clinic said.",
        "Thirty-eight people were in hospital after the tram crash in Osk, three fewer than it had said, a clinic said.",
        "Thirty-eight people were hurt in the tram crash in Osk, three fewer than were reported missing, a clinic said.",
        "Thirty-eight people were hurt in the tram crash in Osk and five killed, three fewer than reported, a doctor said.",
        "Thirty-eight people were treated in hospital after the tram crash in Osk, three fewer than in Ferrin, a clinic said.",
        "Thirty-eight people were treated in hospital after the tram crash in Osk, a clinic said.",
    ],
)
def test_another_step_or_another_thing_compared_with_replaces_nothing(new: str) -> None:
    assert LinkKind.SUPERSEDES not in kinds(HURT, new)


@pytest.mark.parametrize(
    ("ill", "confirmed"),
    [
        (
            "About 60 people in Osk have fallen ill with cramps since Saturday, a doctor said.",
            "The number of confirmed cases in Osk has risen to 57, the clinic said.",
        ),
        (
            "More than 200 people in Osk are now ill with cramps, the town hall said.",
            "There are 52 confirmed cases of the illness in Osk, the clinic said.",
        ),
        (
            "The water of Osk has sickened some 260 people, the town hall said.",
            "The number of confirmed cases in Osk has risen to 57, the clinic said.",
        ),
    ],
)
def test_confirmed_cases_are_another_count_than_all_who_fell_ill(ill: str, confirmed: str) -> None:
    assert kinds(ill, confirmed) == [LinkKind.INCOMPARABLE]


@pytest.mark.parametrize(
    ("ill", "affected"),
    [
        (
            "About 40 people had come to hospital in Osk with nausea, a doctor said.",
            "The mayor said 12,000 people were affected.",
        ),
        ("Sixty people in Osk complained of headaches, a doctor said.", "The leak in Osk affected 9,000 people, the mayor said."),
        (
            "The clinic said that 30 people in Osk fell ill.",
            "About 7,000 residents of Osk are affected, the mayor said.",
        ),
        ("Forty pupils in Osk fell ill, the clinic said.", "The bus strike affected 3,000 pupils in Osk, the mayor said."),
        (
            "About 300 passengers on the cruise ship Selma had suffered from vomiting, the clinic of Osk said.",
            "The strike in Osk affected 9,000 passengers, the mayor said.",
        ),
    ],
)
def test_all_who_are_affected_are_another_count_than_the_ill(ill: str, affected: str) -> None:
    ledger = ledger_of(ill, affected)
    assert LinkKind.DIFFERS not in {link.kind for link in ledger.links}
    assert [len(history.values) for history in ledger.figures] == [1, 1]


def test_two_counts_of_the_affected_or_of_those_with_symptoms_are_held_against_each_other() -> None:
    first = "The mayor said 12,000 people were affected by the leak in Osk."
    assert kinds(first, "The union said that 7,000 people were affected by the leak in Osk.") == [LinkKind.DIFFERS]
    nausea = "Forty people came to hospital in Osk with nausea, a doctor said."
    assert kinds(nausea, "The union said that 90 people in Osk fell ill with nausea.") == [LinkKind.DIFFERS]


def test_those_of_one_kind_who_are_affected_may_be_those_of_that_kind() -> None:
    affected = "The theft affected 2 million customers of Trelex, the bank said."
    assert kinds(affected, "Hackers took the data of 3.5 million customers of Trelex, police said.") == [LinkKind.DIFFERS]


def test_cases_that_were_confirmed_are_confirmed_cases() -> None:
    first = "Nine cases of the fever were confirmed in Osk, the clinic said."
    assert kinds(first, "The number of confirmed cases in Osk rose to 21, the clinic said.") == [LinkKind.SUPERSEDES]
    ill = "About 60 people in Osk fell ill with the fever, a doctor said."
    assert kinds(ill, "Nine people in Osk tested positive for the fever, the clinic said.") == [LinkKind.INCOMPARABLE]


def test_two_counts_of_the_ill_are_held_against_each_other() -> None:
    ill = "About 60 people in Osk have fallen ill with cramps since Saturday, a doctor said."
    assert kinds(ill, "More than 200 people in Osk have fallen ill with cramps, the town hall said.") == [LinkKind.DIFFERS]


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ("Ten people were treated for burns after the mill fire in Osk, the clinic said.", [LinkKind.INCOMPARABLE]),
        ("The clinic said ten people were in hospital after the mill fire in Osk.", [LinkKind.INCOMPARABLE]),
        ("The clinic treated ten wounded after the mill fire in Osk, its head said.", [LinkKind.INCOMPARABLE]),
        ("Ten people were hurt in the mill fire in Osk and refused to be treated, the clinic said.", [LinkKind.DIFFERS]),
        ("Ten people were hurt in the mill fire in Osk, the clinic said.", [LinkKind.DIFFERS]),
        ("Nineteen people were treated for burns after the mill fire in Osk, the clinic said.", [LinkKind.DIFFERS]),
    ],
)
def test_fewer_treated_than_hurt_are_a_part_and_no_rival(other: str, wanted: list[LinkKind]) -> None:
    assert kinds("Fourteen people were hurt in the mill fire in Osk, the fire service said.", other) == wanted


def test_a_number_that_is_not_what_it_had_said_takes_the_place_of_that() -> None:
    old = "Varda said that three of its soldiers died at the Olm Pass on Tuesday."
    new = "Varda said that seven of its soldiers had died at the Olm Pass on Tuesday, not three as it had said before."
    assert kinds(old, new) == [LinkKind.SUPERSEDES]
    status = {v.low: v.status for h in ledger_of(old, new).figures for v in h.values if h.role == "killed"}
    assert status == {3: FigureStatus.WITHDRAWN, 7: FigureStatus.CURRENT}


def test_fewer_treated_than_hurt_dispute_nothing() -> None:
    told = (
        "Fourteen people were hurt in the mill fire in Osk, the fire service said.",
        "Ten people were treated for burns after the mill fire in Osk, the clinic said.",
    )
    statuses = {v.status for h in ledger_of(*told).figures for v in h.values}
    assert statuses == {FigureStatus.CURRENT}


@pytest.mark.parametrize(
    ("before", "behind", "ill"),
    [
        ("", " people in Osk have fallen ill with cramps", True),
        ("", " people are now sick", True),
        ("The water has sickened an estimated ", " people", True),
        ("The water made some ", " people in Osk ill", True),
        ("The water made ", " people homeless", False),
        ("", " people are not ill", False),
        ("", " nurses visited sick relatives", False),
        ("", " nurses called in sick", False),
    ],
)
def test_who_is_told_to_be_ill(before: str, behind: str, ill: bool) -> None:
    assert are_ill(before, behind) is ill


@pytest.mark.parametrize(
    ("before", "behind", "treated"),
    [
        ("", " people were treated for burns", True),
        ("", " people were taken to a hospital in Osk", True),
        ("admitted ", " people", True),
        ("", " people were hurt in a hospital fire", False),
        ("", " people were hurt at the hospital", False),
        ("", " people were hurt and not treated", False),
    ],
)
def test_who_is_told_to_be_treated(before: str, behind: str, treated: bool) -> None:
    assert are_treated(before, behind) is treated


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("The toll had been given as 16, the mayor said.", True),
        ("The number of dead had at first been put at 16, the mayor said.", True),
        ("Smoke had been reported in the mill before 16 people were killed, the mayor said.", False),
        ("The children had been given 16 blankets, the mayor said.", False),
    ],
)
def test_what_had_been_given_as_a_number_is_a_former_one(text: str, former: bool) -> None:
    read = read_text(text, published="2031-03-06")
    found = [x for claim in read.claims for x in amounts(claim, read.report) if x.low == 16]
    assert [x.before for x in found] == [former]


def test_a_word_for_the_dead_is_not_what_a_bare_number_of_the_hurt_counts() -> None:
    told = ledger_of("There was one fatality, 10 were treated for burns, the fire chief of Osk, Ada Prim, said.")
    (hurt,) = [v for c in told.claims for v in c.figures if v.role == "wounded"]
    assert hurt.counted is None


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("The mill in Osk laid off 380 workers, 32 fewer than it had said, the union said.", [380]),
        ("The union said that the mill in Osk had laid off 380 workers, 32 more than first reported.", [380]),
        ("The mill in Osk laid off 380 workers, 32 of them women, the union said.", [32, 380]),
        ("Sales rose by 32 million crowns in Osk, the mill said.", [32_000_000]),
    ],
)
def test_how_far_a_number_is_from_what_was_said_is_no_figure_of_its_own(told: str, numbers: list[int]) -> None:
    assert sorted(v.low for h in ledger_of(told).figures for v in h.values) == numbers
