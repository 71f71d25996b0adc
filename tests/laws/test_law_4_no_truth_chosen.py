"""Law 4: no truth is chosen. Differing figures stand side by side; nothing is averaged."""

from dataclasses import fields

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from law_checks import check_figures
from law_texts import stories

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Ledger, Point

tolls = st.integers(2, 9_000)


def ledger_of(*texts: tuple[str, str]) -> Ledger:
    reads = [read_text(text, outlet=outlet, published="2031-03-04") for outlet, text in texts]
    return link([read.reading for read in reads], stories={"ferry": [read.report.id for read in reads]})


def test_every_figure_of_the_demos_ledger_stands_in_its_claim(demo_ledger: Ledger) -> None:
    assert len(demo_ledger.figures) > 20
    check_figures(demo_ledger)


@given(tolls, tolls)
@settings(max_examples=25)
@example(16, 14)
@example(100, 300)
def test_two_tolls_both_stay_and_none_between_them_appears(one: int, other: int) -> None:
    assume(one != other)
    ledger = ledger_of(
        ("Lowport Gazette", f"The ferry disaster killed {one:,} people, Minister Oren Vass said."),
        ("Varrow Post", f"The ferry disaster killed {other:,} people, Mayor Lena Oswin said."),
    )
    check_figures(ledger)
    values = {(value.low, value.high) for history in ledger.figures for value in history.values}
    assert values == {(one, one), (other, other)}
    (history,) = ledger.figures
    assert {value.voice for value in history.values} == {"Oren Vass", "Lena Oswin"}
    assert {value.status for value in history.values} == {FigureStatus.DISPUTED}


@given(st.lists(stories(4), min_size=1, max_size=3))
@settings(max_examples=15)
def test_every_figure_of_anybodys_pile_stands_in_its_claim(texts: list[str]) -> None:
    check_figures(ledger_of(*((f"Outlet {n}", text if text.strip() else "Nothing.") for n, text in enumerate(texts))))


def test_a_point_has_no_place_for_a_verdict() -> None:
    """What a point tells is who says what; a field for the right answer would be a choice of truth."""
    assert {field.name for field in fields(Point)} == {
        "id",
        "about",
        "claims",
        "at_most",
        "at_least",
        "origins",
        "cautions",
        "circles",
        "against",
    }
