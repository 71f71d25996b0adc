"""Who is in hospital with an illness is not wounded."""

import pytest

from readings import read_text
from sayso.link import link


def wounded(text: str) -> list[float]:
    ledger = link([read_text(text, published="2031-03-04").reading])
    return [toll.best for toll in ledger.tolls if toll.harm.value == "wounded"]


@pytest.mark.parametrize(
    "text",
    [
        "The marsh fever has killed four people in Kirrow, Ida Crone said. Another 23 were in hospital.",
        "Twelve patients with cholera were taken to hospital, the ministry said.",
        "The outbreak in Harven has killed two. Nine people were being treated in hospital.",
    ],
)
def test_who_is_in_hospital_with_an_illness_is_not_wounded(text: str) -> None:
    assert wounded(text) == []


def test_a_report_of_an_illness_alone_hurts_nobody_however_far_off_the_word_for_it_stands() -> None:
    aside = (
        "The mayor, Ida Crone, said that the town would print the numbers of each day on its pages and on a board at the gate. "
    )
    outbreak = f"Cholera has killed five people in Orla, the ministry said.\n\n{aside * 5}\n\nFifty-four people were in hospital."
    assert wounded(outbreak) == []
    assert wounded(outbreak.replace("Cholera", "A blast")) == [54]
    assert wounded(outbreak.replace("\n\nFifty", "\n\nA crash closed the road.\n\nFifty")) == [54]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The crash in Kirrow killed four people, Ida Crone said. Another 23 were in hospital.", 23),
        ("Twelve people were taken to hospital in Kirrow, the ministry said.", 12),
        ("The fever has killed four people. Nine nurses were injured in a crash.", 9),
        ("Nine people were wounded in the fever ward.", 9),
    ],
)
def test_who_is_in_hospital_after_an_event_or_of_whom_no_illness_is_told_is_wounded(text: str, number: float) -> None:
    assert wounded(text) == [number]
