"""The last count of the dead: what it overtakes, and that history and toll name one number."""

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
