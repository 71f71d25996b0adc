"""Which blocks of a page are the report: trafilatura chooses the words, the page's own structure bounds the choice.

trafilatura's output cannot be mapped back to the page, so it only votes: a block is in if its words are in what trafilatura
kept. Where it keeps nothing, <article>, <main> or the page without its furniture stands.
"""

import copy
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura

from sayso.read.blocks import HEADINGS, Block, Element
from sayso.text import words

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it could not do is ours to say, as warnings

RUN = 4  # words in a row that make a match: shorter runs occur by chance in menus
MOST = 0.6  # share of a block's runs that must be in the extraction; trafilatura drops links and marks inside paragraphs

_ALWAYS = frozenset(("nav", "footer", "figcaption", "menu"))
_MOSTLY = frozenset(("aside", "form", "dialog"))  # unless the page is wrapped in one, as ASP.NET wraps pages in <form>
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar"))
_NAMES = re.compile(
    r"(?<![a-z])(?:cookies?|consent|gdpr|newsletters?|subscri(?:be|ption)|related|recommend(?:ed|ations)?|more-(?:stories|on|from)|"
    r"share|sharing|social|comments?|disqus|promo|advert(?:s|isement)?|sponsored|breadcrumbs?|sidebar|masthead|most-(?:read|popular)|"
    r"trending|author-bio|tags|outbrain|taboola|paywall|caption|credit)(?![a-z])",
    re.IGNORECASE,
)
_WHOLE = frozenset(("html", "body", "main", "article"))  # never furniture, whatever their class says


@dataclass(frozen=True, slots=True)
class Article:
    """The numbers of the blocks that are the report, and of those in furniture (menus, captions, banners). Others are neither."""

    chosen: frozenset[int]
    furniture: frozenset[int]


def article(tree: Element, text: str, blocks: Sequence[Block]) -> Article:
    """Which blocks of the page are the report; none chosen if it holds no report."""
    spoken = [tuple(word for word, _, _ in words(text[block.start : block.end])) for block in blocks]
    runs, lines = _extracted(tree)
    chosen = {number for number, said in enumerate(spoken) if said and _is_among(said, runs, lines)}
    outside = _Furniture(blocks, spoken, chosen)
    furniture = frozenset(number for number, block in enumerate(blocks) if outside.holds(block.element))
    chosen -= furniture
    chosen = chosen | _siblings(blocks, chosen, furniture) if chosen else _by_structure(tree, blocks, spoken, furniture)
    return Article(frozenset(chosen), furniture)


def _extracted(tree: Element) -> tuple[set[tuple[str, ...]], set[tuple[str, ...]]]:
    """The runs of words and the whole lines that trafilatura keeps of the page."""
    try:
        document = trafilatura.bare_extraction(copy.copy(tree), include_comments=False, include_formatting=False)
    except Exception:  # whatever a page does to it, the page's own structure is left to go by
        return set(), set()
    text = (getattr(document, "text", None) or "") if document is not None else ""
    lines = {tuple(word for word, _, _ in words(line)) for line in text.split("\n")}
    said = [word for word, _, _ in words(text)]
    return {tuple(said[i : i + RUN]) for i in range(len(said) - RUN + 1)}, lines


def _is_among(said: tuple[str, ...], runs: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    if said in lines:
        return True
    own = [said[i : i + RUN] for i in range(len(said) - RUN + 1)]
    return bool(own) and sum(run in runs for run in own) >= MOST * len(own)


class _Furniture:
    """Whether an element lies in what is not the report: navigation, asides, captions, cookie banners, comments."""

    def __init__(self, blocks: Sequence[Block], spoken: Sequence[tuple[str, ...]], chosen: set[int]) -> None:
        self._known: dict[Element, bool] = {}
        self._weight: dict[Element, int] = {}
        for number in chosen:
            for element in (blocks[number].element, *blocks[number].element.iterancestors()):
                self._weight[element] = self._weight.get(element, 0) + len(spoken[number])
        self._half = sum(len(spoken[number]) for number in chosen) / 2

    def holds(self, element: Element) -> bool:
        """Whether the element or one around it is furniture. What holds half the report is not, however it is named."""
        path = []
        inside = False
        while element is not None:
            if element in self._known:
                inside = self._known[element]
                break
            path.append(element)
            element = element.getparent()
        for step in reversed(path):
            light = self._weight.get(step, 0) <= self._half
            inside = inside or step.tag in _ALWAYS or (light and _is_furniture(step))
            self._known[step] = inside
        return inside


def _is_furniture(element: Element) -> bool:
    if element.tag in _WHOLE:
        return False
    if element.tag in _MOSTLY or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag == "header":  # the page's banner; an article's own header holds its headline and byline
        return not any(around.tag in ("article", "main") for around in element.iterancestors())
    return _NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _siblings(blocks: Sequence[Block], chosen: set[int], furniture: frozenset[int]) -> set[int]:
    """Paragraphs and subheads between chosen ones, under the same parent, that trafilatura left out (it drops short ones)."""
    parents: dict[Element, int] = {}
    for number in chosen:
        parent = blocks[number].element.getparent()
        parents[parent] = parents.get(parent, 0) + 1
    return {
        number
        for number in range(min(chosen), max(chosen))
        if blocks[number].element.tag in (HEADINGS | {"p", "blockquote"})
        and parents.get(blocks[number].element.getparent(), 0) > 1
        and number not in furniture
        and not _is_links(blocks[number].element)
    }


def _is_links(element: Element) -> bool:
    """Whether the element's words are mostly those of links: a teaser."""
    everything = len("".join(element.itertext()).strip())
    return sum(len("".join(link.itertext()).strip()) for link in element.iter("a")) * 2 > everything


def _by_structure(
    tree: Element, blocks: Sequence[Block], spoken: Sequence[tuple[str, ...]], furniture: frozenset[int]
) -> set[int]:
    """The blocks of the wordiest articleBody, <article> or <main>, else all that are no furniture and no links."""
    free = [n for n, block in enumerate(blocks) if spoken[n] and n not in furniture and not _is_links(block.element)]
    best: set[int] = set()
    for path in (".//*[@itemprop='articleBody']", ".//article", ".//main|.//*[@role='main']"):
        for element in tree.xpath(path):
            inside = set(element.iter())
            held = {number for number in free if blocks[number].element in inside}
            best = max(best, held, key=lambda numbers: (sum(len(spoken[n]) for n in numbers), -min(numbers, default=0)))
        if best:
            return best
    return set(free)
