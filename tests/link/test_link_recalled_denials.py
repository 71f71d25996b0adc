"""What is granted beside a denial that the report recalls takes the denial back, there and where it was made."""

import pytest
from link_pairs import ledger_of
from link_piles import pile

from sayso.schema import LinkKind


@pytest.mark.parametrize(
    ("denial", "admission"),
    [
        (
            "Corvex Minerals denied that its ore was poisoned.",
            "Corvex Minerals admitted on Monday that a cargo which it sold to the mill held arsenic, a week after it denied that "
            "its ore was poisoned.",
        ),
        (
            "The interior ministry denied that anyone had died.",
            "A student died in Orm after falling from a bridge, the interior ministry said. The ministry had earlier denied that "
            "anyone died in the protests.",
        ),
    ],
)
def test_an_admission_takes_back_the_denial_that_is_told_with_it_and_the_one_made_before(denial: str, admission: str) -> None:
    found = pile(("2031-03-03", denial), ("2031-03-10", admission))
    taken_back = {c.id for c in found.ledger.claims if c.stance.value == "denies"}
    assert {each.b for each in found.ledger.links if each.kind.value == "supersedes"} == taken_back
    assert len(taken_back) == 2


@pytest.mark.parametrize(
    "other",
    [
        "The crane was sound, the port ministry said. The ministry had earlier denied that the crane was old.",
        "The crane was old, the dockers’ union said. The port ministry had earlier denied that the crane was old.",
        "The port ministry admitted that a quay had sunk. It denied again that the crane was old.",
    ],
)
def test_what_grants_nothing_of_it_takes_no_denial_back(other: str) -> None:
    found = pile(("2031-03-03", "The port ministry denied that the crane was old."), ("2031-03-10", other))
    assert found.links("supersedes") == set()


@pytest.mark.parametrize(
    "told",
    [
        "The mayor of Orm confirmed that the bridge would be closed. He had earlier denied that he took money from a builder.",
        "Orm Rowers admitted that its fans had thrown bottles. The club had denied that its rowers fought with a referee.",
        "The minister confirmed that taxes would rise. She had denied that she would resign.",
    ],
)
def test_who_grants_one_thing_takes_back_no_denial_of_another_that_is_told_with_it(told: str) -> None:
    assert pile(("2031-03-03", told)).links("supersedes") == set()


def test_who_grants_what_he_had_denied_takes_it_back() -> None:
    told = "The minister acknowledged that shells hit the school. Three days earlier he had denied that shells had hit it."
    (link,) = pile(("2031-03-03", told)).links("supersedes")
    assert link == ("shells hit the school", "shells had hit it")


def test_who_disputes_how_often_it_happened_does_not_deny_that_it_did() -> None:
    found = pile(
        ("2031-03-03", "The mill in Brask failed an inspection, an inspector said."),
        ("2031-03-10", "The mill in Brask had failed three inspections, a clerk said. Hollin Mills disputed that."),
    )
    assert [target for _, target in found.links("denies")] == ["The mill in Brask had failed three inspections"]


@pytest.mark.parametrize("when", ["", " on Monday"])
def test_who_confirms_a_thing_after_denying_it_takes_that_denial_back_and_denies_nothing_else(when: str) -> None:
    ledger = ledger_of(
        "A cousin of the king, who did not want to be named, said he had been wounded in the arm.",
        "Karsa has arrested 44 officers, the interior minister said.\n\n"
        f"The palace confirmed that the king had been slightly wounded in the arm, after denying it{when}.",
    )
    quotes = {claim.id: claim.quote for claim in ledger.claims}
    assert ("supersedes", "it") in {(link.kind.value, quotes[link.b]) for link in ledger.links}
    denied = {quotes[link.b] for link in ledger.links if link.kind is LinkKind.DENIES}
    assert all("wounded" in quote for quote in denied)
    assert "the king had been slightly wounded in the arm" not in denied
