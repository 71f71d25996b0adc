"""Whoever follows a page sees what the page shows."""

import os
from pathlib import Path

import pytest
from docs_pages import blocks, shown
from docs_runs import pages_that_run, rewritten, run_page, tidy

WRITING = os.environ.get("SAYSO_GOLDEN") == "write"
ANEW = "`SAYSO_GOLDEN=write .venv/bin/pytest tests/docs` writes it anew"


@pytest.mark.parametrize("page", pages_that_run(), ids=shown)
def test_every_command_of_a_page_works_and_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    if WRITING:
        page.write_text(rewritten(page, tmp_path / "writing"), encoding="utf-8")
    for block, runs in run_page(page, tmp_path / "running"):
        for command, expected, printed, code in runs:
            assert code == 0, f"{block}: {command}\n{printed}"
            assert not expected or printed == tidy(expected), f"{block}: {command} prints something else; {ANEW}"


def test_the_tutorial_and_every_how_to_page_have_commands_to_follow() -> None:
    for page in pages_that_run():
        assert blocks(page, "console"), shown(page)
