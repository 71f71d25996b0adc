"""The small chart of a history."""

import string

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sayso.cli.views.plot import LETTERS, WIDTH, plot, voices
from sayso.schema import Bound, FigureStatus, FigureValue


def value(
    number: float | None,
    voice: str,
    day: str | None,
    *,
    high: float | None = -1,
    bound: Bound = Bound.EXACT,
    status: FigureStatus = FigureStatus.CURRENT,
) -> FigureValue:
    top = number if high == -1 else high
    return FigureValue(number, top, bound, False, str(number), None, day, "c1", "o1", voice, status)


def drawn(*values: FigureValue, width: int = WIDTH) -> list[str]:
    return [line.plain.rstrip() for line in plot(values, width=width)]


def test_a_toll_that_rises_is_drawn_as_steps_of_one_letter_a_voice() -> None:
    gone = FigureStatus.SUPERSEDED
    assert drawn(
        value(9, "Office", "2031-03-04", high=None, bound=Bound.AT_LEAST, status=gone),
        value(14, "Office", "2031-03-05", status=gone),
        value(17, "Office", "2031-03-07"),
        value(23, "Union", "2031-03-07", high=None, bound=Bound.AT_LEAST),
    ) == [
        "23 ┤                B↑",
        "17 ┤              A",
        "14 ┤       a",
        " 9 ┤a↑",
        "   └─────────────────────",
        "    4 Mar  5 Mar  7 Mar",
    ]


def test_a_range_has_its_letter_at_both_ends_and_a_line_between() -> None:
    assert drawn(
        value(10, "Service", "2031-05-04", high=12, bound=Bound.BETWEEN),
        value(11, "Ministry", "2031-05-04"),
    ) == ["12 ┤A", "11 ┤│ B", "10 ┤A", "   └───────", "    4 May"]


def test_what_has_no_date_stands_on_the_right_and_what_has_no_number_is_not_drawn() -> None:
    lines = drawn(value(3, "A", "2031-05-04"), value(4, "B", None), value(None, "C", "2031-05-04", high=None, bound=Bound.VAGUE))
    assert lines[-1].split("  ")[-1] == "no date"
    assert not any("C" in line for line in lines)
    assert drawn(value(None, "C", "2031-05-04", high=None, bound=Bound.VAGUE)) == []


def test_the_thirteenth_voice_and_all_behind_it_share_the_star() -> None:
    found = voices(value(n, name, None) for n, name in enumerate(string.ascii_lowercase[:15]))
    assert list(found.values()) == [*LETTERS, "*", "*", "*"]


def test_more_days_than_fit_are_drawn_together() -> None:
    lines = drawn(*(value(n, "Office", f"2031-03-{n:02}") for n in range(1, 29)))
    assert max(map(len, lines)) <= WIDTH
    assert "–" in lines[-1]


_VALUES = st.lists(
    st.builds(
        value,
        st.floats(0, 1e7, allow_nan=False).map(round),
        st.sampled_from(
            ["Office", "Union", "通信社", "וועד", "a very long name of a committee that nobody could say in one breath"]
        ),
        st.one_of(st.none(), st.dates().map(str)),
        status=st.sampled_from(list(FigureStatus)),
    ),
    min_size=1,
    max_size=40,
)


@given(_VALUES)
def test_every_chart_fits_eighty_columns_and_shows_every_voice(values: list[FigureValue]) -> None:
    lines = plot(values)
    letters = voices(values)
    text = "\n".join(line.plain for line in lines[:-2])
    assert all(cell_len(line.plain) <= WIDTH for line in lines)
    assert all(letter in text or letter.lower() in text for letter in letters.values())
