"""A figure's history as a picture: Altair draws it, vl-convert writes the SVG. Of what reports say, only numbers and dates go in.

Each value is one mark with the number of its row in the table beneath: a bar from low to high with a mark at each limit, an arrow
where a limit is open ("at least": up, "up to": down), a step to what the same voice says next. Colour tells voices apart, shape
tells the status, the number tells both.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from sayso.export.dossier.axis import HEIGHT, PADDING, PLOT_HEIGHT, PLOT_WIDTH, WIDTH, Layout, laid_out
from sayso.export.dossier.figures import HUES, Mark
from sayso.export.dossier.shapes import ARROWS, COLOURS, SHAPES
from sayso.schema import FigureStatus

Datum = dict[str, float | str]

INK, SOFT, GRID, AXIS = "#222222", "#444444", "#e4e4e4", "#888888"
_THEME = {colour: f"var(--hue-{number}, {colour})" for number, colour in enumerate(COLOURS)} | {
    INK: f"var(--ink, {INK})",
    SOFT: f"var(--soft, {SOFT})",
    GRID: f"var(--line, {GRID})",
    AXIS: f"var(--strong, {AXIS})",
    "white": "var(--paper, white)",
}


def svg(marks: Sequence[Mark]) -> str:
    """The marks as an SVG picture: no ids, no styles, no outside names. Each mark has a limit; there is at least one.

    Positions depend on the numbers only, never on the fonts of the machine: text is placed by its anchor, not by its width.
    """
    import vl_convert  # noqa: PLC0415 - carries a JavaScript engine, which a ledger without figures must not wait for

    spec, version = _spec(laid_out(marks))
    picture = vl_convert.vegalite_to_svg(spec, vl_version=version, allowed_base_urls=[])
    body = themed(re.sub(r"^.*?<svg[^>]*>", "", picture, count=1, flags=re.DOTALL))
    return f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" aria-hidden="true">{body}'


def themed(picture: str) -> str:
    """The picture with each colour as the page's variable of that meaning, which dark mode changes."""
    return re.sub(r'"(#[0-9a-f]{6}|white)"', lambda found: f'"{_THEME.get(found[1], found[1])}"', picture)


def _spec(layout: Layout) -> tuple[dict[str, Any], str]:
    """The Vega-Lite specification of one chart, and Vega-Lite's version in vl-convert's spelling."""
    frame, version = _frame()
    spec = json.loads(frame)
    encoding = spec["layer"][0]["encoding"]
    labels = json.dumps({str(tick.x): tick.label for tick in layout.ticks})
    encoding["x"]["axis"] |= {"values": [tick.x for tick in layout.ticks], "labelExpr": f"({labels})[datum.value]"}
    encoding["y"]["scale"]["domain"] = [layout.lowest, layout.highest]
    return {**spec, "datasets": _data(layout)}, version


@cache
def _frame() -> tuple[str, str]:
    """What all charts share, as JSON: built once, for Altair takes longer to build it than vl-convert to draw it.

    x is in pixels, laid out by us, so that marks of one day can stand side by side.
    """
    import altair as alt  # noqa: PLC0415 - takes longer to load than the rest of an export: as above

    axis = alt.Axis(values=[0], labelOverlap=False, labelFlush=False, grid=False)
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, PLOT_WIDTH], nice=False), axis=axis, title=None)
    y = alt.Y("low:Q", scale=alt.Scale(domain=[0, 1], nice=True), axis=alt.Axis(tickCount=5, format=",~f"), title=None)
    at, end = alt.X("at:Q"), alt.Y("y:Q")
    colour, fill = alt.Stroke("colour:N", scale=None), alt.Fill("fill:N", scale=None)
    steps, bars, limits, arrows = (alt.Chart(alt.NamedData(name=name)) for name in ("steps", "bars", "limits", "arrows"))
    paths = {status: path for status, (path, _) in SHAPES.items()} | ARROWS
    shape = alt.Shape("shape:N", scale=alt.Scale(domain=list(paths), range=list(paths.values())), legend=None)
    layers = [
        bars.mark_rule(strokeWidth=1, strokeDash=[2, 2]).encode(x=x, x2="x2:Q", y=y, stroke=colour),
        bars.mark_rule(strokeWidth=3, opacity=0.5).encode(x=at, y=y, y2="high:Q", stroke=colour),
        steps.mark_line(interpolate="step-after", strokeWidth=1.2, opacity=0.7).encode(
            x=at, y=end, detail="line:N", stroke=colour
        ),
        limits.mark_point(size=52, opacity=1, strokeWidth=2).encode(x=at, y=end, shape=shape, stroke=colour, fill=fill),
        arrows.mark_point(size=52, opacity=1, strokeWidth=1.6).encode(x=at, y=end, shape=shape, stroke=colour),
        limits.mark_text(align="left", dx=8, fontSize=11, color=INK).encode(x=at, y=end, text="number:N"),
    ]
    chart = alt.layer(*layers).properties(width=PLOT_WIDTH, height=PLOT_HEIGHT, autosize="none", padding=PADDING)
    chart = chart.configure(background="white", font="sans-serif", aria=False).configure_view(stroke=None)
    chart = chart.configure_axis(labelFontSize=11, labelColor=SOFT, gridColor=GRID, domainColor=AXIS)
    return json.dumps(chart.to_dict()), "_".join(alt.SCHEMA_VERSION.split(".")[:2])


def _data(layout: Layout) -> dict[str, list[Datum]]:
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
    return {"steps": _steps(layout), "bars": bars, "limits": limits, "arrows": arrows}


def _steps(layout: Layout) -> list[Datum]:
    """For each voice with a hue of its own, a line along its lower limits and one along its upper.

    What a voice said holds until it speaks again. Undated values are on no line, nor are those taken back.
    """
    found: list[Datum] = []
    for placed in sorted(layout.placed, key=lambda item: item.at):
        mark = placed.mark
        if mark.begin is None or mark.hue == HUES or mark.status == FigureStatus.WITHDRAWN.value:
            continue
        for end, limit in (("low", mark.low), ("high", mark.high)):
            if limit is not None:
                found.append({"at": placed.at, "y": limit, "line": f"{mark.hue} {end}", "colour": COLOURS[mark.hue]})
    lines = Counter(datum["line"] for datum in found)
    return [datum for datum in found if lines[datum["line"]] > 1]
