"""The timeline as a picture of two lanes: Altair draws it from days and counts alone; no report's text goes into it."""

import json
import math
import re
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from markupsafe import Markup

from sayso.export.dossier.chart import GRID, INK, SOFT, themed
from sayso.export.dossier.shapes import COLOURS
from sayso.schema.timex_words import MONTHS
from sayso.web.lanes import Lanes

WIDTH, HEIGHT = 1160, 170  # pixels: the page's width, two lanes and a line of dates
PADDING = {"left": 84, "right": 44, "top": 14, "bottom": 26}  # the lanes' names; half a date
PLOT, TALL = WIDTH - PADDING["left"] - PADDING["right"], HEIGHT - PADDING["top"] - PADDING["bottom"]
TICK = 84  # pixels from date to date: "28 Sep 2031" at 11 pixels takes about 65
_EDGE = 16  # pixels left free for a mark of the first or the last day
_UPPER, _LOWER = 0.78, 0.26  # heights of the lanes, of 1
_SMALLEST, _LARGEST = 24, 420  # square pixels of a mark; the day with the most claims has the largest


@lru_cache(maxsize=32)
def svg(lanes: Lanes) -> Markup:
    """The lanes as an SVG picture; empty where there are fewer than two days, which a picture cannot set apart."""
    days = lanes.days
    if len(days) < 2:
        return Markup("")
    import vl_convert  # noqa: PLC0415 - carries a JavaScript engine: loaded when there is something to draw

    frame, version = _frame()
    spec: dict[str, Any] = json.loads(frame)
    first, length = days[0], (days[-1] - days[0]).days

    def at(day: date) -> int:
        return round(_EDGE + (day - first).days / length * (PLOT - 2 * _EDGE))

    most = max(claims for _, claims in lanes.happened + lanes.said)
    dots = [
        {
            "x": at(day),
            "y": level,
            "size": _size(claims, most),
            "count": str(claims) if claims > 1 else "",
        }
        for level, lane in ((_UPPER, lanes.happened), (_LOWER, lanes.said))
        for day, claims in lane
    ]
    ties = [{"x": at(one), "x2": at(other), "y": _UPPER, "y2": _LOWER, "width": _width(n)} for (one, other), n in lanes.ties]
    ticks = _ticks(first, length)
    labels = json.dumps({str(at(day)): f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" for day in ticks})
    spec["layer"][0]["encoding"]["x"]["axis"] |= {"values": [at(day) for day in ticks], "labelExpr": f"({labels})[datum.value]"}
    picture = vl_convert.vegalite_to_svg(
        {**spec, "datasets": {"dots": dots, "ties": ties}}, vl_version=version, allowed_base_urls=[]
    )
    body = themed(re.sub(r"^.*?<svg[^>]*>", "", picture, count=1, flags=re.DOTALL))
    opening = f'<svg class="chart lanes" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true">'
    return Markup(opening + body)  # noqa: S704 - made of days, counts and our own words


@cache
def _frame() -> tuple[str, str]:
    """What all such pictures share, as JSON, and Vega-Lite's version in vl-convert's spelling."""
    import altair as alt  # noqa: PLC0415 - as above

    axis = alt.Axis(values=[0], labelOverlap=False, labelFlush=False, grid=True, ticks=False, domain=False)
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, PLOT], nice=False), axis=axis, title=None)
    names = "datum.value > 0.5 ? 'happened' : 'said'"
    y_axis = alt.Axis(values=[_LOWER, _UPPER], labelExpr=names, grid=False, ticks=False, domain=False)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=y_axis, title=None)
    ties, dots = (alt.Chart(alt.NamedData(name=name)) for name in ("ties", "dots"))
    upper, lower = dots.transform_filter("datum.y > 0.5"), dots.transform_filter("datum.y < 0.5")
    size = alt.Size("size:Q", scale=None)
    layers = [
        ties.mark_rule(color="#888888", opacity=0.35).encode(
            x=x, x2="x2:Q", y=y, y2="y2:Q", size=alt.Size("width:Q", scale=None)
        ),
        dots.mark_circle(color=COLOURS[0], opacity=1).encode(x=x, y=y, size=size),
        upper.mark_text(fontSize=11, color=INK, dy=-17).encode(x=x, y=y, text="count:N"),
        lower.mark_text(fontSize=11, color=INK, dy=19).encode(x=x, y=y, text="count:N"),
    ]
    chart = (
        alt.layer(*layers).resolve_scale(size="independent").properties(width=PLOT, height=TALL, autosize="none", padding=PADDING)
    )
    chart = chart.configure(background="white", font="sans-serif", aria=False).configure_view(stroke=None)
    chart = chart.configure_axis(labelFontSize=11, labelColor=SOFT, gridColor=GRID)
    return json.dumps(chart.to_dict()), "_".join(alt.SCHEMA_VERSION.split(".")[:2])


def _size(claims: int, most: int) -> int:
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * claims / most)


def _width(claims: int) -> float:
    return round(min(1 + math.sqrt(claims), 8), 1)


def _ticks(first: date, length: int) -> list[date]:
    """Days evenly apart, as many as their labels leave room for, the first one always."""
    step = max(1, -(-length * TICK // PLOT))
    return [first + timedelta(days=days) for days in range(0, length + 1, step)]
