"""Who says what cannot hold beside a row is marked so in it: its "certain" alone would read as a yes."""

from pathlib import Path

import lxml.html
import pytest
from cli_process import Run

TOLD = (
    ("Bay Post", "2031-05-04", "The gates of Selwick hall were locked when the fire broke out, Ana Rell said on Sunday."),
    ("Valley Echo", "2031-05-05", "The gates of Selwick hall were open when the fire broke out, Tomas Drey said on Monday."),
)


@pytest.fixture
def gates(sayso: Run, tmp_path: Path) -> Path:
    path = tmp_path / "ledger.db"
    for n, (outlet, published, text) in enumerate(TOLD):
        report = tmp_path / f"{n}.txt"
        report.write_text(text)
        done = sayso("add", report, "--outlet", outlet, "--published", published, "--story", "fire", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    return path


def test_the_table_and_the_page_mark_who_says_the_contrary(sayso: Run, gates: Path, tmp_path: Path) -> None:
    (row,) = [line for line in sayso("ledger", "--db", gates).stdout.decode().splitlines() if "Selwick hall" in line]
    assert row.count("says the contrary (certain)") == 1
    page = tmp_path / "dossier.html"
    assert sayso("export", "html", "-o", page, "--db", gates).returncode == 0
    marks = {
        chip.xpath("string(.//bdi)"): "says the contrary" in chip.text_content()
        for chip in lxml.html.fromstring(page.read_bytes()).xpath("//li[contains(@class, 'chip')]")
    }
    assert sorted(marks.values()) == [False, True]
    contrary = next(name for name, marked in marks.items() if marked)
    assert f"{contrary}: says the contrary (certain)" in row
