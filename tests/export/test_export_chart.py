"""The chart of a figure's history."""

import re
from itertools import pairwise

from lxml import etree

from sayso.export.dossier.axis import DODGE, PLOT_WIDTH, laid_out
from sayso.export.dossier.chart import svg
from sayso.export.dossier.figures import HUES, Mark
from sayso.export.dossier.shapes import COLOURS, SHAPES

DAY = 86_400_000
START = 1_930_003_200_000  # 28 February 2031

MARKS = (
    Mark(1, 12, None, START, START, "superseded", 0),
    Mark(2, 20, 30.5, START + DAY, START + DAY, "disputed", 1),
    Mark(3, 19, 19, START, START + 27 * DAY, "current", 2),
    Mark(4, None, 40, None, None, "denied", 3),
    Mark(5, 11, 11, START + DAY, START + DAY, "withdrawn", 7),
)


def _parsed(marks: tuple[Mark, ...]) -> etree._Element:
    return etree.fromstring(svg(marks))


def _texts(marks: tuple[Mark, ...]) -> list[str]:
    return [text.text or "" for text in _parsed(marks).iter("text")]


def test_every_value_has_a_mark_at_each_limit_and_its_number() -> None:
    points = _parsed(MARKS).xpath("//g[contains(@class, 'mark-symbol')]/path")
    assert len(points) == 6 + 2  # limits, of which two values have one each and value 2 has two; two arrows
    assert {"1", "2", "3", "4", "5"} <= set(_texts(MARKS))


def test_status_is_told_by_shape_as_well_as_by_colour() -> None:
    paths = {status: _point(status) for status in SHAPES}
    assert len(set(paths.values())) == len(SHAPES)


def _point(status: str) -> tuple[str | None, str | None]:
    (point,) = _parsed((Mark(1, 5, 5, START, START, status, 0),)).xpath("//g[contains(@class, 'mark-symbol')]/path")
    return point.get("d"), point.get("fill")


def test_an_open_limit_has_an_arrow_towards_where_it_is_open() -> None:
    arrows = {"at least": (5, None), "up to": (None, 5), "exact": (5, 5)}
    tips = {}
    for words, (low, high) in arrows.items():
        paths = _parsed((Mark(1, low, high, START, START, "current", 0),)).xpath("//g[contains(@class, 'mark-symbol')]/path/@d")
        tips[words] = [float(path.split("L")[1].split(",")[1].split("M")[0]) for path in paths[1:]]
    assert tips["exact"] == []
    assert tips["at least"][0] < 0 < tips["up to"][0]  # up is negative in SVG


def test_higher_values_stand_higher() -> None:
    marks = tuple(
        Mark(number, 10 * number, 10 * number, START + number * DAY, START + number * DAY, "current", 0) for number in (1, 2, 3)
    )
    points = _parsed(marks).xpath("//g[contains(@class, 'mark-symbol')]/path/@transform")
    places = [tuple(map(float, re.findall(r"[\d.]+", place))) for place in points]
    assert places == sorted(places)
    assert [y for _, y in places] == sorted((y for _, y in places), reverse=True)


def test_dates_are_read_in_utc_and_the_undated_stand_under_their_own_name() -> None:
    labels = _texts(MARKS)
    assert "28 Feb 2031" in labels
    assert "no date" in labels


def test_marks_of_one_date_stand_side_by_side_and_within_the_chart() -> None:
    marks = tuple(Mark(number, number, number, START, START, "current", 0) for number in range(1, 60))
    places = [placed.at for placed in laid_out(marks[:4]).placed]
    assert [right - left for left, right in pairwise(places)] == [DODGE] * 3
    assert all(0 <= placed.at <= PLOT_WIDTH for placed in laid_out(marks).placed)


def test_many_undated_marks_leave_room_for_the_dated() -> None:
    undated = tuple(Mark(number, number, number, None, None, "current", 0) for number in range(3, 60))
    dated = (Mark(1, 1, 1, START, START, "current", 0), Mark(2, 2, 2, START + DAY, START + DAY, "current", 0))
    layout = laid_out((*dated, *undated))
    first, last = (next(placed.at for placed in layout.placed if placed.mark is mark) for mark in dated)
    assert first < last < min(placed.at for placed in layout.placed if placed.mark.begin is None)
    assert max(placed.at for placed in layout.placed) <= PLOT_WIDTH


def test_dates_beneath_the_chart_never_overlap() -> None:
    marks = tuple(Mark(day, day + 1, day + 1, START + day * DAY, START + day * DAY, "current", 0) for day in range(90))
    ticks = laid_out(marks).ticks
    assert len(ticks) > 3
    assert all(right.x - left.x >= 84 for left, right in pairwise(ticks))


def test_the_picture_has_no_ids_no_styles_and_no_outside_names() -> None:
    picture = svg(MARKS)
    assert not re.search(r"\s(id|style|href|xlink:href|onload)=|<style|<script|<image|url\(|xmlns", picture)


def test_the_same_marks_give_the_same_picture() -> None:
    assert svg(MARKS) == svg(MARKS)


def test_values_of_zero_only_and_negative_values_are_drawn() -> None:
    assert _point_count((Mark(1, 0, 0, START, START, "current", 0),)) == 1
    assert _point_count((Mark(1, -4, -4, START, START, "current", 0), Mark(2, 3, 3, None, None, "current", 0))) == 2


def _point_count(marks: tuple[Mark, ...]) -> int:
    return len(_parsed(marks).xpath("//g[contains(@class, 'mark-symbol')]/path"))


def test_there_is_one_colour_for_each_hue_and_one_for_all_later_voices() -> None:
    assert len(COLOURS) == HUES + 1
