"""Whether the database is sound: one file a kind of check, in the order of the tuple below."""

import sqlite3
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from sayso.errors import SaysoError
from sayso.store.checks.derived import check_derived
from sayso.store.checks.file import check_file
from sayso.store.checks.index import check_index
from sayso.store.checks.meaning import check_meaning
from sayso.store.checks.seals import check_seals
from sayso.store.checks.shape import check_shape
from sayso.store.deciding import check_decisions
from sayso.store.engine import for_writing
from sayso.store.faults import is_read_only, meaning

_Check = Callable[[Connection], Iterator[str]]
_CHECKS: tuple[tuple[str, _Check], ...] = (
    ("database", check_file),
    ("schema", check_shape),
    ("rows", check_seals),
    ("readings", check_meaning),
    ("decisions", check_decisions),
    ("search index", check_index),
    ("what was linked", check_derived),
)


def check(engine: Engine) -> list[str]:
    """Every fault found, naming table and row; empty for a sound database.

    All checks see one state: the write lock is held, so others can read meanwhile, not write. A check that breaks off on
    damage says so and the others go on.
    """
    try:
        with for_writing(engine).connect() as connection:
            connection.begin()  # never committed: a check changes nothing
            return _faults(connection)
    except SQLAlchemyError as error:
        if not is_read_only(error):
            raise
    with engine.connect() as connection:
        return _faults(connection)


def _faults(connection: Connection) -> list[str]:
    found: dict[str, None] = {}
    for name, each in _CHECKS:
        try:
            for fault in each(connection):
                found[fault] = None
        except (SQLAlchemyError, sqlite3.Error, SaysoError) as error:
            found[f"{name}: the check broke off: {meaning(error)}"] = None
    return list(found)
