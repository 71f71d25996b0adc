"""What its own voice took back is no reason to flag a point as denied or disputed: it says that it was taken back."""

import json
from pathlib import Path

import lxml.html
import pytest
from cli_process import Run

TOLD = (
    ("2031-06-02", "A customs officer, Pim Hask, said that the harbour master, Vilem Roos, had left the country."),
    ("2031-06-03", "The harbour master's lawyer, Dana Polk, denied on Tuesday that Vilem Roos had left the country."),
    ("2031-06-05", "The harbour master's lawyer, Dana Polk, confirmed on Thursday that Vilem Roos had left the country."),
)


@pytest.mark.parametrize(("reports", "flag"), [(2, "denied"), (3, "denial taken back")])
def test_a_denial_taken_back_flags_its_point_as_that(sayso: Run, tmp_path: Path, reports: int, flag: str) -> None:
    path, page = tmp_path / "ledger.db", tmp_path / "dossier.html"
    for n, (published, text) in enumerate(TOLD[:reports]):
        report = tmp_path / f"{n}.txt"
        report.write_text(text)
        done = sayso("add", report, "--outlet", "Orrin Courier", "--published", published, "--story", "roos", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    (row,) = [line for line in sayso("ledger", "--db", path).stdout.decode().splitlines() if "left the country" in line]
    flags = row.rsplit("  ", 1)[1].split("; ")
    assert flag in flags
    assert len({"denied", "denial taken back"} & {*flags}) == 1
    assert sayso("export", "html", "-o", page, "--db", path).returncode == 0
    told = " ".join(lxml.html.fromstring(page.read_bytes()).text_content().split())
    assert ("denial taken back" in told) is (flag == "denial taken back")
    assert ("denied (1 link)" in told) is (flag == "denied")


DAM = (
    ("2031-06-02", "Bay Post", "Four people drowned when the Tessin dam broke on Sunday, the fire service of Tessin said."),
    ("2031-06-02", "Valley Echo", "Six people drowned when the Tessin dam broke on Sunday, Mayor Ida Crone said."),
    ("2031-06-05", "Bay Post", "Six people drowned when the Tessin dam broke, the fire service of Tessin said on Thursday."),
)


@pytest.mark.parametrize(("reports", "disputed", "verb"), [(2, True, "differs from"), (3, False, "differed from")])
def test_numbers_of_which_one_is_overtaken_are_disputed_no_more(
    sayso: Run, tmp_path: Path, reports: int, disputed: bool, verb: str
) -> None:
    path, page = tmp_path / "ledger.db", tmp_path / "dossier.html"
    for n, (published, outlet, text) in enumerate(DAM[:reports]):
        report = tmp_path / f"{n}.txt"
        report.write_text(text)
        done = sayso("add", report, "--outlet", outlet, "--published", published, "--story", "dam", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    (row,) = [line for line in sayso("ledger", "--db", path).stdout.decode().splitlines() if "drowned when" in line]
    assert row.endswith("  disputed") is disputed
    point = row.split()[0]
    assert verb in sayso("show", point, "--db", path).stdout.decode()
    links = json.loads(sayso("ledger", "--json", "--db", path).stdout)["links"]
    assert [link["overtaken"] for link in links if link["kind"] == "differs"] == [reports == 3]
    assert sayso("export", "html", "-o", page, "--db", path).returncode == 0
    dom = lxml.html.fromstring(page.read_bytes())
    assert [each.text_content() for each in dom.find_class("flag")] == (["accounts differ (1 link)"] if disputed else [])
    assert verb in " ".join(dom.text_content().split())


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The count in Vell was halted, the clerk, Ros Tass, said. She denied that any papers in Vell were taken.", False),
        ("The count in Vell was halted, the clerk, Ros Tass, said. The mayor denied that the count in Vell was halted.", True),
    ],
)
def test_who_denies_one_thing_beside_another_that_she_states_denies_nothing_of_it(
    sayso: Run, tmp_path: Path, text: str, denied: bool
) -> None:
    path, report = tmp_path / "ledger.db", tmp_path / "a.txt"
    report.write_text(text)
    assert sayso("add", report, "--outlet", "Orrin Courier", "--published", "2031-06-02", "--db", path).returncode == 0
    (row,) = [line for line in sayso("ledger", "--db", path).stdout.decode().splitlines() if "was halted" in line]
    assert ("denied" in row.rsplit("  ", 1)[1]) is denied
