"""What the database complains of, in words fit to show."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from sayso.errors import StoreError

_BUSY = "it is busy: another program keeps it locked; nothing of this was written, try again in a moment"
# By the beginning of SQLite's own name for the error: https://www.sqlite.org/rescode.html
_MEANING = {
    "SQLITE_NOTADB": "it is not a database",
    "SQLITE_CANTOPEN": "it cannot be opened (no permission, or the folder cannot be written to)",
    "SQLITE_READONLY": "it is read-only",
    "SQLITE_FULL": "the disk is full; nothing of this was written",
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_CORRUPT": "it is damaged; `sayso check` says where",
    "SQLITE_IOERR": "the disk failed while reading or writing",
    "SQLITE_PERM": "no permission",
    "SQLITE_AUTH": "no permission",
    "SQLITE_CONSTRAINT_UNIQUE": "an id, or the number made from it, is taken already",
    "SQLITE_CONSTRAINT_PRIMARYKEY": "an id, or the number made from it, is taken already",
    "SQLITE_CONSTRAINT_ROWID": "an id, or the number made from it, is taken already",
    "SQLITE_CONSTRAINT": "a row breaks the rules of its table",
    "SQLITE_TOOBIG": "a value is larger than a database can hold",
}


@contextmanager
def as_store_errors(where: str) -> Iterator[None]:
    """Turn every database error inside into a StoreError that names the database and says what to make of it."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{where}: {meaning(error.orig)}") from error
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise StoreError(f"{where}: {meaning(error)}") from error


def meaning(error: BaseException | None) -> str:
    """The error in a few plain words, then SQLite's own."""
    if isinstance(error, DBAPIError):
        error = error.orig
    code = getattr(error, "sqlite_errorname", None) or ""
    for beginning, words in _MEANING.items():
        if code.startswith(beginning):
            return f"{words} ({error})"
    return str(error)


def is_read_only(error: SQLAlchemyError) -> bool:
    """Whether the database refused because it cannot be written to."""
    cause = error.orig if isinstance(error, DBAPIError) else None
    return str(getattr(cause, "sqlite_errorname", "")).startswith("SQLITE_READONLY")
