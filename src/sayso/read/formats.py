"""Which reader takes an input. Adding a format: one module with MEDIA_TYPE, `accepts` and `read`, and its name in FORMATS."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Protocol

from sayso.errors import EmptyInput, InputError, UnknownFormat
from sayso.read import html, jsonl, markdown, plain
from sayso.read.source import HEAD, Source
from sayso.schema import Report


class Format(Protocol):
    """What a reader's module offers."""

    MEDIA_TYPE: str

    def accepts(self, name: str, head: bytes) -> bool:
        """Whether this reader takes a file of this name, or one that begins with these bytes; either may be empty."""

    def read(self, source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
        """The source's reports. An error in one part goes to `failed`, one of the whole is raised."""


FORMATS: tuple[Format, ...] = (jsonl, html, markdown, plain)  # asked in this order; plain text takes what nobody else takes

_ALSO_SERVED_AS = {
    "application/xhtml+xml": "text/html",
    "text/x-markdown": "text/markdown",
    "application/x-ndjson": "application/jsonl",
    "application/ndjson": "application/jsonl",
    "application/x-jsonlines": "application/jsonl",
}

_BEGINS = (
    (b"%PDF-", "a PDF; reading PDFs comes later, until then save its text as .txt"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (as .docx and .odt are); save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save its text as .txt"),
    (b"{\\rtf", "RTF; save it as .txt"),
    (jsonl.GZIP, "gzipped, but not JSON Lines"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ", "compressed with xz"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"WARC/1.", "a web archive; reading those comes later"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_OTHERS = {
    # A real one has been told by its first bytes.
    ".pdf": "named as a PDF, and does not begin like one; if it is text, save it as .txt",
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".epub"), "a word processor's file; save its text as .txt"),
    **dict.fromkeys((".csv", ".tsv", ".xls", ".xlsx", ".ods"), "a table; one report a line is .jsonl"),
    **dict.fromkeys((".json",), "JSON that is not one object a line; one report a line is .jsonl"),
    **dict.fromkeys((".xml", ".rss", ".atom"), "XML; reading feeds comes later"),
    **dict.fromkeys((".eml", ".mbox", ".mht", ".mhtml", ".warc"), "a mail or archive format; reading those comes later"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".svg"), "an image"),
    **dict.fromkeys((".mp3", ".mp4", ".wav", ".m4a", ".mov", ".avi"), "sound or film; a transcript as .txt can be read"),
    **dict.fromkeys((".zip", ".tar", ".7z", ".rar"), "an archive; unpack it and add the folder"),
}
# What begins so is no prose, whatever it is called: piped in or fetched it has no name that tells.
_MARKUP = (
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml\s|rss\b|feed\b|rdf:RDF\b|urlset\b|sitemapindex\b)"), _OTHERS[".xml"]),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"(?:[^\"\\\n]|\\.)*\"\s*:"), _OTHERS[".json"]),
)


def reader_for(source: Source) -> Format:
    """The reader for a source: by what it was served as, by its name, then by its first bytes.

    Raises EmptyInput for no bytes at all and UnknownFormat, saying what it is, for a file that no reader takes.
    """
    head = source.raw(HEAD)
    if not head:
        raise EmptyInput(source.place, "empty")
    for begin, kind in _BEGINS:
        if head.startswith(begin) and not (begin == jsonl.GZIP and jsonl.accepts(source.name, head)):
            raise UnknownFormat(source.place, kind)
    served = _ALSO_SERVED_AS.get(source.served_as, source.served_as)
    served = "" if served == plain.MEDIA_TYPE else served  # all sorts of files are served as plain text
    if reader := _chosen(lambda reader: served == reader.MEDIA_TYPE):
        return reader
    reader = _chosen(lambda reader: reader.accepts(source.name, b"")) or _chosen(lambda reader: reader.accepts("", head))
    if reader is None or (reader is plain and not plain.accepts(source.name, b"")):
        other = _OTHERS.get(PurePath(source.name).suffix.lower()) or _other_media(source.served_as) or _markup(head)
        if other:
            raise UnknownFormat(source.place, other)
    return reader or plain


def _chosen(test: Callable[[Format], bool]) -> Format | None:
    return next((reader for reader in FORMATS if test(reader)), None)


def _markup(head: bytes) -> str | None:
    """What bytes that would be read as plain text are, if they begin like XML or JSON."""
    return next((kind for begins, kind in _MARKUP if begins.match(head)), None)


def _other_media(served: str) -> str | None:
    """Why something served as this is no report: pictures, sound, and applications' own formats other than plain bytes."""
    kind, _, rest = served.partition("/")
    vague = rest in ("octet-stream", "gzip", "x-gzip", "")
    return f"served as {served}, for which there is no reader" if kind not in ("text", "") and not vague else None
