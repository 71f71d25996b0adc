"""`sayso figures` and its kin with names that break tables: wide, right to left, very long; on 80 columns, piped, empty."""

import json
import re
from pathlib import Path

import pytest
from cli_process import Run
from rich.cells import cell_len
from test_cli_ledger import on_a_terminal

PILE = (
    ("one.txt", "東京湾新聞", "2031-03-04", "Six people were killed in the Kirrow fire on Monday, said Ida Crone."),
    (
        "two.txt",
        "קול המפרץ",
        "2031-03-05",
        "Nine people were killed in the Kirrow fire, the Very Old and Honourable Volunteer Fire Brigade of Lower Kirrow and "
        "Neighbouring Parishes said on Tuesday.",
    ),
    ("three.txt", "Bay Post", "2031-03-06", "Eight people were killed in the Kirrow fire, said Ida Crone."),
)


@pytest.fixture(scope="module")
def kirrow(sayso: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kirrow")
    path = folder / "ledger.db"
    for name, outlet, day, text in PILE:
        (folder / name).write_text(text, encoding="utf8")
        done = sayso("add", folder / name, "--outlet", outlet, "--published", day, "--story", "kirrow", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    return path


@pytest.mark.parametrize("command", [["figures"], ["timeline"], ["since", "2031-03-05"], ["ledger"]])
def test_no_line_is_wider_than_the_terminal(kirrow: Path, home: Path, command: list[str]) -> None:
    for width in (80, 130):
        shown = on_a_terminal([*command, "--db", str(kirrow)], home, width)
        assert "Ida Crone" in shown
        assert max(cell_len(line) for line in shown.splitlines()) <= width


def test_in_a_pipe_each_value_is_one_line_with_why_it_stands_so(sayso: Run, kirrow: Path) -> None:
    shown = sayso("figures", "--db", kirrow).stdout.decode()
    (six,) = [line for line in shown.splitlines() if " 6 " in line and "superseded" in line]
    assert six.endswith("Ida Crone gave 8 later (2031-03-06).")
    assert "\x1b" not in shown


def test_each_row_tells_how_many_origins_give_its_number(sayso: Run, kirrow: Path) -> None:
    lines = sayso("figures", "--db", kirrow).stdout.decode().splitlines()
    told = [re.search(r"  (\d)  +((?:was )?\d)  (?:superseded|disputed|current) ", line) for line in lines]
    assert [found.groups() for found in told if found] == [("6", "was 1"), ("9", "1"), ("8", "1")]


def test_the_ledgers_heading_names_the_toll(sayso: Run, kirrow: Path) -> None:
    shown = sayso("ledger", "--db", kirrow).stdout.decode()
    (toll,) = json.loads(sayso("ledger", "--json", "--db", kirrow).stdout)["tolls"]
    assert f"killed: low {toll['low']}, best {toll['best']}, high {toll['high']}" in shown.splitlines()[0]


def test_where_nothing_is_new_since_says_so(sayso: Run, kirrow: Path) -> None:
    done = sayso("since", "April 2031", "--db", kirrow)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == ["Since 2031-04-01: 0 reports of 3, 0 changes", "Nothing was published since."]
    assert json.loads(sayso("since", "2031-04", "--json", "--db", kirrow).stdout)["changes"] == []


def test_since_refuses_what_is_no_date(sayso: Run, kirrow: Path) -> None:
    done = sayso("since", "whenever", "--db", kirrow)
    assert done.returncode == 2
    assert b"is no date" in done.stderr
