"""From whatever version a database has to the one this sayso knows. Alembic runs the steps in migrations/."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from sayso.errors import StoreError
from sayso.store.engine import for_writing

# SQLite's mark of whose file it is (bytes 68 to 71): "says" in ASCII. Set by the first migration.
APPLICATION_ID = 0x73617973
# Each step in migrations/versions, oldest first. Kept here too, as loading Alembic takes a third of a second, which a
# database that needs no step should not cost. A test holds the two together.
REVISIONS = ("0001", "0002", "0003", "0004", "0005")
HEAD = REVISIONS[-1]


def version(connection: Connection) -> str | None:
    """The database's revision, None if it is empty. Raises StoreError if it is another program's or a newer sayso's."""
    names = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if not names and application in (0, APPLICATION_ID):
        return None
    if application != APPLICATION_ID or "alembic_version" not in names:
        raise StoreError("it is a database, but not one of sayso's")
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if len(found) != 1 or found[0] not in REVISIONS:
        versions = ", ".join(map(str, found)) or "none"
        raise StoreError(f"a newer sayso wrote it: its version is {versions}, and this one knows up to {HEAD}; upgrade sayso")
    return str(found[0])


def bring_up_to_date(engine: Engine) -> None:
    """Upgrade the database to HEAD, an empty one from nothing, in one transaction. Raises StoreError as `version` does."""
    with engine.connect() as connection:
        if version(connection) == HEAD:
            return
    with for_writing(engine).begin() as connection:
        if version(connection) != HEAD:  # another process may have been quicker
            upgrade(connection, HEAD)


def upgrade(connection: Connection, revision: str) -> None:
    """Run the steps up to this revision on a connection in a transaction, which stays open."""
    from alembic import command  # noqa: PLC0415 - slow to load and rarely needed: see REVISIONS
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    command.upgrade(config, revision)
