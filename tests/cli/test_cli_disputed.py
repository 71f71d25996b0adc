"""A row whose numbers do not meet is flagged in the ledger as `since`, the dossier and the pages flag it."""

from pathlib import Path

import lxml.html
import pytest
from cli_process import Run

ONE_MAYOR = (
    ("Bay Post", "2031-05-04", "About 400 residents of Selwick were told to leave their homes, mayor Ana Rell said."),
    ("Valley Echo", "2031-05-04", "Mayor Ana Rell said that 450 residents of Selwick had been told to leave their homes."),
)
ONE_NUMBER = (*ONE_MAYOR[:1], ("Valley Echo", "2031-05-04", ONE_MAYOR[1][2].replace("450", "400")))


@pytest.mark.parametrize(("told", "differ"), [(ONE_MAYOR, True), (ONE_NUMBER, False)])
def test_two_outlets_that_give_one_voice_two_numbers_are_disputed(
    sayso: Run, tmp_path: Path, told: tuple[tuple[str, str, str], ...], differ: bool
) -> None:
    path, page = tmp_path / "ledger.db", tmp_path / "dossier.html"
    for n, (outlet, published, text) in enumerate(told):
        report = tmp_path / f"{n}.txt"
        report.write_text(text)
        sayso("add", report, "--outlet", outlet, "--published", published, "--story", "flood", "--db", path)
    (row,) = [line for line in sayso("ledger", "--db", path).stdout.decode().splitlines() if "residents" in line]
    assert ("disputed" in row) is differ
    assert sayso("export", "html", "-o", page, "--db", path).returncode == 0
    flags = lxml.html.fromstring(page.read_bytes()).xpath("//span[@class='flag']/text()")
    assert any("accounts differ" in flag for flag in flags) is differ
