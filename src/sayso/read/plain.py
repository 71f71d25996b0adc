"""Plain text: the input's own characters; title, byline and date where the first lines show them plainly."""

from collections.abc import Callable, Iterator

from sayso.errors import EmptyInput, InputError
from sayso.read import html
from sayso.read.boilerplate import boilerplate_lines
from sayso.read.decoding import decode
from sayso.read.found import Found, declared, note_file_name, report
from sayso.read.header import note_credits, read_header
from sayso.read.lines import lines_of
from sayso.read.source import HEAD, Source
from sayso.schema import Report

MEDIA_TYPE = "text/plain"
EXTENSIONS = (".txt", ".text")


def accepts(name: str, head: bytes) -> bool:
    """Whether the name is that of a text file, or the first bytes could be text. Either may be empty."""
    return name.lower().endswith(EXTENSIONS) or (bool(head) and not name)


def read(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    """One Report, its text unchanged but for line endings. Raises EmptyInput and BinaryInput."""
    raw = source.raw()
    decoded = decode(raw, place=source.place, declared=[source.charset])
    require_words(decoded.text, source.place)
    found = declared(source)
    if html.accepts("", raw[:HEAD]):
        found.warnings.append("named as plain text but begins like a page; its markup was read as text")
    describe(found, decoded.text)
    note_file_name(found, source.name)
    yield report(source, found, raw, decoded, MEDIA_TYPE)


def require_words(text: str, place: str, *, line: int | None = None) -> None:
    """Raise EmptyInput if there is nothing but white space."""
    if not text.replace("\ufeff", "").strip():
        raise EmptyInput(place, "nothing but white space" if text else "empty", line=line)


def describe(found: Found, text: str, *, bare: Callable[[str], str] = str) -> None:
    """Note and mark headline, byline, date, dateline and boilerplate of a text. `bare` takes a line's markup away."""
    lines = lines_of(text, bare=bare)
    note_credits(found, lines)
    for line in boilerplate_lines(lines):
        found.mark(line.start, line.end, "boilerplate")
    read_header(found, lines, text)
