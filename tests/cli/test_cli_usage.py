"""What every command has in common: its options, its exit codes, its one line on stderr."""

import json
import os
import pty
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from cli_process import Run, environment, one_line, run_sayso

COMMANDS = (
    *("add", "ledger", "claims", "figures", "origins", "timeline", "sources"),
    *("show", "search", "annotate", "export", "check", "demo"),
)


def test_help_lists_every_command_and_loads_neither_pipeline_nor_database(sayso: Run) -> None:
    done = sayso("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f" {command} " in done.stdout.decode()
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, sayso.cli.app; print(*sys.modules)"], capture_output=True, check=True, text=True
    ).stdout.split()
    assert not {"spacy", "sqlalchemy", "lxml", "jinja2", "altair"} & set(loaded)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_the_common_options(sayso: Run, command: str) -> None:
    done = sayso(command, "--help")
    assert done.returncode == 0
    assert all(option in done.stdout.decode() for option in ("--db", "--json", "--no-input"))


def test_version_is_printed_on_stdout(sayso: Run) -> None:
    done = sayso("--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"sayso 0.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["legder"], "ledger"),
        (["ledger", "--colour"], "--colour"),
        (["add"], "PATH"),
        (["show"], "ID"),
        (["claims", "--stance", "shouts"], "shouts"),
        (["search", "vote", "--limit", "none"], "--limit"),
        (["add", "x.txt", "--published", "2031-02-30"], "2031-02-30"),
        (["ledger", "--db", "https://ledger.example/x"], "--db"),
        (["export", "papyrus"], "html"),
    ],
)
def test_wrong_usage_exits_with_2_and_names_what_is_wrong(sayso: Run, tmp_path: Path, arguments: list[str], said: str) -> None:
    done = sayso(*arguments, env={} if "--db" in arguments else {"SAYSO_DB": str(tmp_path / "x.db")}, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert said in one_line(done)
    assert list(tmp_path.iterdir()) == []


def test_no_command_prints_the_help_and_exits_with_2(sayso: Run) -> None:
    done = sayso()
    assert done.returncode == 2
    assert b"Commands" in done.stdout + done.stderr


def test_looking_into_a_store_that_is_not_there_says_so_and_makes_none(sayso: Run, tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    for command in (["ledger"], ["claims"], ["show", "r1"], ["search", "vote"], ["check"]):
        done = sayso(*command, "--db", path)
        assert done.returncode == 1
        assert str(path) in one_line(done)
    assert not path.exists()


def test_the_store_is_the_option_else_the_variable_else_in_the_user_data_folder(sayso: Run, store: Path, home: Path) -> None:
    by_option_after = sayso("claims", "--json", "--db", store)
    by_option_before = sayso("--db", store, "--json", "claims", env={"SAYSO_DB": "elsewhere.db"})
    by_variable = sayso("claims", "--json", env={"SAYSO_DB": str(store)})
    assert by_option_after.stdout == by_option_before.stdout == by_variable.stdout
    assert json.loads(by_option_after.stdout)
    assert str(home) in one_line(sayso("claims"))


@pytest.mark.parametrize("command", ["claims", "claims --json", "origins", "ledger"])
def test_a_reader_that_stops_early_ends_the_command_quietly(ferry: Path, home: Path, command: str) -> None:
    for heard in ("", "2>&1"):
        line = f"({sys.executable} -m sayso {command} --db {ferry} {heard}; echo rc=$? >&2) | true"
        done = subprocess.run(["bash", "-c", line], env=environment(home), capture_output=True, check=False)
        said = done.stderr.decode()
        assert said.splitlines()[-1] == "rc=0"
        assert "Traceback" not in said
        assert "roken pipe" not in said


def test_colour_is_for_terminals_and_not_where_no_color_is_set(sayso: Run, store: Path) -> None:
    assert b"\x1b" not in sayso("ledger", "--db", store).stdout
    assert b"\x1b[" in sayso("ledger", "--db", store, env={"FORCE_COLOR": "1"}).stdout
    assert b"\x1b[3" not in sayso("ledger", "--db", store, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


def test_a_database_of_something_else_is_refused_in_one_line(sayso: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("this is no database, only a note that happens to be long enough to be read as one. " * 20)
    done = sayso("ledger", "--db", path)
    assert done.returncode == 1
    assert str(path) in one_line(done)


def test_a_place_nobody_can_write_to_is_named_in_one_line(sayso: Run, pile: list[Path]) -> None:
    done = sayso("add", pile[0], "--db", "/proc/sayso.db")
    assert done.returncode == 1
    assert "/proc/sayso.db" in one_line(done)


AS_NOBODY = """
import os, sys
from sayso.cli.outcome import run
arguments, writable, readable = sys.argv[1].split(), sys.argv[2], sys.argv[3]
run([*arguments, "--db", writable])  # loads all that the command needs, while this user may still read it
print("then", flush=True)
if os.geteuid() == 0:  # root may write whatever the file says
    os.setgid(65534)
    os.setuid(65534)
sys.exit(run([*arguments, "--db", readable]))
"""


def test_a_store_that_may_only_be_read_can_be_looked_at_but_not_added_to(store: Path, home: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        locked, note = Path(folder, "locked"), Path(folder, "note.txt")
        locked.mkdir()
        copies = [Path(folder, "writable.db"), locked / "ledger.db"]
        for copy in copies:
            copy.write_bytes(store.read_bytes())
        note.write_text("The kiosk is shut, said the warden.")
        copies[1].chmod(0o444)
        locked.chmod(0o555)
        Path(folder).chmod(0o755)
        looked, added = (
            subprocess.run(
                [sys.executable, "-c", AS_NOBODY, command, *map(str, copies)],
                env=environment(home),
                capture_output=True,
                check=False,
            )
            for command in ("claims --json", f"add --json {note}")
        )
        locked.chmod(0o755)
    first, second = looked.stdout.decode().split("then\n")
    assert (looked.returncode, first) == (0, second), looked.stderr.decode()
    assert len(json.loads(second)) > 1
    assert added.returncode == 1
    assert str(copies[1]) in one_line(added)


def test_ctrl_c_exits_with_130_and_leaves_a_sound_store(home: Path, tmp_path: Path, sayso: Run) -> None:
    rows = (json.dumps({"id": f"n{n}", "text": f"Ferry {n} was late, said the harbour office."}) for n in range(3000))
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    path = tmp_path / "ledger.db"
    command = [sys.executable, "-m", "sayso", "add", str(tmp_path / "many.jsonl"), "--db", str(path)]
    running = subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not _stored(path) and time.monotonic() < deadline:
        time.sleep(0.2)
    running.send_signal(2)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130, said.decode()
    assert b"Traceback" not in said
    checked = json.loads(sayso("check", "--json", "--db", path).stdout)
    assert checked["sound"]
    assert 0 < checked["reports"] < 3000


def _stored(path: Path) -> bool:
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            return bool(connection.execute("SELECT count(*) FROM report").fetchone()[0])
    except sqlite3.OperationalError:
        return False


def test_no_input_refuses_to_wait_for_someone_to_type(home: Path, tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    done = run_sayso(home, "add", "-", "--no-input", "--db", tmp_path / "ledger.db", stdin=follower)
    os.close(leader)
    os.close(follower)
    assert done.returncode == 2
    assert "--no-input" in one_line(done)
