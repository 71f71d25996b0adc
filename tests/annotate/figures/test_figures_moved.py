"""A number that another is held against counts the same."""

import pytest

from readings import read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The court cut the fine from 200,000 kroner to 120,000, Ana Reld said.", [(200_000, "kroner"), (120_000, "kroner")]),
        ("The fire had burned 3,140 hectares, less than the 3,500 she had given.", [(3140, "hectares"), (3500, "hectares")]),
        ("The stock has grown to 142 kilograms from 121 in May.", [(142, "kg"), (121, "kg")]),
        ("It lies 20 km from 14 villages.", [(20, "km"), (14, None)]),
        ("The fine rose from 200 kroner to 120 hours of work.", [(200, "kroner"), (120, "hour")]),
    ],
)
def test_a_bare_number_has_the_unit_of_the_one_that_it_came_from(text: str, told: list[tuple[float, str]]) -> None:
    assert [(f.low, f.unit) for f in read_text(text).document.figures] == told


def test_one_is_a_number_where_another_came_down_to_it() -> None:
    figures = read_text("The league cut the ban from three matches to one, Ana Reld said.").document.figures
    assert [(f.low, f.counted) for f in figures] == [(3, "matches"), (1, "matches")]
    assert [f.low for f in read_text("He went from the three harbours to one of them.").document.figures] == [3]


@pytest.mark.parametrize("text", ["It delivers 300 megawatts from 12 to 18 on weekdays.", "He drove at 40 mph from 10 at night."])
def test_from_when_is_no_measure(text: str) -> None:
    assert [f.unit for f in read_text(text).document.figures][1:2] != [read_text(text).document.figures[0].unit]
