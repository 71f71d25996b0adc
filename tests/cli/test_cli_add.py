"""`sayso add`: what goes in, once, whole, whatever stands beside it."""

import gzip
import json
import os
from pathlib import Path

from cli_process import Run

NOTE = "The kiosk by the pier will close in May, the harbour office said on Monday.\n"


def added(done_stdout: bytes) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(done_stdout)
    return found


def test_reports_are_added_once_however_often_they_are_given(sayso: Run, tmp_path: Path) -> None:
    note, path = tmp_path / "note.txt", tmp_path / "ledger.db"
    note.write_text(NOTE)
    first = added(sayso("add", note, note, "--json", "--db", path).stdout)
    again = added(sayso("add", note, "--json", "--db", path).stdout)
    assert [each["name"] for each in first["added"]] == ["note.txt"]
    assert (again["added"], again["known"]) == ([], first["added"])
    assert set(first["added"][0]) == {"id", "name", "claims", "stories", "left"}


def test_bad_inputs_are_named_with_their_reason_and_the_good_ones_kept(sayso: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(NOTE)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 8)
    path = tmp_path / "ledger.db"
    inputs = [tmp_path / name for name in ("gone.txt", "empty.txt", "noise.txt", "good.txt")]
    done = sayso("add", *inputs, "ftp://x.example/y", "--json", "--db", path)
    assert done.returncode == 1
    found = added(done.stdout)
    assert [each["name"] for each in found["added"]] == ["good.txt"]
    assert [each["name"] for each in found["failed"]] == [*map(str, inputs[:3]), "ftp://x.example/y"]
    assert all(each["reason"] for each in found["failed"])
    warnings = done.stderr.decode().splitlines()
    assert len(warnings) == 4
    assert all(str(given) in line for given, line in zip([*inputs[:3], "ftp://x.example/y"], warnings, strict=True))
    assert len(json.loads(sayso("ledger", "--json", "--db", path).stdout)["reports"]) == 1


def test_a_bad_row_of_a_table_is_named_with_its_line_and_the_others_kept(sayso: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "The mayor left, her office said."}\nnot json\n{"id": "b", "text": "It rained."}\n')
    done = sayso("add", rows, "--json", "--db", tmp_path / "ledger.db")
    found = added(done.stdout)
    assert done.returncode == 1
    assert [each["name"] for each in found["added"]] == ["a", "b"]
    assert [each["line"] for each in found["failed"]] == [2]
    assert b"line 2" in done.stderr


def test_a_folder_is_read_through_in_sorted_order_without_hidden_files_and_the_store_itself(sayso: Run, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for number, name in enumerate(("z.txt", "b/y.txt", "b/a.txt", ".hidden/h.txt", ".dot.txt", "a.txt")):
        (tmp_path / name).write_text(NOTE + f"Number {number}.\n")
    for _ in range(2):
        done = sayso("add", tmp_path, "--json", "--db", tmp_path / "ledger.db")
        assert done.returncode == 0, done.stderr.decode()
    assert [each["name"] for each in added(done.stdout)["known"]] == ["a.txt", "z.txt", "a.txt", "y.txt"]


def test_what_is_piped_in_is_a_report_with_what_was_declared_of_it(sayso: Run, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    declared = ("--outlet", "The Pier Post", "--published", "2031-03-04", "--story", "kiosk")
    done = sayso("add", "-", *declared, "--db", path, input=NOTE.encode())
    assert done.returncode == 0, done.stderr.decode()
    ledger = json.loads(sayso("ledger", "--json", "--db", path).stdout)
    (report,) = ledger["reports"]
    assert (report["outlet"], report["published"], report["text"]) == ("The Pier Post", "2031-03-04", NOTE)
    assert ledger["stories"] == [{"id": "kiosk", "reports": [report["id"]], "joins": []}]


def test_a_gzipped_table_may_be_piped_in(sayso: Run, tmp_path: Path) -> None:
    row = json.dumps({"id": "r", "title": "T", "outlet": "O", "published": "2031-03-04", "url": None, "text": NOTE})
    done = sayso("add", "-", "--json", "--db", tmp_path / "ledger.db", input=gzip.compress(row.encode()))
    assert [each["name"] for each in added(done.stdout)["added"]] == ["r"], done.stderr.decode()


def test_a_file_that_may_not_be_read_is_named_and_the_others_kept(sayso: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(NOTE)
    os.mkfifo(tmp_path / "pipe")  # what a folder of clippings may hold by accident; opening it would wait for ever
    done = sayso("add", tmp_path / "pipe", tmp_path / "good.txt", "--json", "--db", tmp_path / "ledger.db")
    found = added(done.stdout)
    assert done.returncode == 1
    assert (len(found["added"]), [each["name"] for each in found["failed"]]) == (1, [str(tmp_path / "pipe")])


def test_without_json_a_table_says_what_was_added(sayso: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    done = sayso("add", tmp_path / "note.txt", "--outlet", "The Pier Post", "--db", tmp_path / "ledger.db")
    assert b"The Pier Post" in done.stdout
    assert done.stdout.endswith(b"1 report added\n")
    again = sayso("add", tmp_path / "note.txt", "--outlet", "The Pier Post", "--db", tmp_path / "ledger.db")
    assert again.stdout == b"0 reports added, 1 already there\n"


def test_a_folder_without_reports_is_named(sayso: Run, tmp_path: Path) -> None:
    empty, path = tmp_path / "empty", tmp_path / "ledger.db"
    empty.mkdir()
    (empty / ".hidden").write_text("The union said so.")
    done = sayso("add", empty, "--db", path)
    assert done.returncode == 1
    assert f"{empty}: there are no reports in this folder" in done.stderr.decode()


def test_a_story_without_a_name_is_refused_before_anything_is_read(sayso: Run, tmp_path: Path) -> None:
    report, path = tmp_path / "a.txt", tmp_path / "ledger.db"
    report.write_text("The union said so.")
    for name in ("", "  "):
        done = sayso("add", report, "--story", name, "--db", path)
        assert done.returncode == 2
        assert "--story: a story needs a name" in done.stderr.decode()
    assert not path.exists()


def test_a_report_added_under_another_story_is_in_both_and_add_says_so_and_how_to_undo_it(sayso: Run, tmp_path: Path) -> None:
    path, notes = tmp_path / "ledger.db", [tmp_path / "a.txt", tmp_path / "b.txt"]
    for note, number in zip(notes, "12", strict=True):
        note.write_text(f"{NOTE}Number {number}.\n")

    def into(story: str, *more: str) -> tuple[dict[str, list[dict[str, object]]], list[str]]:
        done = sayso("add", *notes, "--story", story, *more, "--json", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
        return added(done.stdout), done.stderr.decode().splitlines()

    found, warnings = into("kiosk")
    assert ([each["stories"] for each in found["added"]], warnings) == ([["kiosk"], ["kiosk"]], [])
    found, (warning,) = into("old pier")
    assert [each["stories"] for each in found["known"]] == [["kiosk", "old pier"]] * 2
    assert warning == (
        "sayso: 2 reports (a.txt, b.txt) are in 2 stories now, kiosk and old pier, and counted in each. For old pier alone, add "
        "them again with --story 'old pier' --move; for kiosk alone, with --story kiosk --move"
    )
    found, warnings = into("kiosk", "--move")
    assert [(each["stories"], each["left"]) for each in found["known"]] == [(["kiosk"], ["old pier"])] * 2
    assert warnings == []
    assert [story["id"] for story in json.loads(sayso("ledger", "--json", "--db", path).stdout)["stories"]] == ["kiosk"]
    assert sayso("check", "--db", path).returncode == 0


def test_moving_is_told_without_json_and_needs_a_story(sayso: Run, tmp_path: Path) -> None:
    path, note = tmp_path / "ledger.db", tmp_path / "note.txt"
    note.write_text(NOTE)
    assert sayso("add", note, "--story", "kiosk", "--db", path).returncode == 0
    moved = sayso("add", note, "--story", " pier ", "--move", "--db", path)
    assert moved.stdout == b"0 reports added, 1 already there, 1 taken out of kiosk\n"
    assert [each["id"] for each in json.loads(sayso("ledger", "--json", "--db", path).stdout)["stories"]] == ["pier"]
    nowhere = sayso("add", note, "--move", "--db", path)
    assert (nowhere.returncode, b"--move: say with --story" in nowhere.stderr) == (2, True)


def test_a_story_that_is_not_there_is_named_with_one_like_it_or_with_those_that_are(sayso: Run, tmp_path: Path) -> None:
    path, note = tmp_path / "ledger.db", tmp_path / "note.txt"
    note.write_text(NOTE)
    assert sayso("add", note, "--story", "kiosk", "--db", path).returncode == 0
    for asked, code, message in (
        ("Kiosk", 1, "there is no story Kiosk; did you mean kiosk?"),
        ("dam", 1, "there is no story dam; there is: kiosk"),
        (" ", 2, "--story: a story needs a name"),
    ):
        done = sayso("figures", "--story", asked, "--db", path)
        assert (done.returncode, done.stderr.decode()) == (code, f"sayso: {message}\n")
    assert sayso("claims", "--story", " kiosk ", "--db", path).returncode == 0
