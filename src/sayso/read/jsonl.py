"""JSON Lines, plain or gzipped: one report a row, read one row at a time."""

import codecs
import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast

from sayso.errors import BinaryInput, EmptyInput, InputError, MalformedInput
from sayso.read.decoding import Decoded, one_newline
from sayso.read.found import Found, declared, report
from sayso.read.plain import describe, require_words
from sayso.read.source import HEAD, Source
from sayso.schema import Report

MEDIA_TYPE = "application/jsonl"
EXTENSIONS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
GZIP = b"\x1f\x8b"
LONGEST_ROW = 1 << 26  # bytes (64 MiB): no report is longer, and a file without line ends must not fill the memory

_ROW = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*\{[ \t]*\"(?:[^\"\\\n]|\\.)*\"[ \t]*:")
_FACTS = {"title": "title", "outlet": "outlet", "byline": "byline", "author": "byline", "url": "url", "language": "language"}


def accepts(name: str, head: bytes) -> bool:
    """Whether the name is that of a JSON Lines file, or the first bytes (perhaps gzipped) begin an object on one line."""
    if name.lower().endswith(EXTENSIONS):
        return True
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, HEAD)  # 31: a gzip header, the largest window
        except zlib.error:
            return False
    return _ROW.match(head) is not None


def read(source: Source, failed: Callable[[InputError], None]) -> Iterator[Report]:
    """A Report a row, in the file's order. A row that cannot be read goes to `failed`; the others are read all the same.

    Raises EmptyInput for a file without rows, MalformedInput for broken gzip (after the rows before the break).
    """
    number = 0
    rows = 0
    with source.open() as opened:
        stream = _unpacked(opened)
        while True:
            number += 1
            try:
                line = _next_line(stream, source.place, number)
            except MalformedInput as error:  # a row too long: the next one can be read
                failed(error)
                rows += 1
                continue
            except (EOFError, zlib.error, gzip.BadGzipFile) as error:
                raise MalformedInput(source.place, f"the gzip data is broken: {error}", line=number) from error
            except OSError as error:
                raise source.unreadable(error) from error
            if not line:
                break
            if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise MalformedInput(source.place, "JSON Lines are UTF-8 (RFC 8259); this is UTF-16")
            if row := line.removeprefix(codecs.BOM_UTF8 if number == 1 else b"").rstrip(b"\r\n"):
                rows += bool(row.strip())
                try:
                    yield from _report(source, row, number)
                except InputError as error:
                    failed(error)
    if not rows:
        raise EmptyInput(source.place, "no rows")


def _unpacked(stream: BinaryIO) -> BinaryIO:
    packed = stream.read(len(GZIP)) == GZIP
    stream.seek(0)
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if packed else stream


def _next_line(stream: BinaryIO, place: str, number: int) -> bytes:
    """The next line with its end; b"" at the end of the file. Raises MalformedInput for one too long, having passed it."""
    line = stream.readline(LONGEST_ROW)
    if len(line) < LONGEST_ROW:
        return line
    while line and not line.endswith(b"\n"):
        line = stream.readline(LONGEST_ROW)
    raise MalformedInput(place, f"a row of {LONGEST_ROW} bytes or more", line=number)


def _report(source: Source, raw: bytes, number: int) -> Iterator[Report]:
    """The report of one row; none for a blank one. Raises an InputError that names the line."""
    if not raw.strip():
        return
    row = _parsed(source, raw, number)
    text = row.get("text")
    if not isinstance(text, str):
        reason = "no text" if text is None else f"text is {_kind(text)}, not a string"
        raise MalformedInput(source.place, reason, line=number)
    require_words(text, source.place, line=number)
    if "\0" in text:
        raise BinaryInput(source.place, f"a NUL at character {text.index(chr(0))} of the text", line=number)
    found = declared(source)
    _note_fields(found, row)
    text = one_newline(text)
    describe(found, text)
    found.name = _name(row, source, number)
    yield report(source, found, raw, Decoded(text, "utf-8"), MEDIA_TYPE)


def _parsed(source: Source, raw: bytes, number: int) -> dict[str, Any]:
    try:
        row = json.loads(raw.decode("utf-8"))
        if b"\\u" in raw:  # refuse half of a surrogate pair ("\ud800"): no file can hold it
            json.dumps(row, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as error:
        raise MalformedInput(source.place, f"not UTF-8 at byte {error.start} of the row", line=number) from error
    except UnicodeEncodeError as error:
        raise MalformedInput(source.place, "an escape is half of a surrogate pair and no character", line=number) from error
    except json.JSONDecodeError as error:
        raise MalformedInput(source.place, f"not JSON: {error.msg} at character {error.pos}", line=number) from error
    except (ValueError, RecursionError) as error:  # a number of 4,300 digits, a thousand brackets
        raise MalformedInput(source.place, f"not JSON that can be read: {error}", line=number) from error
    if not isinstance(row, dict):
        raise MalformedInput(source.place, f"the row is {_kind(row)}, not an object", line=number)
    return row


def _note_fields(found: Found, row: dict[str, Any]) -> None:
    for key, fact in _FACTS.items():
        value = row.get(key)
        if isinstance(value, str):
            found.note(fact, value, f"jsonl:{key}")
        elif value is not None:
            found.warnings.append(f"jsonl:{key}: {_kind(value)}, not a string")
    published = row.get("published")
    if isinstance(published, str):
        found.note_date(published, "jsonl:published")
    elif published is not None:
        found.warnings.append(f"jsonl:published: {_kind(published)}, not a date as a string")


def _name(row: dict[str, Any], source: Source, number: int) -> str:
    """The row's id, else the file's name and the line."""
    given = row.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return given if isinstance(given, str) and given.strip() else f"{source.name}:{number}"


def _kind(value: object) -> str:
    """What JSON calls a value's type."""
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "an array", dict: "an object"}
    return kinds.get(type(value), "null")
