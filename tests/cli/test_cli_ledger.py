"""`sayso ledger`: the same reports give the same ledger (law 6), in the shape scripts rely on."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli_process import Run, environment


@pytest.fixture(scope="module")
def ledger(sayso: Run, store: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sayso("ledger", "--json", "--db", store).stdout)
    return found


def test_the_ledger_is_the_same_bytes_whatever_the_order_and_however_often_reports_are_added(
    sayso: Run, store: Path, pile: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "ledger.db"
    for inputs in (pile[::-1], [pile[1], pile[0]], [pile[2].parent]):
        assert sayso("add", *inputs, "--story", "library", "--db", path).returncode == 0
    assert sayso("ledger", "--json", "--db", path).stdout == sayso("ledger", "--json", "--db", store).stdout


def test_the_ledger_has_the_shape_that_design_promises(sayso: Run, ferry: Path) -> None:
    ledger = json.loads(sayso("ledger", "--json", "--db", ferry).stdout)
    promised = {
        "stories": {"id", "reports"},
        "reports": {"id", "title", "outlet", "published", "name"},
        "claims": {"id", "content", "chain", "stance", "factuality", "figures", "times", "places"},
        "points": {"id", "about", "claims", "at_most", "at_least", "origins"},
        "links": {"kind", "a", "b", "reason", "detail"},
        "copies": {"a", "b", "containment", "spans"},
        "figures": {"point", "role", "counted", "values"},
        "timeline": {"claim"},
    }
    assert set(promised) <= set(ledger)
    for key, keys in promised.items():
        assert all(keys <= set(each) for each in ledger[key]), key
        assert ledger[key], f"three reports on one ferry give no {key}"
    for point in ledger["points"]:
        assert all({"id", "name", "claims"} <= set(origin) for origin in point["origins"])
        assert 1 <= point["at_least"] <= point["at_most"] == len(point["origins"])
    for history in ledger["figures"]:
        wanted = {"low", "high", "bound", "as_of", "claim", "origin", "status"}
        assert all(wanted <= set(value) for value in history["values"])


def test_every_place_in_the_ledger_is_in_its_report(ledger: dict[str, Any]) -> None:
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    for claim in ledger["claims"]:
        text = texts[claim["report"]]
        assert " ".join(text[piece["start"] : piece["end"]] for piece in claim["content"]) == claim["quote"]


def test_a_story_is_shown_alone_and_an_unknown_one_is_named(sayso: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(store.read_bytes())
    sayso("add", "-", "--story", "kiosk", "--db", path, input=b"The kiosk will close in May, said Ilse Brandt, who runs it.")
    alone = sayso("ledger", "--story", "library", "--json", "--db", path).stdout
    assert alone == sayso("ledger", "--json", "--db", store).stdout
    both = json.loads(sayso("ledger", "--json", "--db", path).stdout)
    assert sorted(story["id"] for story in both["stories"]) == ["kiosk", "library"]
    unknown = sayso("ledger", "--story", "libary", "--db", path)
    assert unknown.returncode == 1
    assert b"libary" in unknown.stderr
    assert unknown.stdout == b""


def test_the_table_gives_a_headline_and_every_point_with_several_claims(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    done = sayso("ledger", "--db", store)
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith("library: 3 reports, ")
    for point in ledger["points"]:
        if len(point["claims"]) > 1:
            (row,) = (line for line in lines if line.startswith(point["id"]))
            assert " ".join(point["about"].split()) in row
    assert b"sayso show" in done.stderr


def test_the_reports_own_single_claims_are_counted_and_listed_only_on_demand(
    sayso: Run, store: Path, ledger: dict[str, Any]
) -> None:
    short, whole = (sayso("ledger", *more, "--db", store).stdout.decode() for more in ((), ("--all",)))
    assert sum(point["id"] in whole for point in ledger["points"]) == len(ledger["points"])
    hidden = [point["id"] for point in ledger["points"] if point["id"] not in short]
    by_id = {claim["id"]: claim for claim in ledger["claims"]}
    points = {point["id"]: point for point in ledger["points"]}
    assert hidden
    assert all(by_id[points[each]["claims"][0]]["chain"][0]["kind"] == "report" for each in hidden)
    assert f"{len(hidden)} statement" in short


def test_on_a_terminal_the_table_fits_its_width(store: Path, home: Path) -> None:
    for width in (80, 160):
        shown = on_a_terminal(["ledger", "--db", str(store)], home, width)
        assert "library" in shown
        assert max(map(len, shown.splitlines())) <= width


def on_a_terminal(arguments: list[str], home: Path, width: int) -> str:
    """What the command prints where stdout is a terminal this wide, without colour."""
    leader, follower = pty.openpty()
    variables = environment(home, COLUMNS=str(width), NO_COLOR="1", TERM="dumb")
    command = [sys.executable, "-m", "sayso", *arguments]
    with subprocess.Popen(command, stdout=follower, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=variables):
        os.close(follower)
        pieces = []
        try:
            while piece := os.read(leader, 65536):
                pieces.append(piece)
        except OSError:  # the other side has closed: Linux says so with EIO
            pass
    os.close(leader)
    return b"".join(pieces).decode()


@pytest.mark.parametrize(("command", "told"), [("ledger", "No reports yet."), ("claims", "No claims yet.")])
def test_an_empty_store_says_so_and_what_to_do(sayso: Run, tmp_path: Path, command: str, told: str) -> None:
    path, empty = tmp_path / "ledger.db", tmp_path / "empty.txt"
    empty.write_text("")
    assert sayso("add", empty, "--db", path).returncode == 1
    done = sayso(command, "--db", path)
    assert (done.returncode, done.stdout.decode().strip()) == (0, told)
    assert b"sayso add FILE" in done.stderr
