"""The migrations make what tables.py says, and bring an older ledger along."""

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Engine, create_engine, insert
from store_samples import PIPELINE, ferry

from sayso.errors import StoreError
from sayso.store import derived_tables, migrate, open_store, rows, tables
from sayso.store.add import add
from sayso.store.engine import for_writing, make_engine
from sayso.store.marks import TOKENIZER

DERIVED = set(derived_tables.metadata.tables)
OURS = set(tables.metadata.tables) | DERIVED


@pytest.fixture
def migrated() -> Engine:
    """An empty database brought up from nothing."""
    engine = make_engine(URL.create("sqlite"))
    migrate.bring_up_to_date(engine)
    return engine


def sql_of(engine: Engine) -> dict[str, str]:
    """The SQL of each table and index of ours."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").all()
    return {name: sql for name, table, sql in found if table in OURS and not sql.startswith("CREATE TRIGGER")}


def parts(sql: str) -> list[str]:
    """The columns and constraints of a CREATE statement, as sorted lines."""
    return sorted(line.strip().rstrip(",") for line in re.sub(r"[ \t]+", " ", sql).splitlines())


def test_the_migrations_make_the_tables_as_the_code_has_them(migrated: Engine) -> None:
    direct = create_engine("sqlite://")
    tables.metadata.create_all(direct)
    derived_tables.metadata.create_all(direct)
    made, expected = sql_of(migrated), sql_of(direct)
    assert {name: parts(sql) for name, sql in made.items()} == {name: parts(sql) for name, sql in expected.items()}
    assert all("STRICT" in sql.rstrip().rsplit(")", 1)[-1] for name, sql in made.items() if name in OURS)
    direct.dispose()


def test_alembic_finds_nothing_left_to_migrate(migrated: Engine) -> None:
    with migrated.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or name in OURS, "compare_server_default": True},
        )
        assert compare_metadata(context, [tables.metadata, derived_tables.metadata]) == []


def test_the_code_knows_every_migration_and_their_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).with_name("migrations")))
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == migrate.REVISIONS


def test_the_index_and_the_place_finder_cut_words_alike(migrated: Engine) -> None:
    with migrated.connect() as connection:
        sql = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'words'").scalar_one()
    assert f"tokenize = '{TOKENIZER}'" in sql


def test_an_older_ledger_is_upgraded_with_all_it_holds(path: Path) -> None:
    document, claims = ferry()
    old = make_engine(URL.create("sqlite", database=str(path)))
    with for_writing(old).begin() as connection:
        migrate.upgrade(connection, "0001")
        add(connection, document, claims, story="ferry", pipeline=PIPELINE)
    old.dispose()
    with open_store(path, create=False) as store:
        assert store.claims(document.report.id) == claims
        assert [hit.match for hit in store.search("aground")] == ["aground"]
        assert store.check() == []


def test_an_upgrade_that_breaks_off_leaves_the_older_ledger(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = make_engine(URL.create("sqlite", database=str(path)))
    with for_writing(old).begin() as connection:
        migrate.upgrade(connection, "0001")
        connection.exec_driver_sql("CREATE VIEW passage AS SELECT 1")  # in the way of the second step
    before = path.read_bytes()
    with pytest.raises(StoreError, match="passage"):
        open_store(path)
    assert path.read_bytes() == before
    old.dispose()


def test_a_failed_creation_leaves_no_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: object, revision: str) -> None:
        raise StoreError("no such luck")

    monkeypatch.setattr(migrate, "upgrade", fail)
    with pytest.raises(StoreError, match=f"{path}: no such luck"):
        open_store(path)
    assert not path.exists()


def test_a_claim_goes_with_its_reading(migrated: Engine) -> None:
    document, claims = ferry()
    with for_writing(migrated).begin() as connection:
        add(connection, document, claims, story=None, pipeline=PIPELINE)
        connection.execute(tables.report.delete())
        for table in tables.metadata.sorted_tables:
            assert connection.execute(table.select()).all() == []
        connection.execute(insert(tables.report), rows.report_row(document.report, name="x"))


def test_a_ledger_that_another_process_made_meanwhile_is_not_made_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path).close()
    real = migrate.version
    answers = [None]  # what this process saw before the other one was done
    monkeypatch.setattr(migrate, "version", lambda connection: answers.pop() if answers else real(connection))
    with open_store(path) as store:
        assert answers == []
        assert store.check() == []
