"""A picture that is drawn when the page comes to it, so that what stands above it need not wait."""

from collections.abc import Callable

from markupsafe import Markup


class Later:
    """draw: makes the picture; there: whether there is anything to draw."""

    def __init__(self, draw: Callable[[], Markup], *, there: bool) -> None:
        self._draw = draw
        self._there = there

    def __bool__(self) -> bool:
        return self._there

    def __html__(self) -> str:
        return self._draw()
