"""Opening: a new place, a known one, and everything that is no place for a ledger."""

import os
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import event
from store_samples import PIPELINE, ferry, make_report

from sayso.errors import StoreError
from sayso.schema import Document
from sayso.store import Store, engine, open_store


def test_a_new_store_makes_its_folder_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "ledger.db"
    with open_store(path) as store:
        assert store.readings() == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_one_opening_added_the_next_one_finds(tmp_path: Path) -> None:
    document, claims = ferry()
    with open_store(str(tmp_path / "ledger.db")) as store:
        store.add(document, claims, pipeline=PIPELINE)
    with open_store(f"sqlite:///{tmp_path / 'ledger.db'}", create=False) as store:
        assert store.claims(document.report.id) == claims


@pytest.mark.parametrize("name", ["with space?&.db", "pro%41cent.db", "ünï #1.db"])
def test_any_file_name_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    with open_store(tmp_path / name):
        assert [path.name for path in tmp_path.iterdir()] == [name]


def test_nothing_lies_beside_a_closed_store(ferry_store: Store, path: Path) -> None:
    ferry_store.close()
    assert list(path.parent.iterdir()) == [path]


def folder(place: Path) -> Path:
    place.mkdir()
    return place


def words(place: Path) -> Path:
    place.write_text("These are notes, not a database, and there are enough of them to fill a header. " * 3)
    return place


def in_a_file(place: Path) -> Path:
    place.write_text("notes")
    return place / "ledger.db"


def pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def somebody_elses(place: Path) -> Path:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    return place


def anothers_empty(place: Path) -> Path:
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA application_id = 7")
    return place


def newer(place: Path) -> Path:
    open_store(place).close()
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    return place


def cut_short(place: Path) -> Path:
    open_store(place).close()
    place.write_bytes(place.read_bytes()[:10_000])
    return place


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (folder, "it is a folder"),
        (words, "it is not a database"),
        (in_a_file, r"file exists|not a directory|is a file, not a folder"),
        (pipe, "it is no ordinary file"),
        (somebody_elses, "not one of sayso's"),
        (anothers_empty, "not one of sayso's"),
        (newer, "a newer sayso wrote it: its version is 9999, and this one knows up to 0005"),
        (cut_short, "it is damaged: only 10,000 of its [0-9,]+ bytes are there"),
    ],
)
def test_what_is_no_ledger_is_named_and_left_as_it_is(tmp_path: Path, make: Callable[[Path], Path], reason: str) -> None:
    place = make(tmp_path / "place")
    before = place.read_bytes() if place.is_file() else None
    with pytest.raises(StoreError, match=f"(?i)^{place}: .*({reason})"):
        open_store(place)
    assert (place.read_bytes() if place.is_file() else None) == before


def test_nothing_is_made_unless_asked(tmp_path: Path) -> None:
    for name in ("gone.db", "empty.db"):
        if name == "empty.db":
            (tmp_path / name).touch()
        with pytest.raises(StoreError, match="there is no ledger here"):
            open_store(tmp_path / name, create=False)
    assert [path.name for path in tmp_path.iterdir()] == ["empty.db"]


@pytest.mark.parametrize("where", ["postgresql://host/name", "sqlite+aiosqlite:///x", "no such://thing", "", "a\0b"])
def test_a_place_of_no_known_kind_is_refused(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError):
        open_store(where)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_ledger_can_be_read_and_refuses_an_add(ferry_store: Store, path: Path) -> None:
    document, claims = ferry()
    with open_store(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert store.claims(document.report.id) == claims
        with pytest.raises(StoreError, match="it is read-only"):
            store.add(Document(make_report("More.")), (), pipeline=PIPELINE)


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path) -> None:
    """As another user where the tests run as root, whom no permission stops."""
    tmp_path.chmod(0o555)
    script = (
        "import os\n"
        "from sayso.errors import StoreError\n"
        "from sayso.store import open_store\n"
        "if os.getuid() == 0: os.seteuid(65534)\n"
        "try: open_store('ledger.db')\n"
        "except StoreError as error: print(error)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    tmp_path.chmod(0o755)
    assert done.stdout.strip() == "ledger.db: Permission denied"


def test_a_full_disk_is_said_so_and_nothing_is_lost(ferry_store: Store, path: Path) -> None:
    @event.listens_for(ferry_store._engine, "begin")
    def no_room(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # not below what is used: no page more

    big = make_report("Much. " * 20_000)
    with pytest.raises(StoreError, match="the disk is full; nothing of this was written"):
        ferry_store.add(Document(big), (), pipeline=PIPELINE)
    assert len(ferry_store.reports()) == 1
    assert ferry_store.check() == []


def test_a_locked_ledger_is_waited_for_and_then_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    with open_store(tmp_path / "ledger.db") as store, closing(sqlite3.connect(tmp_path / "ledger.db")) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="another program keeps it locked"):
            store.add(*ferry(), pipeline=PIPELINE)
        other.rollback()
        assert store.add(*ferry(), pipeline=PIPELINE)


def test_who_looks_waits_for_a_locked_ledger_no_longer_than_a_few_seconds(
    path: Path, ferry_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine.LOOKING_SECONDS <= 5
    monkeypatch.setattr(engine, "LOOKING_SECONDS", 0.05)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        begun = monotonic()
        with pytest.raises(StoreError, match="it is busy: another program keeps it locked"):
            ferry_store.search("ferry")
        with pytest.raises(StoreError, match="it is busy: another program keeps it locked"):
            open_store(path, looking=True)
        assert monotonic() - begun < engine.BUSY_SECONDS / 10


def test_a_ledger_that_another_program_turned_to_wal_is_turned_back(ferry_store: Store, path: Path) -> None:
    ferry_store.close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        other.execute("SELECT count(*) FROM report").fetchone()
        with pytest.raises(StoreError, match=r"locked|journal mode wal"):
            open_store_at_once(path)
    with open_store(path) as store:
        assert len(store.reports()) == 1
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def open_store_at_once(path: Path) -> Store:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "BUSY_SECONDS", 0.05)
        return open_store(path)


def test_every_connection_keeps_a_rollback_journal_and_foreign_keys(ferry_store: Store) -> None:
    with ferry_store._engine.connect() as first, ferry_store._engine.connect() as second:
        for connection in (first, second):
            settings = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            }
            assert settings == {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "busy_timeout": 5_000}
            assert connection.connection.driver_connection.isolation_level is None


def test_a_socket_is_no_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(socket.socket(socket.AF_UNIX)) as listening:
        listening.bind("s")
        with pytest.raises(StoreError, match="no ordinary file"):
            open_store("s")
