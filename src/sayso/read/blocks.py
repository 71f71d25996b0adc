"""A page laid out as text, with the place of each block: white space as a browser shows it, paragraphs apart.

After the HTML Standard's "rendered text collection steps" (what `innerText` gives), with headings, lists and other units of
their own set apart like paragraphs.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from sayso.read.decoding import one_newline

Element = Any  # lxml has no types

# A text of words reads better than a list of one a line.
_UNSEEN = frozenset(
    """head script style noscript template iframe object embed svg canvas audio video select datalist textarea map frameset
    noframes noembed area base link meta param source track title""".split()  # noqa: SIM905
)
_APART = frozenset(
    """p h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption ul ol dl table header footer nav aside section article
    body main""".split()  # noqa: SIM905
)
_BLOCK = _APART | frozenset(
    """address center dd details dialog dir div dt fieldset form hgroup hr html legend li menu search summary tbody tfoot
    thead tr caption optgroup option""".split()  # noqa: SIM905
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\f\r]+")  # what HTML calls white space: a no-break space is none
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page's text that stands by itself; element: the innermost block element around it."""

    start: int
    end: int
    element: Element


@dataclass(slots=True)
class _Layout:
    """The text so far."""

    around: list[Element]  # the root and the block elements open now, outermost first
    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    start: int = -1  # where the open block began; -1 when none is
    gap: int = 0  # line ends due before the next words
    lines: int = 0  # <br>s seen since the last words of this block
    space: bool = False  # a space due before the next words

    def break_(self, line_ends: int) -> None:
        """End the open block; at least this many line ends before the next words."""
        if self.start >= 0:
            self.blocks.append(Block(self.start, self.length, self.around[-1]))
            self.start = -1
        self.gap = max(self.gap, line_ends)
        self.lines, self.space = 0, False

    def words(self, text: str | None, *, as_is: bool = False) -> None:
        """Add a text node; white space collapsed unless as_is."""
        if not text:
            return
        shown = one_newline(text) if as_is else _SPACE.sub(" ", text)
        if not shown.strip():
            if as_is and self.start >= 0:
                self._add(shown)
            self.space = not as_is
            return
        if not as_is:
            self.space = self.space or shown[0] == " "
        self._due()
        self._add(shown if as_is else shown.strip(" "))
        self.space = not as_is and shown[-1] == " "

    def line(self) -> None:
        """A <br>: a new line; two make a new block."""
        self.lines += 1
        self.space = False
        if self.lines > 1:
            self.break_(2)

    def _due(self) -> None:
        """Write the line ends or the space that stand before the next words."""
        if self.start < 0:
            if self.length:
                self._add("\n" * max(self.gap, 1))
            self.start = self.length
        elif self.lines:
            self._add("\n")
        elif self.space:
            self._add(" ")
        self.gap, self.lines, self.space = 0, 0, False

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def laid_out(root: Element) -> tuple[str, list[Block]]:
    """The visible words under an element as text, and its blocks in order. Never recurses: pages nest thousands deep."""
    page = _Layout([root])
    steps: list[tuple[Element, bool]] = [(root, False)]
    preformatted = 0
    while steps:
        element, leaving = steps.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if leaving:
            preformatted -= tag == "pre"
            _leave(page, tag)
        elif is_seen(element):
            preformatted += tag == "pre"
            _enter(page, element, tag)
            page.words(element.text, as_is=preformatted > 0)
            steps.append((element, True))
            steps.extend((child, False) for child in reversed(element))
            continue
        if element is not root:
            page.words(element.tail, as_is=preformatted > 0)
    page.break_(0)
    return "".join(page.parts), page.blocks


def is_seen(element: Element) -> bool:
    """Whether a browser shows the element: not a script, a comment or one that its own attributes hide."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return False
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return False
    style = element.get("style")
    return style is None or _HIDING.search(style) is None


def _enter(page: _Layout, element: Element, tag: str) -> None:
    if tag == "br":
        page.line()
    elif tag in _BLOCK:
        page.break_(2 if tag in _APART else 1)
        page.around.append(element)
    elif tag in ("td", "th") and page.start >= 0:
        page.space = True


def _leave(page: _Layout, tag: str) -> None:
    if tag in _BLOCK:
        page.break_(2 if tag in _APART else 1)
        page.around.pop()
    elif tag in ("td", "th") and page.start >= 0:
        page.space = True
