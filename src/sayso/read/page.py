"""Marks on a page laid out as text: headline, byline and date above the story, boilerplate in it, and all that is outside it."""

import re
from collections.abc import Sequence

from sayso.read.article import Article
from sayso.read.blocks import HEADINGS, Block, Element
from sayso.read.boilerplate import boilerplate_lines
from sayso.read.found import Found
from sayso.read.header import LONGEST_BYLINE, dateline_length, is_byline, note_byline, note_credits, note_date_line
from sayso.read.lines import Line, lines_of
from sayso.text import folded, one_line

HEAD_BLOCKS = 16  # headline, standfirst, byline, job, date and a row of share buttons, each a block of its own

_BYLINE_NAMES = re.compile(r"(?<![a-z])(?:byline|authors?|writer)(?![a-z])", re.IGNORECASE)


def mark_page(found: Found, text: str, blocks: Sequence[Block], article: Article) -> int:
    """Mark the page's parts; note a byline and a date that only the text shows. Returns how many words of the story are left."""
    if not article.chosen:
        return 0
    title = _title_block(found, text, blocks, article)
    if title is not None:
        found.mark(blocks[title].start, blocks[title].end, "title")
    head = _mark_head(found, text, blocks, article, title)
    story = [number for number in sorted(article.chosen) if number not in head and number != title]
    lines = [line for number in story for line in _lines(text, blocks[number])]
    note_credits(found, lines)
    furniture = boilerplate_lines(lines)
    for line in furniture:
        found.mark(line.start, line.end, "boilerplate")
    for line in lines[:3]:  # a standfirst or two may stand before the first paragraph
        if length := dateline_length(text[line.start : line.end]):
            found.mark(line.start, line.start + length, "dateline")
            break
    subheads = [blocks[number] for number in story if blocks[number].element.tag in HEADINGS]
    for block in subheads:
        found.mark(block.start, block.end, "title")
    _mark_outside(found, blocks, article.chosen | head | {title})
    heads = {block.start for block in subheads}
    return sum(len(line.words.split()) for line in lines if line not in furniture and line.start not in heads)


def _lines(text: str, block: Block) -> list[Line]:
    """The block's lines, with their places in the whole text."""
    inside = lines_of(text[block.start : block.end])
    return [Line(line.start + block.start, line.end + block.start, line.words, line.alone) for line in inside]


def _title_block(found: Found, text: str, blocks: Sequence[Block], article: Article) -> int | None:
    """The heading that says the title, in these or nearly these words; without a title, the last <h1> above the story's end."""
    end = max(article.chosen)
    headings = [n for n, block in enumerate(blocks[: end + 1]) if block.element.tag in HEADINGS and n not in article.furniture]
    if found.title is None:
        return next((number for number in reversed(headings) if blocks[number].element.tag == "h1"), None)
    title = set(folded(found.title.value).split())

    def likeness(number: int) -> float:
        said = set(folded(text[blocks[number].start : blocks[number].end]).split())
        return len(said & title) / len(said | title)

    best = max(headings, key=likeness, default=None)
    return best if best is not None and likeness(best) >= 0.5 else None  # half the words: titles for search engines are reworded


def _mark_head(found: Found, text: str, blocks: Sequence[Block], article: Article, title: int | None) -> set[int]:
    """Mark bylines and dates among the first blocks of the story; returns their numbers."""
    first, last = min(article.chosen), max(article.chosen)
    start = first if title is None else min(title, first)
    marked = set()
    for number in range(start, min(start + HEAD_BLOCKS, last + 1)):
        if number == title or number in article.furniture:
            continue
        lines = _lines(text, blocks[number])
        if lines and (_mark_byline(found, blocks[number], lines) or _mark_dates(found, blocks[number], lines)):
            marked.add(number)
    return marked


def _mark_byline(found: Found, block: Block, lines: Sequence[Line]) -> bool:
    if is_byline(lines[0].words):
        for line in lines:
            if not note_byline(found, line, "html:byline") and not note_date_line(found, line):
                found.mark(line.start, line.end, "byline")
        return True
    named = " ".join(f"{step.get('class') or ''} {step.get('rel') or ''} {step.get('itemprop') or ''}" for step in _near(block))
    said = one_line(" ".join(line.words for line in lines))
    if not _BYLINE_NAMES.search(named) or len(said.split()) > LONGEST_BYLINE or said.endswith("."):
        return False
    found.note("byline", said, "html:class=byline")
    found.mark(block.start, block.end, "byline")
    return True


def _near(block: Block) -> list[Element]:
    """The block's element, the one around it, and the one all its words are in, if any: where pages write what a block is."""
    element = block.element
    around = element.getparent()
    inner = list(element) if not (element.text or "").strip() else []
    return [step for step in (element, around, *inner[:1]) if step is not None]


def _mark_dates(found: Found, block: Block, lines: Sequence[Line]) -> bool:
    dated = [note_date_line(found, line) for line in lines]
    if all(dated):
        return True
    words = sum(len(line.words.split()) for line in lines)
    if block.element.tag in HEADINGS or words > LONGEST_BYLINE or next(block.element.iter("time"), None) is None:
        return False
    found.mark(block.start, block.end, "dateline")
    return True


def _mark_outside(found: Found, blocks: Sequence[Block], kept: set[int | None] | frozenset[int | None]) -> None:
    """Mark every run of blocks that are not kept as one stretch of boilerplate."""
    start: int | None = None
    for number, block in enumerate(blocks):
        if number in kept:
            start = None
            continue
        if start is not None:
            found.marks.pop()
        start = block.start if start is None else start
        found.mark(start, block.end, "boilerplate")
