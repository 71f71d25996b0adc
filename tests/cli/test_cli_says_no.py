"""Words that themselves say "not" are said as firmly as any: "certain that not" beside them would be read as a yes."""

from pathlib import Path

import lxml.html
from cli_process import Run

TOLD = (
    ("Bay Post", "2031-05-04", "There had been no warning before the fire at Selwick hall, Ana Rell said on Sunday."),
    ("Valley Echo", "2031-05-05", "Tomas Drey did not see the match, Pia Vole said. Ana Rell denied that the hall was locked."),
)


def test_a_no_in_the_words_is_not_said_twice(sayso: Run, tmp_path: Path) -> None:
    path, page = tmp_path / "ledger.db", tmp_path / "dossier.html"
    for n, (outlet, published, text) in enumerate(TOLD):
        report = tmp_path / f"{n}.txt"
        report.write_text(text)
        done = sayso("add", report, "--outlet", outlet, "--published", published, "--story", "fire", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    lines = sayso("ledger", "--all", "--db", path).stdout.decode().splitlines()
    for words, stand in (
        ("no warning", "Ana Rell: certain"),
        ("did not see", "Pia Vole: certain"),
        ("locked", "Ana Rell: denies"),
    ):
        (row,) = [line for line in lines if words in line]
        assert stand in row
        assert "that not" not in row
    (line,) = [line for line in sayso("claims", "--db", path).stdout.decode().splitlines() if "no warning" in line]
    assert "states, certain" in line
    assert "that not" not in line
    assert sayso("export", "html", "-o", page, "--db", path).returncode == 0
    chips = lxml.html.fromstring(page.read_bytes()).xpath("//li[contains(@class, 'chip')]")
    marks = {" ".join(chip.text_content().split()) for chip in chips}
    assert {"Ana Rell person ●●● certain", "Pia Vole person ●●● certain", "Ana Rell person ✕✕✕ certain that not"} <= marks


def test_who_counts_behind_a_point_is_as_firm_as_his_own_words_though_they_hold_a_not(sayso: Run, tmp_path: Path) -> None:
    path, page = tmp_path / "ledger.db", tmp_path / "dossier.html"
    told = (
        "A fireman, Tomas Drey, said that the pumps had been out of order. Orm Pumps confirmed that the pumps were not working."
    )
    report = tmp_path / "pumps.txt"
    report.write_text(told)
    assert (
        sayso("add", report, "--outlet", "Bay Post", "--published", "2031-05-04", "--story", "fire", "--db", path).returncode == 0
    )
    (row,) = [line for line in sayso("ledger", "--db", path).stdout.decode().splitlines() if "out of order" in line]
    assert "Orm Pumps: confirms" in row
    assert sayso("export", "html", "-o", page, "--db", path).returncode == 0
    chips = lxml.html.fromstring(page.read_bytes()).xpath("//li[contains(@class, 'chip')]")
    assert "Orm Pumps organisation ●●● certain" in {" ".join(chip.text_content().split()) for chip in chips}
