"""Who did it to whom, the other way round; who blames another; two who have both won."""

import pytest
from link_pairs import DAY, kinds, ledger_of

from sayso.schema import LinkKind

AGAINST = [
    ("Soldiers attacked the strikers, the union said.", "Strikers attacked the soldiers, the army said."),
    ("Soldiers attacked the strikers, the union said.", "The soldiers were attacked by strikers, the army said."),
    ("Guards opened fire on the prisoners, a lawyer said.", "The prisoners opened fire on guards, the governor said."),
    ("The army shelled the market, the town's administration said.", "The militia shelled the market, the army said."),
    ("The army shelled the market, the mayor, Ada Morn, said.", "The rebels shelled the market, General Saul Mintz said."),
    ("Tolun gunners shelled the clinic, the nurses said.", "The clinic was shelled by rebels, Tolun's gunners said."),
    ("Orla Marn has won the election, the commission said.", "Stefan Iddo has won the election, his campaign said."),
    ("Ivo Sarn was elected mayor, the town clerk said.", "Mila Grote was elected mayor, her party said."),
]


@pytest.mark.parametrize(("one", "other"), AGAINST)
def test_the_deed_turned_round_and_two_winners_of_one_contest_conflict(one: str, other: str) -> None:
    assert kinds(one, other) == [LinkKind.CONFLICTS]
    (point,) = ledger_of(one, other).points
    assert (len(point.origins), len(point.against)) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # what is done in answer, and beside it
        ("Fans attacked the stewards, the club said.", "Stewards also attacked the fans, the league said."),
        ("Soldiers attacked the strikers, the union said.", "Strikers attacked the soldiers in return, the army said."),
        # another day, another place, another target
        ("Soldiers attacked the strikers on Monday, the union said.", "Strikers attacked the soldiers on Friday, the army said."),
        ("Soldiers shelled the market, the mayor said.", "The militia shelled the hospital, the army said."),
        # who speaks tells of his own men
        ("The army shelled the market, the mayor said.", "Soldiers shelled the market, the army said."),
        # what was attacked first of several
        ("Police said that the gunmen attacked first the school.", "The gunmen said that police attacked first."),
        # a third who tells of another: both may have
        ("The army shelled the market, the mayor said.", "The militia shelled the market, a trader said."),
        # a part of the vote; a seat each
        ("Orla Marn won the election in Lowmark, the clerk said.", "Stefan Iddo won the election, the commission said."),
        ("Orla Marn won a seat, the clerk said.", "Stefan Iddo won a seat, the commission said."),
        ("Orla Marn won the first round, the clerk said.", "Stefan Iddo won the vote, the commission said."),
        ("Orla Marn won the election, the clerk said.", "Marn has won the election, the commission said."),
    ],
)
def test_two_deeds_and_two_contests_are_no_conflict(one: str, other: str) -> None:
    assert LinkKind.CONFLICTS not in kinds(one, other, days=(DAY, "2031-05-10"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The tenants said that the police had fired rubber bullets in Oster.",
            "The police confirmed that they had fired rubber bullets in Oster.",
        ),
        (
            "The union said that guards had beaten strikers at the pit.",
            "Guards admitted that they had beaten strikers at the pit.",
        ),
        ("A diplomat said that rebels had shelled the clinic.", "The rebels said that some of them had shelled the clinic."),
        ("A diplomat said that rebels had shelled the clinic.", "The rebels said that their comrades had shelled the clinic."),
        ("A diplomat said that rebels had shelled the clinic.", "“We shelled the clinic,” the rebels said."),
    ],
)
def test_who_says_they_did_it_of_himself_confirms_it(one: str, other: str) -> None:
    assert LinkKind.CONFLICTS not in kinds(one, other)
    (point,) = ledger_of(one, other).points
    assert (len(point.origins), len(point.against)) == (2, 0)


SECOND_CLAUSES = (
    "The Tolun ministry said that Karsan guns shelled the town of Merrow, killing four people in a crowded market.",
    "The Karsan ministry said that Tolun guns shelled the town of Merrow and that two houses burned to the ground.",
)


def test_what_came_of_a_deed_does_not_make_it_two() -> None:
    assert kinds(*SECOND_CLAUSES) == [LinkKind.CONFLICTS]
    (point,) = ledger_of(*SECOND_CLAUSES).points
    assert (len(point.origins), len(point.against)) == (1, 1)
    apart = [
        told.replace("the town of", place) for told, place in zip(SECOND_CLAUSES, ("a clinic in", "a bridge in"), strict=True)
    ]
    assert LinkKind.CONFLICTS not in kinds(*apart)


BEGAN = [
    (
        "The Karsan ministry said that Tolun gunners had opened fire first at Oster, shortly before dawn, with two mortars.",
        "The Tolun army said that Karsan troops had fired first at Oster and that one of its men was hurt.",
    ),
    (
        "A diplomat said that the Karsan army had fired first at Oster.",
        "The Karsan army said that Tolun forces had opened fire first at Oster.",
    ),
    ("Residents said that police fired first in Oster.", "Police said that the strikers fired the first shots in Oster."),
    ("The strikers said that police officers fired first in Oster.", "Police said that the strikers fired first in Oster."),
]


@pytest.mark.parametrize(("one", "other"), BEGAN)
def test_two_who_each_name_another_who_fired_first_conflict(one: str, other: str) -> None:
    assert kinds(one, other) == [LinkKind.CONFLICTS]
    (point,) = ledger_of(one, other).points
    assert (len(point.origins), len(point.against)) == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of himself, and of his own men
        ("Residents said that police fired first in Oster.", "Police said that they fired first in Oster."),
        ("Residents said that police fired first in Oster.", "Police said that officers fired first in Oster."),
        ("A nurse said that Karsan forces fired first in Oster.", "The Karsan army said that its troops fired first in Oster."),
        (
            "A nurse said that Karsan forces fired first in Oster.",
            "The Karsan army said that the Fourth Brigade fired first in Oster.",
        ),
        (
            "The Tolun army said that Karsan forces attacked its base in Oster.",
            "The Karsan army said that Tolun forces attacked its base in Oster.",
        ),
        # what was attacked first of several
        ("Police said that the gunmen attacked first the school.", "The gunmen said that police attacked first."),
        # a third who tells of some that may be the same; another place; first and then
        ("A nurse said that Karsan forces fired first in Oster.", "A trader said that marine gunners fired first in Oster."),
        ("Residents said that police fired first in Oster.", "Police said that the strikers fired first in Merrow."),
        ("Residents said that police fired first at the roof, then at the crowd.", "Police said that the strikers fired first."),
        # one first, the other too
        (
            "The Tolun army said that Karsan guns had opened fire first at Oster.",
            "The Karsan army said that Tolun guns had opened fire at Oster.",
        ),
        (
            "The Tolun army said that Karsan guns had opened fire at Oster.",
            "The Karsan army said that Tolun guns had opened fire in return at Oster.",
        ),
    ],
)
def test_who_fired_first_by_one_side_or_in_answer_is_no_conflict(one: str, other: str) -> None:
    assert LinkKind.CONFLICTS not in kinds(one, other)
