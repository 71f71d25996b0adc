"""The charts of figures, drawn once: the same marks give the same picture."""

from functools import lru_cache

from markupsafe import Markup

from sayso.export.dossier.chart import svg
from sayso.export.dossier.figures import Mark

KEPT = 512  # pictures; each takes some fifteen kilobytes and, to draw, some thirty milliseconds


@lru_cache(maxsize=KEPT)
def chart(marks: tuple[Mark, ...]) -> Markup:
    """The marks as an SVG picture; empty where there is nothing to draw."""
    return Markup(svg(marks) if marks else "")  # noqa: S704 - made of numbers, dates and our own words
