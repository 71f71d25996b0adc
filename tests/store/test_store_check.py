"""A changed, lost or foreign byte is found, and named by table and row."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from store_samples import PIPELINE, ferry, make_claim, make_report

from sayso.errors import StoreError
from sayso.schema import Document
from sayso.store import Store, open_store, tables
from sayso.store.seal import seal

COLUMNS = [(table.name, column.name) for table in tables.metadata.sorted_tables for column in table.columns]


def tamper(path: Path, *statements: str) -> None:
    """Change the file behind the store's back, with every guard off."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("flipped", 1, flipped, deterministic=True)
        connection.execute("PRAGMA ignore_check_constraints = ON")
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'decision_never_%'").fetchall()
        for guard, _ in guards:
            connection.execute(f"DROP TRIGGER {guard}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)


def flipped(value: object) -> object:
    """The value with one thing changed."""
    if value is None:
        return "was nothing"
    if isinstance(value, int):
        return value + 1000  # a neighbour would meet a unique index
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return "~" + str(value)[1:]


def key_of(path: Path, table: str) -> str:
    """How a fault names the table's last row."""
    columns = (
        ["id"] if "id" in tables.metadata.tables[table].columns else tables.metadata.tables[table].primary_key.columns.keys()
    )
    wanted = ", ".join(f'"{column}"' for column in columns)
    with closing(sqlite3.connect(path)) as connection:
        return "/".join(map(str, connection.execute(f"SELECT {wanted} FROM {table} ORDER BY rowid DESC LIMIT 1").fetchone()))


def test_a_store_that_was_only_added_to_is_sound(ferry_store: Store) -> None:
    report = make_report("It held. She said so.")
    ferry_store.add(Document(report), (make_claim(report, "It held"),), pipeline=PIPELINE)
    ferry_store.add(*ferry(), pipeline="test-2")
    assert ferry_store.check() == []


def test_every_table_has_a_seal() -> None:
    assert [table.name for table in tables.metadata.sorted_tables if "sha256" not in table.columns] == []


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_change_in_any_column_is_named_by_table_and_row(decided_store: Store, path: Path, table: str, column: str) -> None:
    tamper(
        path,
        f'UPDATE {table} SET "{column}" = flipped("{column}") WHERE rowid = (SELECT max(rowid) FROM {table})',
    )
    key = key_of(path, table)
    assert f"{table} {key}: its SHA-256 is not that of the row" in decided_store.check()


@pytest.mark.parametrize("table", [table.name for table in tables.metadata.sorted_tables if table.name != "story_report"])
def test_a_row_gone_missing_is_noticed(decided_store: Store, path: Path, table: str) -> None:
    tamper(path, f"DELETE FROM {table} WHERE rowid = (SELECT {_gone(table)}(rowid) FROM {table})")
    assert decided_store.check() != []


def _gone(table: str) -> str:
    """Of decisions the last one is not missed: nothing says how many there were."""
    return "min" if table == "decision" else "max"


def reseal(path: Path, table: str, change: str) -> None:
    """A change by someone who makes the seals anew."""
    tamper(path, f"UPDATE {table} SET {change}")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        for row in connection.execute(f"SELECT rowid AS row_id, * FROM {table}").fetchall():
            values = {key: row[key] for key in row.keys() if key != "row_id"}  # noqa: SIM118 - a Row iterates over its values
            connection.execute(f"UPDATE {table} SET sha256 = ? WHERE rowid = ?", (seal(table, values), row["row_id"]))


@pytest.mark.parametrize(
    ("table", "change", "fault"),
    [
        ("claim", "voice = 'Someone else'", "its voice is not what the rest of it says"),
        ("claim", "quote = upper(quote)", "its quote is not what the rest of it says"),
        ("claim", "body = replace(body, 'hurt', 'harm')", "its quote is not what stands at its place"),
        ("claim", "body = '{}'", "cannot be read"),
        ("claim_span", 'start = start + 1, "end" = "end" + 1', "its start is not what the rest of it says"),
        ("report", "text = substr(text, 1, 60)", "ends after the text"),
        ("report", "facts = 1", "its facts is not what the rest of it says"),
        ("region", '"end" = 100000', "ends after the text"),
        ("reading", "claims = 2", "its claims is not what the rest of it says"),
        ("reading", "document = replace(document, '\"start\":', '\"start\":9')", "holds no characters"),
        ("report_fact", "field = 'mood' WHERE field = 'title'", "unexpected keyword argument 'mood'"),
    ],
)
def test_what_is_sealed_but_cannot_be_right_is_found(ferry_store: Store, path: Path, table: str, change: str, fault: str) -> None:
    reseal(path, table, change)
    faults = ferry_store.check()
    assert any(fault in found for found in faults), faults


def test_one_broken_report_does_not_hide_the_faults_of_another(store: Store, path: Path) -> None:
    reports = [make_report(f"It held {number} days.") for number in range(5)]
    for report in reports:
        store.add(Document(report), (make_claim(report, "It held"),), pipeline=PIPELINE)
    first, second = sorted(report.id for report in reports)[::3]
    reseal(path, "claim", f"body = '{{}}' WHERE report_id = '{first}'")
    reseal(path, "claim", f"voice = 'x' WHERE report_id = '{second}'")
    faults = store.check()
    assert len(faults) == 2
    assert first in faults[0]
    assert second[1:] in faults[1]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DROP TRIGGER claim_changed", "schema: trigger claim_changed is missing"),
        ("DROP INDEX ix_story_report_report_id", "schema: index ix_story_report_report_id is missing"),
        ("CREATE TABLE more (a)", "schema: table more does not belong here"),
        ("UPDATE alembic_version SET version_num = '0001'", "alembic_version: it is 0001, not 0005"),
    ],
)
def test_a_changed_schema_is_found(ferry_store: Store, path: Path, statement: str, fault: str) -> None:
    tamper(path, statement)
    assert fault in ferry_store.check()


def test_a_row_without_its_owner_is_named(ferry_store: Store, path: Path) -> None:
    tamper(path, "PRAGMA foreign_keys = OFF", "DELETE FROM claim WHERE position = 2")
    assert any(fault.endswith("its claim is missing") and fault.startswith("claim_span c3") for fault in ferry_store.check())


def test_a_search_index_that_says_something_else_is_found(ferry_store: Store, path: Path) -> None:
    tamper(path, "INSERT INTO words (rowid, text) VALUES (12, 'never said')")
    (fault,) = ferry_store.check()
    assert fault.startswith("search index (words): it does not agree with the texts")


def test_a_damaged_row_is_named_when_it_is_read(ferry_store: Store, path: Path) -> None:
    tamper(path, "UPDATE claim SET body = '[]' WHERE position = 0")
    with pytest.raises(StoreError, match=r"ledger\.db: claim c1\w+ cannot be read"):
        ferry_store.readings()


def test_text_that_no_longer_decodes_is_named(ferry_store: Store, path: Path) -> None:
    tamper(path, "UPDATE claim SET voice = CAST(x'ff' AS TEXT) WHERE position = 0")
    assert any(fault.startswith("claim c1") and "SHA-256" in fault for fault in ferry_store.check())


def contents(store: Store) -> object:
    """All that can be read."""
    readings = store.readings()
    return readings, store.stories(), [store.document(reading.report.id) for reading in readings], store.search("the")


def in_a_store(path: Path, do: Callable[[Store], object]) -> object:
    with open_store(path) as store:
        return do(store)


# A step of a prime number of bytes, from several starts, visits most pages of the file and all sorts of places in them.
@pytest.mark.parametrize("start", range(0, 2003, 401))
def test_a_flipped_byte_in_the_file_is_found_or_changes_nothing(
    ferry_store: Store, path: Path, tmp_path: Path, start: int
) -> None:
    report = make_report(" ".join(f"Witness {number} spoke." for number in range(300)))
    claims = tuple(make_claim(report, f"Witness {number} spoke", number=number) for number in range(0, 300, 10))
    ferry_store.add(Document(report), claims, story="witnesses", pipeline=PIPELINE)
    sound = path.read_bytes()
    expected = contents(ferry_store)
    silent = found = 0
    copy = tmp_path / "copy.db"
    for position in range(start, len(sound), 12007):
        copy.write_bytes(sound[:position] + bytes([sound[position] ^ 0x15]) + sound[position + 1 :])
        try:
            faults = in_a_store(copy, Store.check)
        except StoreError:
            faults = ["not opened"]
        found += bool(faults)
        if not faults:
            silent += 1
            assert in_a_store(copy, contents) == expected, f"byte {position}"
    assert found
    assert silent


def test_a_flip_inside_a_kept_text_is_found(ferry_store: Store, path: Path, tmp_path: Path) -> None:
    sound = path.read_bytes()
    places = [place for place in range(len(sound)) if sound.startswith(b"harbour master", place)]
    assert places
    for place in places:
        copy = tmp_path / "copy.db"
        copy.write_bytes(sound[:place] + b"H" + sound[place + 1 :])
        assert in_a_store(copy, Store.check) != [], place


def test_a_read_only_copy_is_checked_too(ferry_store: Store, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(path, copy)
    with open_store(f"sqlite:///file:{copy}?mode=ro&uri=true") as store:
        assert store.check() == []
    tamper(copy, "INSERT INTO words (rowid, text) VALUES (12, 'never said')")
    with open_store(f"sqlite:///file:{copy}?mode=ro&uri=true") as store:
        assert len(store.check()) == 1


def test_a_check_changes_nothing(ferry_store: Store, path: Path) -> None:
    before = path.read_bytes()
    ferry_store.check()
    assert path.read_bytes() == before
