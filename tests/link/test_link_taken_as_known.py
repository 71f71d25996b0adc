"""Figures that a clause takes as known, beside what is said, denied or asked."""

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, FigureStatus, Ledger


def of(*texts: str) -> Ledger:
    readings = [read_text(text, outlet=f"Outlet {n}", published=f"2031-03-0{n + 1}") for n, text in enumerate(texts)]
    return link(readings, stories={"one": [each.report.id for each in readings]})


def killed(ledger: Ledger) -> list[FigureHistory]:
    return [history for history in ledger.figures if history.role == "killed"]


FLOOD = "The flood at Harven killed five people, Mayor Ana Dell said.\n"


def test_a_number_in_a_clause_stands_in_the_history_of_what_its_story_counts() -> None:
    charged = "Prosecutors said that they had charged two engineers over the flood that killed six people.\n"
    (history,) = killed(of(FLOOD, charged))
    assert [(value.low, value.voice) for value in history.values] == [(5, "Ana Dell"), (6, "Prosecutors (Outlet 1)")]


def test_what_will_be_done_about_known_dead_makes_them_no_dead_to_come() -> None:
    told = of(FLOOD, "The operator will pay for the flood that killed seven people, minister Joss Hale said.\n")
    assert [(history.supposed, len(history.values)) for history in killed(told)] == [(False, 2)]
    (history,) = killed(of("Minister Joss Hale said that he would prevent a flood in which seven people could die.\n"))
    assert history.supposed


def test_a_denial_of_a_deed_denies_no_dead_that_it_takes_as_known() -> None:
    told = of(
        "Nine people were killed when a drone hit the market, Mayor Ana Dell said.\n",
        "The army denied that it had carried out the strike on the market that killed nine people.\n",
    )
    (history,) = killed(told)
    assert [value.status for value in history.values] == [FigureStatus.CURRENT] * 2


def test_who_asks_about_a_flood_that_killed_seven_leaves_the_seven_to_the_report() -> None:
    (history,) = killed(of("Minister Joss Hale asked whether the flood that killed seven people could have been averted.\n"))
    assert [(value.low, value.voice) for value in history.values] == [(7, "Outlet 0")]


def test_who_denies_a_charge_denies_no_dead_that_it_takes_as_known() -> None:
    text = (
        "The driver of a coach that crashed near Harven, killing nine passengers, was travelling at 112 kilometres an hour, the "
        "prosecutor said.\nIvo Lantz, 51, is charged with dangerous driving. He denies the charges.\n"
    )
    ledger = of(text)
    status = {(value.low, value.status) for history in ledger.figures for value in history.values}
    assert (9, FigureStatus.CURRENT) in status
    assert (9, FigureStatus.DENIED) not in status


def test_who_denies_that_a_crash_killed_so_many_denies_them() -> None:
    told = of(
        "The coach crashed near Harven, killing nine passengers, Mayor Ana Dell said.\n",
        "The firm denied that the crash near Harven had killed nine passengers.\n",
    )
    assert FigureStatus.DENIED in {value.status for history in killed(told) for value in history.values}
