"""What is said right beside a denial, and what who denied a thing grants later."""

import pytest
from link_piles import pile
from link_told import MONDAY, TUESDAY, links

DENIED = "Minister Hana Orrel denied that her ministry was warned about the quay at Pell."


def quoted(found: list, kind: str) -> list[str]:
    return [link.reason for link in found if link.kind == kind]


def test_who_denies_a_thing_and_adds_that_nobody_was_told_denies_it_twice() -> None:
    said = f"{DENIED} “Nobody at the ministry received any warning,” Orrel said."
    found = links("The union said the ministry was warned about the quay at Pell in May.", said)
    assert len(quoted(found, "denies")) == 2
    assert not quoted(found, "conflicts")


def test_a_no_without_a_denial_beside_it_is_no_denial() -> None:
    said = "“Nobody at the ministry received any warning,” Hana Orrel said. The harbour was quiet. Boats lay at the pier."
    assert not quoted(links("The union said the ministry was warned about the quay at Pell in May.", said), "denies")


def test_who_was_wrong_by_his_own_word_grants_what_he_denied() -> None:
    later = "“I was wrong yesterday. A letter about the pier did reach my office,” Hana Orrel said."
    assert quoted(links(DENIED, later, days=(MONDAY, TUESDAY)), "supersedes")
    assert not quoted(links(DENIED, later.replace("I was wrong yesterday. ", ""), days=(MONDAY, TUESDAY)), "supersedes")
    assert not quoted(links(DENIED, later, days=(TUESDAY, MONDAY)), "supersedes")


def test_a_no_beside_a_denial_of_another_matter_is_no_denial() -> None:
    said = "Mayor Anna Lind denied taking money. She said she did not read the engineers' report on the bridge."
    found = links("The cables of the bridge were rusty, the engineers' report on the bridge said.", said)
    assert not [reason for reason in quoted(found, "denies") if "Lind" in reason]


def test_a_paper_that_contradicts_somebody_does_not_deny_what_it_says_itself() -> None:
    contradicts = "A memo contradicts Dell, who said that no warning had reached her. The memo says that she was warned twice."
    found = links(contradicts, "Dell said that no warning had reached her.")
    assert not [reason for reason in quoted(found, "denies") if reason.startswith("memo")]
    assert [reason for reason in quoted(found, "denies") if reason.startswith("Dell")]


def test_who_denies_that_there_was_any_of_a_thing_denies_what_says_outright_that_there_was() -> None:
    denied = "Campaign manager Boris Kell denied that there had been any fraud."
    assert quoted(links(denied, "“There was fraud, and I am sorry for it,” the board's chairman, Pieter Hamm, said."), "denies")
    assert not quoted(links(denied, "There was no fraud, the board's chairman, Pieter Hamm, said."), "denies")
    assert not quoted(links(denied, "There was smoke, and we left, the board's chairman, Pieter Hamm, said."), "denies")


@pytest.mark.parametrize(("told", "denies"), [("a fire in the hall", True), ("a fire drill", False)])
def test_a_fire_drill_is_no_fire(told: str, denies: bool) -> None:
    found = pile((MONDAY, f"There was {told} on Monday, staff said."), (MONDAY, "The plant denied that there was any fire."))
    assert bool(found.links("denies")) is denies


def test_who_denies_any_fraud_denies_that_the_vote_was_rigged() -> None:
    rigged = "Opposition candidate Lidia Farrow said that the vote had been rigged."
    assert quoted(links(rigged, "Campaign manager Boris Kell denied that there had been any fraud."), "denies")
    assert not quoted(links(rigged, "Campaign manager Boris Kell denied that there had been any violence."), "denies")
