"""Markdown: the input's own characters; its markup stays in the text, and what is not the story is marked."""

import re
from collections.abc import Callable, Iterator

from sayso.errors import InputError
from sayso.read.boilerplate import is_list_heading
from sayso.read.decoding import decode
from sayso.read.found import Found, declared, note_file_name, report
from sayso.read.plain import describe, require_words
from sayso.read.source import Source
from sayso.schema import Report
from sayso.text import one_line

MEDIA_TYPE = "text/markdown"
EXTENSIONS = (".md", ".markdown")

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>(?:(?:[A-Za-z][\w -]*:.*|[ \t].*|[-#].*|)\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:[ \t]+(?P<value>.+)")
_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "url": "url",
    "link": "url",
    "lang": "language",
    "language": "language",
}
_DATE_KEYS = ("published", "date", "pubdate")

_HEADING = re.compile(
    r"^ {0,3}(?P<level>#{1,6})[ \t]+(?P<words>.+)$|^(?P<under>[^\s#>*+-].*)\n {0,3}(?P<rule>=+|--+)[ \t]*$", re.MULTILINE
)
_NOT_STORY = re.compile(
    r"^[ \t]*(?:"
    r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}"  # a rule
    r"|(?:\[)?!\[[^\]\n]*\]\([^)\n]*\)(?:\]\([^)\n]*\))?"  # an image, perhaps inside a link
    r"|[-*+][ \t]+\[[^\]\n]*\]\([^)\n]*\)"  # a list item that is a link and nothing else
    r"|\[[^\]\n]+\]:[ \t]+\S.*"  # a link's definition
    r"|<!--.*?-->"
    r")[ \t]*$",
    re.MULTILINE,
)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\([^()]{0,2000}\)")  # 2,000: longer than any address, and a bound on the search
_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d+[.)]\s+)+|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|\s+#+\s*$|`")


def accepts(name: str, head: bytes) -> bool:
    """Whether the name is that of a Markdown file, or the first bytes begin with front matter or a "# Heading"."""
    if name.lower().endswith(EXTENSIONS):
        return True
    start = head.removeprefix(b"\xef\xbb\xbf")
    return re.match(rb"---[ \t]*\r?\n[A-Za-z][\w -]*:[ \t]|#[ \t]+\S", start) is not None


def read(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    """One Report, its text unchanged but for line endings. Raises EmptyInput and BinaryInput."""
    raw = source.raw()
    decoded = decode(raw, place=source.place, declared=[source.charset])
    require_words(decoded.text, source.place)
    found = declared(source)
    body = _read_front_matter(found, decoded.text)
    _mark_headings(found, decoded.text, body)
    for match in _NOT_STORY.finditer(decoded.text, body):
        found.mark(match.start(), match.end(), "boilerplate")
    describe(found, decoded.text, bare=without_markup)
    note_file_name(found, source.name)
    yield report(source, found, raw, decoded, MEDIA_TYPE)


def without_markup(line: str) -> str:
    """What a line says: without heading, list, quotation and emphasis marks, a link as its words."""
    return one_line(_MARKS.sub("", _LINK.sub(lambda match: match["words"], one_line(line))))


def _read_front_matter(found: Found, text: str) -> int:
    """Note the `key: value` lines between two "---" at the start, and mark them; returns where the body begins."""
    match = _FRONT.match(text)
    if match is None:
        return 0
    for line in match["fields"].split("\n"):
        field = _FIELD.fullmatch(line.rstrip())
        if field is None:
            continue
        key = field["key"].lower()
        value = _unquoted(field["value"].strip())
        if key in _DATE_KEYS:
            found.note_date(value, f"front matter:{key}")
        elif key in _KEYS:
            found.note(_KEYS[key], value, f"front matter:{key}")
    found.mark(match.start(), match.end(), "boilerplate")
    return match.end()


def _unquoted(value: str) -> str:
    """The value without YAML's quotation marks, a list `[a, b]` as "a, b"."""
    if value[0] == "[" and value[-1] == "]":
        return ", ".join(_unquoted(part.strip()) for part in value[1:-1].split(",") if part.strip())
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _mark_headings(found: Found, text: str, body: int) -> None:
    """Mark every heading; the first of the first level is the title. "Related" is left to the finder of boilerplate."""
    for match in _HEADING.finditer(text, body):
        words = without_markup(match["words"] or match["under"])
        if is_list_heading(words):
            continue
        if match["level"] == "#" or (match["rule"] or "").startswith("="):
            found.note("title", words, "heading")
        found.mark(match.start(), match.end(), "title")
