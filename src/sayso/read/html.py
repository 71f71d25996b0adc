"""HTML: the page's visible words as our reader lays them out; what is not the report is marked, not deleted."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import lxml.etree
import lxml.html

from sayso.errors import EmptyInput, InputError, MalformedInput
from sayso.read.article import article
from sayso.read.blocks import Element, laid_out
from sayso.read.decoding import decode, html_charset
from sayso.read.found import declared, note_file_name, report
from sayso.read.lost import words_lost
from sayso.read.metadata import note_htmldate, note_metadata
from sayso.read.page import mark_page
from sayso.read.source import Source
from sayso.schema import Report

MEDIA_TYPE = "text/html"
EXTENSIONS = (".html", ".htm", ".xhtml")

TEASER = 25  # words: a page that says it is not free and shows no more than one lead sentence is a paywall

_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--.*?-->)*"
    rb"<(?:!doctype\s+html|html|head|body|article|title|meta|main|section|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # by lxml when a text is set, as trafilatura sets it


def accepts(name: str, head: bytes) -> bool:
    """Whether the name is that of a page, or the first bytes begin one. Either may be empty."""
    return name.lower().endswith(EXTENSIONS) or _BEGINS.match(head) is not None


def read(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    """One Report. Raises EmptyInput for a page without words or without a report among them, and BinaryInput."""
    raw = source.raw()
    decoded = decode(raw, place=source.place, declared=[source.charset, html_charset(raw)])
    tree, too_deep = _parsed(decoded.text, source.place)
    text, blocks = laid_out(tree)
    found = declared(source)
    lost = words_lost(decoded.text, tree) if too_deep else 0
    if lost and not blocks:
        raise MalformedInput(source.place, f"the page nests too deeply to be read: all its {lost} words are below the limit")
    if lost:
        found.warnings.append(f"the page nests too deeply to be read whole: {lost} words were lost")
    is_free = note_metadata(found, tree)
    shown = mark_page(found, text, blocks, article(tree, text, blocks))
    if not shown:
        raise EmptyInput(
            source.place, "a page without a report, only navigation and the like" if blocks else "a page without words"
        )
    if shown <= TEASER and not is_free:
        raise EmptyInput(source.place, f"a page behind a paywall: only {shown} words of the report are there")
    note_htmldate(found, tree)
    note_file_name(found, source.name)
    yield report(source, found, raw, replace(decoded, text=text), MEDIA_TYPE)


def _parsed(page: str, place: str) -> tuple[Element, bool]:
    """The page as a tree, without comments and control characters, and whether it nested too deep to be kept whole.

    Raises EmptyInput if there is nothing in it.
    """
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise EmptyInput(place, "a page without words") from error
    for element in tree.iter():
        if element.text and _REFUSED.search(element.text):
            element.text = _shown(element.text)
        if element.tail and _REFUSED.search(element.tail):
            element.tail = _shown(element.tail)
    return tree, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _shown(text: str) -> str:
    """The text as a browser shows it: nothing for control characters, and a form feed is white space."""
    return _REFUSED.sub("", text.replace("\f", " "))
