"""What somebody wants, what ought to be and what is so are three matters; who refuses an offer denies nothing."""

import pytest
from link_told import kinds, links

from readings import read_text
from sayso.link import link
from sayso.schema import LinkKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officials said the boy should go back to Varnia.", "The boy said that he did not want to go back to Varnia."),
        ("Police have not named the nine killed in the Orla mill fire.", "Nine people were killed in the Orla mill fire."),
        ("Relatives spoke of the boy's return to Varnia.", "The father said that the boy would not return to Varnia."),
    ],
)
def test_statements_of_two_moods_are_no_conflict(one: str, other: str) -> None:
    assert "conflicts" not in kinds(one, other)


def test_two_who_say_contrary_things_of_what_somebody_wants_are_in_conflict() -> None:
    told = kinds("Officials said the boy wants to go back to Varnia.", "The boy said that he did not want to go back to Varnia.")
    assert told == ["conflicts"]


def test_who_rejects_an_offer_denies_nothing() -> None:
    told = kinds(
        "The rebels offered the ministry talks on a truce in Harven, a spokesman said.",
        "The ministry rejected the offer of talks on a truce in Harven.",
    )
    assert "denies" not in told


def test_who_rejects_a_claim_denies_it() -> None:
    told = links(
        "The ministry had been warned about the depot in Harven, clerks said.",
        "The ministry rejected the claim that it had been warned about the depot in Harven.",
    )
    assert {each.kind for each in told} >= {LinkKind.DENIES}


def test_a_denial_is_of_nothing_that_only_names_the_same_people() -> None:
    texts = (
        "Juan Miguel Reld lives in Harven with his wife. Juan Miguel Reld arrived in the capital on Friday. Neighbours gave him "
        "a meal of fish.",
        "Protesters dismissed Juan Miguel Reld's account of the fire as lies.",
    )
    readings = [
        read_text(text, published="2031-03-04", outlet=o).reading for text, o in zip(texts, ("Echo", "Post"), strict=True)
    ]
    found = link(readings, stories={"s": [each.report.id for each in readings]})
    assert not [each for each in found.links if each.kind is LinkKind.DENIES]
