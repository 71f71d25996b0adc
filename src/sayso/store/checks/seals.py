"""Whether every row still has the bytes that were written."""

import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, Table

from sayso.store import tables
from sayso.store.checks.file import key_columns
from sayso.store.engine import driver
from sayso.store.faults import meaning
from sayso.store.seal import StoredText, seal


def check_seals(connection: Connection) -> Iterator[str]:
    """Recompute the SHA-256 of every row."""
    for table in tables.metadata.sorted_tables:
        yield from check_table(connection, table)


def check_table(connection: Connection, table: Table) -> Iterator[str]:
    """The rows of a table whose SHA-256 is not that of the row."""
    direct = driver(connection)
    as_text = direct.text_factory
    direct.text_factory = StoredText  # bytes as they lie there: damaged text may not decode
    try:
        yield from _rows(direct, table.name, list(table.columns.keys()), key_columns(table))
    finally:
        direct.text_factory = as_text


def _rows(direct: sqlite3.Connection, table: str, columns: list[str], key: list[str]) -> Iterator[str]:
    wanted = ", ".join(f'"{column}"' for column in columns)
    cursor = direct.cursor()
    try:
        for row in cursor.execute(f"SELECT {wanted} FROM {table} ORDER BY {', '.join(key)}"):  # noqa: S608 - our own names
            values = dict(zip(columns, row, strict=True))
            if seal(table, values) != values["sha256"]:
                name = "/".join(_shown(values[column.strip('"')]) for column in key)
                yield f"{table} {name}: its SHA-256 is not that of the row"
    except sqlite3.Error as error:
        yield f"{table}: its rows cannot all be read: {meaning(error)}"
    finally:
        cursor.close()


def _shown(value: object) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
