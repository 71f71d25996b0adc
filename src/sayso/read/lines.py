"""A text as lines with their places: what the finders of titles, bylines and boilerplate look at."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.text import one_line, trimmed


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. start, end: its place without white space around it. words: what it says, without markup.

    alone: an empty line (or the end of the text) follows.
    """

    start: int
    end: int
    words: str
    alone: bool


def lines_of(text: str, *, bare: Callable[[str], str] = str) -> list[Line]:
    """The text's lines that are not blank. `bare` takes a line's markup away (Markdown's "## ")."""
    found: list[tuple[int, int, bool]] = []
    position = 0
    for content in text.split("\n"):  # not splitlines: U+2028 and form feeds are characters of the text
        start, end = trimmed(text, position, position + len(content))
        blank = start == end
        if blank and found:
            found[-1] = (*found[-1][:2], True)
        if not blank:
            found.append((start, end, False))
        position += len(content) + 1
    if found:
        found[-1] = (*found[-1][:2], True)
    return [Line(start, end, one_line(bare(text[start:end])), alone) for start, end, alone in found]
