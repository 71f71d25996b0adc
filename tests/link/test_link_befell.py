"""A denial of what befell people is not against what else befell them, or befell others, nor against that it was done at all."""

import pytest
from link_told import MONDAY, TUESDAY, kinds, links


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Four Kessian soldiers were killed at the Olm Pass, the Kessian general staff said.",
            "General Sarik Bol denied that any Kessian soldiers had been captured.",
        ),
        (
            "Two miners were hurt in the Harrin mine on Monday, the union said.",
            "The company denied that two miners were missing in the Harrin mine.",
        ),
        (
            "Four Karsan soldiers were killed near Dorn, the Karsan army said.",
            "The rebels denied that they had captured Karsan soldiers near Dorn.",
        ),
        (
            "Six soldiers were captured at the Brel Bridge, the rebels said.",
            "The army denied that six soldiers were killed at the Brel Bridge.",
        ),
        # who fell ill need not have died, and a bridge is nobody
        (
            "Twelve people fell ill with cholera in Dorn, a nurse said.",
            "The mayor denied that anyone had died of cholera.",
        ),
        ("The Tolun army captured the bridge at Brel, Tolun said.", "Karsa denied that its soldiers had been captured at Brel."),
        # what he did, and what befell him
        ("The striker was injured in training, his agent said.", "The club denied that the striker had injured a team-mate."),
    ],
)
def test_who_denies_one_fate_does_not_deny_another(told: str, denied: str) -> None:
    assert "denies" not in kinds(told, denied)
    assert "conflicts" not in kinds(told, denied)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Varda said that three Vardan soldiers died at the Olm Pass.",
            "The Kessian general staff denied that 11 Kessian soldiers were killed at the Olm Pass.",
        ),
        (
            "Three Tolun soldiers were killed at the Brel Bridge, the Tolun army said.",
            "Karsa denied that any of its soldiers had been killed at the Brel Bridge.",
        ),
        (
            "Three Tolun soldiers were killed at the Brel Bridge, the Tolun army said.",
            "Karsa denied that any Karsan soldiers had been killed at the Brel Bridge.",
        ),
        # who fights, who rescues and who came to harm
        (
            "Six fighters were killed in the strike on Dorn, the army said.",
            "The ministry denied that any children were killed in the strike on Dorn.",
        ),
        (
            "Forty police officers were hurt in the clashes in Dorn, the minister said.",
            "Police denied that any protesters had been hurt in the clashes in Dorn.",
        ),
        (
            "Two firefighters were hurt in the fire in Dorn, the fire service said.",
            "The company denied that any of its workers were hurt in the fire in Dorn.",
        ),
    ],
)
def test_who_denies_his_own_dead_does_not_deny_the_other_sides(told: str, denied: str) -> None:
    assert "denies" not in kinds(told, denied)


ANY = "The Karsan army denied that any Karsan soldiers had been captured at the Olm Pass."


@pytest.mark.parametrize(
    ("denied", "granted"),
    [
        (
            "The Kessian army denied that any Kessian soldiers had been captured at the Olm Pass.",
            "The Kessian army acknowledged that two of its soldiers were being held by Varda.",
        ),
        (ANY, "The Karsan army admitted that two of its soldiers were prisoners of the rebels."),
        (
            "The Velm police denied that anyone had been arrested at the rally.",
            "The Velm police acknowledged that 12 students were being held in a barracks.",
        ),
    ],
)
def test_who_grants_that_some_were_takes_back_that_none_were(denied: str, granted: str) -> None:
    found = links(denied, granted, days=(MONDAY, TUESDAY))
    assert [link.kind.value for link in found if "had denied" in link.reason] == ["supersedes"]
    assert not [link for link in links(denied, granted, days=(TUESDAY, MONDAY)) if "had denied" in link.reason]


@pytest.mark.parametrize(
    ("denied", "granted"),
    [
        (ANY, "The Karsan army acknowledged that two of its tanks were being held by the rebels."),
        (ANY, "The Karsan army acknowledged that four of its soldiers were killed at the Olm Pass."),
        (ANY, "The Tolun army acknowledged that two of its soldiers were being held by the rebels."),
        (
            "The Karsan army denied that civilians had been killed in Dorn.",
            "The Karsan army admitted that three soldiers died in Dorn.",
        ),
        (
            "The Velm police denied that any students had been arrested on Sunday.",
            "The Velm police acknowledged that 12 drivers were being held in a barracks.",
        ),
    ],
)
def test_who_grants_something_else_takes_nothing_back(denied: str, granted: str) -> None:
    assert "supersedes" not in kinds(denied, granted, days=(MONDAY, TUESDAY))


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Their driver was killed when gunmen kidnapped five engineers near Gorrah, police inspector Mose Abiden said.",
            "The Free Delta Front denied that it had killed the driver.",
        ),
        ("A student was killed in Velm on Monday, doctors said.", "The police denied that they had killed the student in Velm."),
        (
            "A prisoner died in Velm jail on Monday, his family said.",
            "The governor, Ottar Lind, denied that guards had killed the prisoner in Velm.",
        ),
        (
            "Five engineers were kidnapped near Dorn on Sunday, police said.",
            "The militia denied kidnapping the five engineers near Dorn.",
        ),
        (
            "Two fishermen died near Dorn on Sunday, the harbour master said.",
            "The militia denied killing the two fishermen near Dorn.",
        ),
        (
            "Two fishermen were killed near Dorn on Sunday, the harbour master said.",
            "The militia said that it had not killed the fishermen near Dorn.",
        ),
    ],
)
def test_who_denies_having_done_it_leaves_open_that_it_was_done(told: str, denied: str) -> None:
    assert {"denies", "conflicts"}.isdisjoint(kinds(told, denied))


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        # the same fate, of the same people
        (
            "Three Karsan soldiers were killed at the Brel Bridge, the Tolun army said.",
            "Karsa denied that any of its soldiers had been killed at the Brel Bridge.",
        ),
        ("A student was killed in Velm on Monday, doctors said.", "The police denied that a student had been killed in Velm."),
        # who did it is told
        (
            "A student was killed in Velm by police, his family said.",
            "The police denied that they had killed the student in Velm.",
        ),
        (
            "A student was shot dead when police opened fire in Velm, his family said.",
            "The police denied that they had killed the student in Velm.",
        ),
        (
            "The militia killed two fishermen near Dorn, their brother said.",
            "The militia denied that it had killed the fishermen near Dorn.",
        ),
        ("The general died in Velm on Monday, two diplomats said.", "The general denied that he had died in Velm on Monday."),
        ("Six sailors died near Dorn, the harbour master said.", "The navy denied that six sailors had died near Dorn."),
        (
            "Twelve civilians were killed when planes struck Dorn, the clinic said.",
            "The army denied that its planes had killed civilians in Dorn.",
        ),
        # nobody but the police arrests
        (
            "The opposition leader was arrested at the airport, his wife said.",
            "Police denied that they had arrested the opposition leader.",
        ),
        (
            "Forty students were detained in Velm, their lawyers said.",
            "The interior ministry denied that it had detained any students in Velm.",
        ),
        # who died of it had fallen ill; people may be villagers
        (
            "Three people died of cholera in Dorn, doctors said.",
            "The mayor denied that anyone had fallen ill with cholera.",
        ),
        ("Four people were killed in Dorn, the rebels said.", "The army denied that any villagers had been killed in Dorn."),
        # ground that was taken is no fate of people
        (
            "Rebels took the town of Dorn, killing four soldiers, a rebel spokesman said.",
            "The army denied that rebels had captured the town of Dorn.",
        ),
        # who says that nobody was even hurt says that nobody died
        (
            "Two miners were killed in the Harrin mine, the union said.",
            "The company denied that anyone had been hurt in the Harrin mine.",
        ),
    ],
)
def test_a_denial_of_what_is_told_stays_one(told: str, denied: str) -> None:
    assert "denies" in kinds(told, denied)
