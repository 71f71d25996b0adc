"""From a path to a store that is ready."""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from sayso.errors import StoreError
from sayso.store.engine import make_engine
from sayso.store.faults import as_store_errors
from sayso.store.migrate import bring_up_to_date
from sayso.store.store import Store


def open_store(where: str | Path, *, create: bool = True, looking: bool = False) -> Store:
    """The store at a path or an SQLAlchemy URL (SQLite only so far), brought up to this version's tables.

    create: make a new database, and its folder, where there is none; only its owner may read it, as reports can be sensitive.
    looking: do not wait half a minute where another program keeps it locked, but some seconds.
    ":memory:" is a store that goes when it is closed, for one thread. Raises StoreError, naming the place, for what is no
    database, no database of sayso's, of a newer sayso, locked, or cannot be read.
    """
    url = _url(where)
    path = None if url.database in (None, "", ":memory:") or url.query.get("uri") else Path(str(url.database))
    place = str(path or where)
    made = path is not None and _prepare(path, create=create)
    engine = make_engine(url, looking=looking)
    try:
        with as_store_errors(place):
            bring_up_to_date(engine)
    except StoreError as error:
        engine.dispose()
        if made and path is not None:
            _clear(path)
        if path is not None and (missing := _missing(path)):
            raise StoreError(f"{place}: it is damaged: {missing}, as after a copy that broke off; take a whole copy") from error
        if str(error).startswith(f"{place}: "):
            raise
        raise StoreError(f"{place}: {error}") from error
    return Store(engine, place)


def _url(where: str | Path) -> URL:
    if not str(where):
        raise StoreError("a store needs a place: a path, or :memory:")
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise StoreError(f"{where} is neither a path nor a database URL") from error
    if url.get_backend_name() != "sqlite" or url.get_driver_name() != "pysqlite":
        raise StoreError(f"{url.render_as_string()}: only SQLite so far, as a path or as sqlite:///path")
    return url


def _prepare(path: Path, *, create: bool) -> bool:
    """Make the file if it may be made; whether it was made. Raises StoreError for what can be no database."""
    try:
        if path.is_dir():
            raise StoreError(f"{path}: it is a folder; give a file")
        if path.exists() and not path.is_file():
            raise StoreError(f"{path}: it is no ordinary file")
        if path.exists() and (create or path.stat().st_size > 0):
            return False
        if not create:
            raise StoreError(f"{path}: there is no ledger here; `sayso add` makes one")
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        if path.is_file():  # another process made it in the meantime
            return False
        raise StoreError(f"{path}: {error.filename} is a file, not a folder") from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise StoreError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    return True


def _missing(path: Path) -> str:
    """How much of a database file is gone, by what its header says of its pages; "" if nothing is.

    Bytes 16 and 28 of https://www.sqlite.org/fileformat2.html#the_database_header: `sayso check` cannot open such a file.
    """
    try:
        with path.open("rb") as file:
            head, there = file.read(32), path.stat().st_size
    except OSError:
        return ""
    page = int.from_bytes(head[16:18], "big")
    whole = (1 << 16 if page == 1 else page) * int.from_bytes(head[28:32], "big")
    return f"only {there:,} of its {whole:,} bytes are there" if head.startswith(b"SQLite format 3\0") and there < whole else ""


def _clear(path: Path) -> None:
    """Leave no empty file behind where making the database failed."""
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
