"""Whether the search index says what the texts say."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from sayso.store.engine import driver
from sayso.store.faults import is_read_only, meaning

# With rank 1 FTS5 compares its index with the content, not only with itself:
# https://www.sqlite.org/fts5.html#the_integrity_check_command
_COMPARE = "INSERT INTO words (words, rank) VALUES ('integrity-check', 1)"


def check_index(connection: Connection) -> Iterator[str]:
    """FTS5's own check against the texts. It counts as writing, so a read-only database is checked in a temporary copy."""
    try:
        connection.exec_driver_sql(_COMPARE)
    except DBAPIError as error:
        fault = _in_a_copy(connection) if is_read_only(error) else error.orig
        if fault is not None:
            yield f"search index (words): it does not agree with the texts: {meaning(fault)}"


def _in_a_copy(connection: Connection) -> sqlite3.Error | None:
    with closing(sqlite3.connect("")) as copy:  # "": a file that SQLite removes again
        try:
            driver(connection).backup(copy)
            copy.execute(_COMPARE)
        except sqlite3.Error as error:
            return error
    return None
