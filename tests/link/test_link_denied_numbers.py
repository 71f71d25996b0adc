"""Which numbers a denial denies that names none."""

import pytest

from readings import read_text
from sayso.link import link


def statuses(*told: tuple[str, str]) -> dict[float | None, set[str]]:
    """How each number of one story stands. told: outlet and text, one a day."""
    made = [read_text(text, outlet=outlet, published=f"2031-03-0{n}").reading for n, (outlet, text) in enumerate(told, 3)]
    ledger = link(made, stories={"s": [each.report.id for each in made]})
    out: dict[float | None, set[str]] = {}
    for value in (v for h in ledger.figures for v in h.values):
        out.setdefault(value.low, set()).add(value.status.value)
    return out


OFFER = ("Bay Post", "Norrail has raised its offer to the drivers to 5.2 percent, two people with knowledge of the talks said.")
LEAK = ("Bay Post", "More than a million litres of oil leaked from the tanker Orla Dawn, an engineer who has worked on it said.")


@pytest.mark.parametrize(
    "denial",
    [
        "The Bay Post reported on Monday that Norrail had raised its offer to 5.2 percent. A spokeswoman denied that it "
        "had ever made such an offer.",
        "Two people said that Norrail had raised its offer to the drivers to 5.2 percent. Norrail denied any such offer.",
    ],
)
def test_who_denies_such_an_offer_denies_the_sum_of_it(denial: str) -> None:
    assert statuses(OFFER, ("Valley Echo", denial))[5.2] == {"denied"}


def test_who_says_that_there_was_none_such_denies_the_number() -> None:
    told = "Lawyer Otto Prenn said that Aerova had offered 50,000 euros for each victim."
    text = f"{told} The airline said that it had made no such offer."
    assert statuses(("Bay Post", text)) == {50_000: {"denied"}}


def test_who_denies_what_a_paper_reported_denies_the_measure_of_whoever_told_the_paper() -> None:
    denial = (
        "The Bay Post reported on Monday that more than a million litres of oil had leaked from the tanker Orla Dawn. “That is "
        "nonsense,” said a spokesman for its owner."
    )
    assert statuses(LEAK, ("Valley Echo", denial))[1e6] == {"denied"}


def test_who_denies_another_thing_denies_no_number() -> None:
    denial = "A spokeswoman for Norrail denied that drivers had been threatened."
    assert statuses(OFFER, ("Valley Echo", denial))[5.2] == {"current"}


@pytest.mark.parametrize(
    ("charge", "standing"),
    [
        (
            "Two men aged 22 and 31 were arrested on suspicion of smuggling 40 people, police said.",
            {2: {"current"}, 40: {"denied"}},
        ),
        ("Two clerks were charged with fraud, police said.", {2: {"current"}}),
    ],
)
def test_who_denies_the_charge_does_not_deny_how_many_are_charged(charge: str, standing: dict[float, set[str]]) -> None:
    found = statuses(("Bay Post", f"{charge} Both deny the charge, their lawyer said."))
    assert {number: found[number] for number in standing} == standing
