"""A text cut into paragraphs, and those into pages small enough to be sent at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# A paragraph longer than this is cut: about a screen. A line of ten megabytes must not be one page.
LONGEST = 4_000
# Characters and claims a page: some 200 kilobytes of HTML with its marks and notes.
PAGE, CLAIMS = 30_000, 120

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters start up to end of the text, in code points. whole: whether a paragraph ends with it."""

    start: int
    end: int
    whole: bool = True


def paragraphs(text: str) -> list[Stretch]:
    """The lines of the text that hold more than white space, the longest cut at a space; together all there is to see."""
    found = []
    for line in _LINE.finditer(text):
        if line.group().isspace():
            continue
        start, end = line.span()
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            found.append(Stretch(start, cut, whole=False))
            start = cut
        found.append(Stretch(start, end))
    return found


def pages(stretches: Sequence[Stretch], claims: Sequence[int]) -> list[Sequence[Stretch]]:
    """The paragraphs by page, at least one page. claims: where each claim begins, sorted."""
    found: list[list[Stretch]] = [[]]
    characters = marks = at = 0
    for stretch in stretches:
        here = at
        while here < len(claims) and claims[here] < stretch.end:
            here += 1
        size = stretch.end - stretch.start
        if found[-1] and (characters + size > PAGE or marks + here - at > CLAIMS):
            found.append([])
            characters = marks = 0
        found[-1].append(stretch)
        characters, marks, at = characters + size, marks + here - at, here
    return [*found]


def page_at(found: Sequence[Sequence[Stretch]], place: int) -> int:
    """The number, from 1, of the page that holds this character; the last one for a place behind all."""
    for number, page in enumerate(found, 1):
        if page and place < page[-1].end:
            return number
    return len(found)
