"""A figure's history as a picture: Altair draws it, vl-convert writes the SVG. Nothing a report said goes into it but numbers and dates.

Each value is one mark with the number of its row in the table beneath: a bar from low to high with a mark at each limit, an arrow
where a limit is open ("at least": up, "up to": down). Colour tells voices apart, shape tells the status, the number tells both.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from sayso.export.dossier.axis import HEIGHT, WIDTH, Layout, laid_out
from sayso.export.dossier.figures import Mark
from sayso.export.dossier.shapes import ARROWS, COLOURS, SHAPES

Datum = dict[str, float | str]


def svg(marks: Sequence[Mark]) -> str:
    """The marks as an SVG picture: no ids, no styles, no outside names. Each mark has a limit; there is at least one.

    Positions depend on the numbers only, never on the fonts of the machine: text is placed by its anchor, not by its width.
    """
    import altair as alt  # noqa: PLC0415 - takes longer to load than the rest of an export; a ledger without figures never waits for it
    import vl_convert  # noqa: PLC0415 - starts a JavaScript engine

    version = "_".join(alt.SCHEMA_VERSION.split(".")[:2])  # the Vega-Lite that this Altair writes, in vl-convert's spelling
    picture = vl_convert.vegalite_to_svg(_spec(alt, laid_out(marks)), vl_version=version, allowed_base_urls=[])
    body = re.sub(r"^.*?<svg[^>]*>", "", picture, count=1, flags=re.DOTALL)
    return f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true">{body}'


def _spec(alt: Any, layout: Layout) -> dict[str, Any]:
    """The Vega-Lite specification. x is in pixels, laid out here, so that marks of one day can stand side by side."""
    labels = f"({json.dumps({str(tick.x): tick.label for tick in layout.ticks})})[datum.value]"
    axis = alt.Axis(values=[tick.x for tick in layout.ticks], labelExpr=labels, labelOverlap=False, labelFlush=False, grid=False)
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, layout.width], nice=False), axis=axis, title=None)
    heights = alt.Scale(domain=[layout.lowest, layout.highest], nice=True)
    y = alt.Y("low:Q", scale=heights, axis=alt.Axis(tickCount=5, format=",~f"), title=None)
    at, end = alt.X("at:Q"), alt.Y("y:Q")
    colour, fill = alt.Stroke("colour:N", scale=None), alt.Fill("fill:N", scale=None)
    bars, limits, arrows = (alt.Chart(alt.Data(values=list(data))) for data in _data(layout))
    paths = {status: path for status, (path, _) in SHAPES.items()} | ARROWS
    shape = alt.Shape("shape:N", scale=alt.Scale(domain=list(paths), range=list(paths.values())), legend=None)
    layers = [
        bars.mark_rule(strokeWidth=1, strokeDash=[2, 2]).encode(x=x, x2="x2:Q", y=y, stroke=colour),
        bars.mark_rule(strokeWidth=3, opacity=0.5).encode(x=at, y=y, y2="high:Q", stroke=colour),
        limits.mark_point(size=52, opacity=1, strokeWidth=2).encode(x=at, y=end, shape=shape, stroke=colour, fill=fill),
        arrows.mark_point(size=52, opacity=1, strokeWidth=1.6).encode(x=at, y=end, shape=shape, stroke=colour),
        limits.mark_text(align="left", dx=8, fontSize=11, color="#222222").encode(x=at, y=end, text="number:N"),
    ]
    chart = alt.layer(*layers).properties(width=layout.width, height=layout.height, autosize="none", padding=layout.padding)
    chart = chart.configure(background="white", font="sans-serif", aria=False).configure_view(stroke=None)
    chart = chart.configure_axis(labelFontSize=11, labelColor="#444444", gridColor="#e4e4e4", domainColor="#888888")
    return dict(chart.to_dict(validate=False))  # validation costs more than drawing; the test draws every kind of mark


def _data(layout: Layout) -> tuple[list[Datum], list[Datum], list[Datum]]:
    """Bars, limits and arrows. Each limit that the words gave is one mark; the upper one carries the number of the value."""
    bars: list[Datum] = []
    limits: list[Datum] = []
    arrows: list[Datum] = []
    for placed in layout.placed:
        mark = placed.mark
        ends = sorted({limit for limit in (mark.low, mark.high) if limit is not None})
        colour = COLOURS[mark.hue]
        bars.append({"x": placed.begin, "x2": placed.end, "at": placed.at, "low": ends[0], "high": ends[-1], "colour": colour})
        fill = colour if SHAPES[mark.status][1] else "none"
        for end in ends:
            number = str(mark.number) if end == ends[-1] else ""
            limits.append({"at": placed.at, "y": end, "shape": mark.status, "colour": colour, "fill": fill, "number": number})
        if len(ends) == 1 and (mark.low is None or mark.high is None):
            arrows.append({"at": placed.at, "y": ends[0], "shape": "up" if mark.high is None else "down", "colour": colour})
    return bars, limits, arrows
