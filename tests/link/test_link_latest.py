"""The last count of the dead: what it overtakes, and that history and toll name one number."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, FigureStatus, Ledger


def story(*told: tuple[str, str]) -> Ledger:
    readings = [read_text(text, published=day, outlet=f"Outlet {n}").reading for n, (day, text) in enumerate(told)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def dead(ledger: Ledger) -> FigureHistory:
    (history,) = [h for h in ledger.figures if h.role == "killed"]
    return history


def test_bodies_are_people_and_a_count_of_days_later_in_a_reports_own_words_is_best_in_history_and_toll() -> None:
    ledger = story(
        ("2031-03-11", "Three bodies had been recovered by noon from the Kirrow mill, fire chief Lena Abrant said."),
        (
            "2031-03-12",
            "The mill at Kirrow collapsed on Tuesday, killing four people. The toll had risen to four, Lena Abrant said.",
        ),
        ("2031-03-19", "Six people died in the collapse of the Kirrow mill on March 11."),
    )
    estimate = dead(ledger).estimate
    assert estimate is not None
    assert (estimate.best, estimate.reason) == (6, "It is the latest count, higher than all before it.")
    assert [toll.best for toll in ledger.tolls] == [6]
    assert {value.as_of for value in dead(ledger).values if value.low == 6} == {None}  # the day is that of the collapse


def test_what_a_report_tells_as_the_voice_it_names_does_is_replaced_with_that_voices() -> None:
    ledger = story(
        (
            "2031-03-10",
            "A raid on Harven killed three people.\n\nThree people were killed in the raid on Harven, said Ana Brodin.",
        ),
        ("2031-03-11", "Four people were killed in the raid on Harven, said Ana Brodin."),
    )
    old = [value for value in dead(ledger).values if value.low == 3]
    assert len(old) == 2
    assert {value.status for value in old} == {FigureStatus.SUPERSEDED}
    assert any((value.reason or "").startswith("Its report has it from Ana Brodin") for value in old)
    assert all(value.status is FigureStatus.CURRENT for value in dead(ledger).values if value.low == 4)


NINE = "Nine people died in the collapse of the Kirrow mill, the fire brigade said."
TEN = "Ten people died in the collapse of the Kirrow mill, the mayor, Ana Brodin, said."
TWENTY = "Twenty people died in the collapse of the Kirrow mill, the weavers' union said."


@pytest.mark.parametrize(
    ("days", "best", "why"),
    [
        (("11", "11", "11"), 9, "none of them later for certain, it is the lowest."),
        (("11", "12", "12"), 10, "of those with like support it is the lowest of the latest day."),
        (("11", "12", "13"), 20, "of those with like support it is the latest."),
    ],
)
def test_why_one_of_several_numbers_with_like_support_is_best_is_told_as_it_was(
    days: tuple[str, ...], best: float, why: str
) -> None:
    told = [(f"2031-03-{day}", text) for day, text in zip(days, (NINE, TEN, TWENTY), strict=True)]
    estimate = dead(story(*told)).estimate
    assert estimate is not None
    assert estimate.best == best
    assert estimate.reason.endswith(why)
