"""A SHA-256 over a row, so that a changed byte shows.

What is hashed: the table's name and a line feed; then for each column but `sha256`, in order of name, a line `<column>
<integer|text|blob|null> <length in bytes>`, the value (integers in decimal, text in UTF-8, null as nothing) and a line feed.
It finds damage and careless edits; whoever edits on purpose can seal again.
"""

import hashlib
from collections.abc import Mapping

from sayso.errors import StoreError

Value = int | str | bytes | None
Row = dict[str, Value]


class StoredText(bytes):
    """A TEXT value as its bytes lie in the database, which damage may have left undecodable."""


def seal(table: str, row: Mapping[str, Value]) -> bytes:
    """The SHA-256 of a row of this table; its `sha256` column is left out. Raises StoreError for text that UTF-8 cannot hold."""
    parts = [f"{table}\n".encode()]
    for column in sorted(row.keys() - {"sha256"}):
        kind, value = _bytes(table, column, row[column])
        parts += (f"{column} {kind} {len(value)}\n".encode(), value, b"\n")
    return hashlib.sha256(b"".join(parts)).digest()


def sealed(table: str, row: Row) -> Row:
    """The row with its seal."""
    return {**row, "sha256": seal(table, row)}


def _bytes(table: str, column: str, value: Value) -> tuple[str, bytes]:
    if value is None:
        return "null", b""
    if isinstance(value, StoredText):
        return "text", value
    if isinstance(value, bytes):
        return "blob", value
    if isinstance(value, int):
        return "integer", str(int(value)).encode()
    try:
        return "text", value.encode()
    except UnicodeEncodeError as error:
        raise StoreError(f"{table} {column}: character {error.start} is half of a surrogate pair, which is no text") from error
