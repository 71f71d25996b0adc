"""What one report's numbers of things say of each other."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Ledger


def story(*texts: str) -> Ledger:
    readings = [read_text(text, published=f"2031-03-{n:02}", outlet="Bay Post").reading for n, text in enumerate(texts, 4)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


ALL = "Norvik Telecom said thieves had copied the data of 3 million customers."
TOTAL = "Norvik Telecom said the data of 3.2 million customers had been copied."


def numbers(ledger: Ledger) -> set[tuple[float | None, ...]]:
    """The highest values of each history, a history each."""
    return {tuple(sorted(value.high or 0 for value in history.values)) for history in ledger.figures}


@pytest.mark.parametrize(
    "also",
    [
        "It said that 20,000 customers had also lost passport numbers.",
        "It said thieves had also copied the passwords of 20,000 customers.",
    ],
)
def test_who_also_suffered_something_is_no_second_count_of_all(also: str) -> None:
    assert numbers(story(f"{ALL} {also}", TOTAL)) == {(3_000_000, 3_200_000), (20_000,)}


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("The firm sold 900 cars in Orla, Ana Dell said. It also sold 300 cars in Karsa, Ana Dell said.",), 300),
        (("Forty houses burned in Orla, Ana Dell said. On Tuesday 12 houses had also burned in Orla, Ana Dell said.",), 12),
    ],
)
def test_what_was_also_done_again_is_none_of_what_was_done(texts: tuple[str, ...], number: float) -> None:
    verb = "sold 400 cars in Karsa" if number == 300 else "said 15 houses burned in Orla on Tuesday"
    ledger = story(*texts, f"The union {verb}.")
    (history,) = [h for h in ledger.figures if number in {v.low for v in h.values}]
    assert len(history.values) > 1


def test_a_lower_number_told_later_is_one() -> None:
    assert (2_000_000, 3_000_000) in numbers(story(ALL, "Norvik Telecom said the data of 2 million customers had been copied."))


def test_those_found_among_the_ones_examined_are_some_of_them() -> None:
    (told,) = {
        tuple(sorted((v.low, v.status.value) for v in h.values))
        for h in story(
            "Ana Dell spoke of three cases.", "The ministry said it had examined three cases and found that two were real."
        ).figures
        if len(h.values) > 1
    }
    assert told == ((3, "current"), (3, "current"))
