"""The charts of figures, drawn once: the same marks give the same picture."""

from dataclasses import replace
from functools import lru_cache, partial

from fastapi import Request
from markupsafe import Markup

from sayso.export.dossier.chart import svg
from sayso.export.dossier.figures import History, Mark
from sayso.web.paging import Part, paged
from sayso.web.pictures.later import Later

KEPT = 512  # pictures; each takes some fifteen kilobytes and, to draw, some thirty milliseconds
ROWS = 40  # values of a history on a page: a screen or two; a line takes up to a kilobyte, and its marks in the chart another


@lru_cache(maxsize=KEPT)
def chart(marks: tuple[Mark, ...]) -> Markup:
    """The marks as an SVG picture; empty where there is nothing to draw."""
    return Markup(svg(marks) if marks else "")  # noqa: S704 - made of numbers, dates and our own words


def shown(request: Request, history: History) -> tuple[History, Later, Part]:
    """The stretch of a history's values that this page shows, and the picture of these values.

    The query names the stretch, from 1, under the history's anchor: each history of a page turns its own leaves.
    """
    part, cut = paged(request, history.anchor, len(history.entries), ROWS)
    entries = history.entries[cut]
    numbers = {entry.number for entry in entries}
    marks = tuple(mark for mark in history.marks if mark.number in numbers)
    return replace(history, entries=entries, marks=marks), Later(partial(chart, marks), there=bool(marks)), part
