"""Whether SQLite itself finds its file in order, and every foreign key has its row."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from sayso.store import tables


def check_file(connection: Connection) -> Iterator[str]:
    """SQLite's integrity_check (which also tries every CHECK and type) and foreign_key_check."""
    for finding in connection.exec_driver_sql("PRAGMA integrity_check").scalars():
        if finding != "ok":
            yield f"database: {finding}"
    for table, rowid, owner, _ in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield f"{table} {row_name(connection, table, rowid)}: its {owner} is missing"


def row_name(connection: Connection, table: str, rowid: int) -> str:
    """The id, or the parts of the key, of a row that is known by SQLite's own number."""
    if table not in tables.metadata.tables:
        return f"row {rowid}"
    key = key_columns(tables.metadata.tables[table])
    row = connection.exec_driver_sql(f"SELECT {', '.join(key)} FROM {table} WHERE rowid = ?", (rowid,)).one()  # noqa: S608
    return "/".join(map(str, row))


def key_columns(table: Table) -> list[str]:
    """The columns that name a row to a person, quoted for SQL."""
    columns = table.columns
    names = ["id"] if "id" in columns else [column.name for column in columns if column.primary_key]
    return [f'"{name}"' for name in names]
