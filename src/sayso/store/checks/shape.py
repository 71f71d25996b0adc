"""Whether tables, indexes, triggers and views are those that this version makes."""

from collections.abc import Iterator
from functools import cache

from sqlalchemy import URL, Connection

from sayso.store.engine import make_engine
from sayso.store.migrate import HEAD, bring_up_to_date, version


def check_shape(connection: Connection) -> Iterator[str]:
    """Compare the version, and each object's SQL, with a new database made in memory."""
    found = version(connection)
    if found != HEAD:
        yield f"alembic_version: it is {found}, not {HEAD}"
    expected, actual = _expected(), _objects(connection)
    for name in sorted(expected.keys() | actual.keys()):
        if name not in actual:
            yield f"schema: {name} is missing"
        elif name not in expected:
            yield f"schema: {name} does not belong here"
        elif actual[name] != expected[name]:
            yield f"schema: {name} is not as this version makes it"


@cache
def _expected() -> dict[str, str]:
    fresh = make_engine(URL.create("sqlite"))
    try:
        bring_up_to_date(fresh)
        with fresh.begin() as new:
            return _objects(new)
    finally:
        fresh.dispose()


def _objects(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'")
    return {f"{kind} {name}": f"{table}: {sql}" for kind, name, table, sql in rows}
