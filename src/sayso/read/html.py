"""HTML: the page's visible words as our reader lays them out; what is not the report is marked, not deleted."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import lxml.etree
import lxml.html

from sayso.errors import EmptyInput, InputError
from sayso.read.article import article_blocks
from sayso.read.blocks import HEADINGS, Block, Element, laid_out
from sayso.read.boilerplate import boilerplate_lines
from sayso.read.decoding import decode, html_charset
from sayso.read.found import Found, declared, note_file_name, report
from sayso.read.header import dateline_length, note_byline, note_credits, note_date_line
from sayso.read.lines import Line, lines_of
from sayso.read.lost import words_lost
from sayso.read.metadata import note_htmldate, note_metadata
from sayso.read.source import Source
from sayso.schema import Report
from sayso.text import folded

MEDIA_TYPE = "text/html"
EXTENSIONS = (".html", ".htm", ".xhtml")

TEASER = 25  # words: a page that says it is not free and shows no more than one lead sentence is a paywall

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|article|title|meta)\b", re.I | re.S)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")  # browsers show nothing for them, and lxml refuses them
_BYLINE_NAMES = re.compile(r"(?<![a-z])(?:byline|authors?|writer|dateline)(?![a-z])", re.IGNORECASE)


def accepts(name: str, head: bytes) -> bool:
    """Whether the name is that of a page, or the first bytes begin one. Either may be empty."""
    return name.lower().endswith(EXTENSIONS) or _BEGINS.match(head) is not None


def read(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    """One Report. Raises EmptyInput for a page without words or without a report among them, and BinaryInput."""
    raw = source.raw()
    decoded = decode(raw, place=source.place, declared=[source.charset, html_charset(raw)])
    tree = parsed(decoded.text, source.place)
    text, blocks = laid_out(tree)
    if not blocks:
        raise EmptyInput(source.place, "a page without words")
    found = declared(source)
    note_metadata(found, tree)
    lost = words_lost(decoded.text, tree)
    if lost:
        found.warnings.append(f"the page nests too deeply to be read whole: {lost} words were lost")
    chosen = article_blocks(tree, text, blocks)
    _require_report(found, text, blocks, chosen, source.place)
    _mark(found, text, blocks, chosen)
    note_htmldate(found, tree)
    note_file_name(found, source.name)
    yield report(source, found, raw, replace(decoded, text=text), MEDIA_TYPE)


def parsed(page: str, place: str) -> Element:
    """The page as a tree, without comments and control characters. Raises EmptyInput if there is nothing in it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise EmptyInput(place, "a page without words") from error
    for element in tree.iter():
        if element.text and _CONTROLS.search(element.text):
            element.text = _CONTROLS.sub("", element.text)
        if element.tail and _CONTROLS.search(element.tail):
            element.tail = _CONTROLS.sub("", element.tail)
    return tree


def _require_report(found: Found, text: str, blocks: Sequence[Block], chosen: set[int], place: str) -> None:
    shown = sum(len(text[blocks[n].start : blocks[n].end].split()) for n in chosen if blocks[n].element.tag not in HEADINGS)
    if not shown:
        raise EmptyInput(place, "a page without a report: only navigation and the like")
    if shown <= TEASER and any("isAccessibleForFree" in warning for warning in found.warnings):
        raise EmptyInput(place, f"a page behind a paywall: only {shown} words of the report are there")


def _mark(found: Found, text: str, blocks: Sequence[Block], chosen: set[int]) -> None:
    """Mark headline, byline and date above the story, boilerplate inside it, and everything outside it."""
    title = _title_block(found, text, blocks, chosen)
    first = min((n for n in chosen if blocks[n].element.tag not in HEADINGS and n != title))
    last = max(chosen)
    if title is not None:
        found.mark(blocks[title].start, blocks[title].end, "title")
    story: list[Line] = []
    for number in range(first if title is None else min(title + 1, first), last + 1):
        block = blocks[number]
        lines = [line for line in lines_of(" " * 0 + text[block.start : block.end])]
        lines = [Line(line.start + block.start, line.end + block.start, line.words, line.alone) for line in lines]
        if not _mark_head(found, block, lines) and number in chosen:
            _mark_subhead(found, block)
            story.extend(lines)
    for line in boilerplate_lines(story):
        found.mark(line.start, line.end, "boilerplate")
    note_credits(found, story)
    _mark_dateline(found, text, story)
    _mark_outside(found, blocks, chosen | ({title} if title is not None else set()))


def _title_block(found: Found, text: str, blocks: Sequence[Block], chosen: set[int]) -> int | None:
    """The <h1> that says the title, else the last one before the story's end; None if the page shows no headline."""
    headings = [n for n, block in enumerate(blocks) if block.element.tag == "h1" and n <= max(chosen)]
    title = folded(found.title.value) if found.title is not None else None
    same = [n for n in headings if folded(text[blocks[n].start : blocks[n].end]) == title]
    return (same or headings[-1:] or [None])[0]
