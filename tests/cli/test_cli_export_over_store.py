"""An export never destroys a database, and an odd file name never stops the files beside it."""

from pathlib import Path

import pytest
from cli_process import Run


@pytest.mark.parametrize("end", ["", "-journal"])
def test_an_export_is_not_written_over_the_store_it_reads(sayso: Run, tmp_path: Path, end: str) -> None:
    store = tmp_path / "ledger.db"
    (tmp_path / "a.txt").write_text("Police said the bridge was shut on Monday.")
    assert sayso("add", tmp_path / "a.txt", "--db", store).returncode == 0
    done = sayso("export", "json", "-o", f"{store}{end}", "--db", store)
    assert done.returncode == 2
    assert b"database" in done.stderr
    assert sayso("check", "--db", store).returncode == 0


def test_a_file_whose_name_is_no_text_is_added_and_the_others_too(sayso: Run, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    Path((bytes(pile) + b"/uni\xe9.txt").decode(errors="surrogateescape")).write_text("Police said the bridge was shut.")
    (pile / "zebra.txt").write_text("Police said two people were hurt on Monday.")
    done = sayso("add", pile, "--db", tmp_path / "ledger.db", "--json")
    assert done.returncode == 0
    assert b"zebra.txt" in done.stdout
