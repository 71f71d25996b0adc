"""The tables that ship with the package: tab-separated, no row twice, no set of words that nothing reads."""

from importlib.resources import files
from pathlib import Path

import pytest

from sayso.tables import SETS, read_table

PACKAGE = Path(str(files("sayso")))
TABLES = sorted(path.stem for path in (PACKAGE / "data" / "tables").glob("*.tsv"))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_tab_separated_without_stray_space_and_without_twins(table: str) -> None:
    rows = read_table(table)
    assert rows
    assert all(cell == cell.strip() and "||" not in cell for row in rows for cell in row.values())
    keys = [tuple(row.values()) for row in rows]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("table", SETS)
def test_every_set_of_words_is_named_in_the_code(table: str) -> None:
    code = "\n".join(path.read_text("utf8") for path in PACKAGE.rglob("*.py"))
    names = [row["set"] for row in read_table(table)]
    assert len(names) == len(set(names))
    assert [name for name in names if f'"{name}"' not in code and f"'{name}'" not in code] == []
