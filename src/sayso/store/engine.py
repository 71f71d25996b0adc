"""Connections to SQLite, set up the one way we trust. Why no WAL: docs/decisions/0002-journal-mode.md."""

import sqlite3
from typing import Any, cast

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event

from sayso.errors import StoreError

# A writer waits this long for another one. An add holds the lock for milliseconds, so half a minute is a long queue; a person
# waiting longer wants to hear why.
BUSY_SECONDS = 30.0
# Who only looks is kept out while a writer writes its pages down: milliseconds, or some seconds after thousands of reports. A
# person who searches wants to hear sooner why nothing comes.
LOOKING_SECONDS = 5.0
JOURNAL_MODE = "delete"
_BEGIN = "sayso_begin"


def make_engine(url: URL, *, looking: bool = False) -> Engine:
    """An engine whose every connection enforces foreign keys, keeps a rollback journal and begins transactions itself.

    looking: whether it also waits for a connection only as long as whoever looks.
    """
    options: dict[str, Any] = {"connect_args": {"timeout": LOOKING_SECONDS if looking else BUSY_SECONDS}}
    if url.database in (None, "", ":memory:"):
        # One connection for all: a second one to ":memory:" would be another, empty database.
        options = {"connect_args": {"check_same_thread": False}, "poolclass": StaticPool}
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same connections, taking the write lock when a transaction begins.

    A transaction that begins by reading and writes later cannot wait for another writer: SQLite refuses it at once.
    """
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def driver(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection beneath this one."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _prepare(connection: Any, _record: object) -> None:
    # Python's sqlite3 begins transactions by rules of its own (none before SELECT or CREATE); None leaves that to _begin.
    connection.isolation_level = None
    cursor: sqlite3.Cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA foreign_keys = ON")
        (mode,) = cursor.execute(f"PRAGMA journal_mode = {JOURNAL_MODE}").fetchone()
        if mode not in (JOURNAL_MODE, "memory"):
            raise StoreError(f"another program keeps the database in journal mode {mode}; close it and try again")
        # EXTRA also syncs the folder once the journal is gone: without it a power cut can bring the journal back and undo a
        # commit.
        cursor.execute("PRAGMA synchronous = EXTRA")
    finally:
        cursor.close()


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options().get(_BEGIN)
    seconds = LOOKING_SECONDS if begin is None else BUSY_SECONDS
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(1000 * seconds)}")
    connection.exec_driver_sql(begin or "BEGIN")
