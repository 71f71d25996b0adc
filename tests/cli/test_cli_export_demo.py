"""`sayso export` and `sayso demo`: the ledger as files."""

import json
from pathlib import Path

from cli_process import Run, one_line


def test_each_format_is_written_to_the_file_or_to_stdout_in_the_same_bytes(sayso: Run, store: Path, tmp_path: Path) -> None:
    for format_ in ("html", "json", "csv"):
        file = tmp_path / f"out.{format_}"
        done = sayso("export", format_, "-o", file, "--db", store)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr.decode()
        assert file.read_bytes() == sayso("export", format_, "--db", store).stdout
    assert (tmp_path / "out.json").read_bytes() == sayso("ledger", "--json", "--db", store).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.html", "out.json"]


def test_json_says_what_was_written_where(sayso: Run, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "l.csv"
    said = json.loads(sayso("export", "csv", "-o", file, "--json", "--db", store).stdout)
    assert said == {"format": "csv", "file": str(file), "bytes": file.stat().st_size}


def test_a_file_that_cannot_be_written_is_named_in_one_line(sayso: Run, store: Path, tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "no" / "such" / "folder.html"):
        done = sayso("export", "json", "-o", file, "--db", store)
        assert done.returncode == 1
        assert str(file) in one_line(done)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_file_is_written_to_and_not_replaced(sayso: Run, store: Path) -> None:
    assert sayso("export", "json", "-o", "/dev/null", "--db", store).returncode == 0
    assert Path("/dev/null").is_char_device()


def test_the_demo_prints_its_ledger_and_writes_its_dossier_and_says_where(sayso: Run, tmp_path: Path) -> None:
    out = tmp_path / "demo out"
    done = sayso("demo", "--out", out, env={"SAYSO_DB": str(tmp_path / "mine.db")})
    assert done.returncode == 0, done.stderr.decode()
    shown = done.stdout.decode()
    assert shown.startswith("demo: 14 reports, ")
    assert str(out / "dossier.html") in shown.splitlines()[-1]
    assert (out / "dossier.html").read_bytes().startswith(b"<!doctype html>")
    assert sorted(path.name for path in out.iterdir()) == ["dossier.html", "ledger.db"]
    again = json.loads(sayso("demo", "--out", out, "--json").stdout)
    assert again["ledger"] == json.loads(sayso("ledger", "--json", "--db", out / "ledger.db").stdout)
    assert not (tmp_path / "mine.db").exists()
