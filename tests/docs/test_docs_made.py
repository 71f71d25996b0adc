"""Tables in the pages say what the code and the measurements say."""

import os
from pathlib import Path

import pytest
import typer
from docs_made import blocks_made
from docs_pages import PAGES, ROOT, anchors, made_blocks, shown, with_made_blocks

from sayso.cli.app import app

WRITING = os.environ.get("SAYSO_GOLDEN") == "write"
CLI = ROOT / "docs" / "reference" / "cli.md"


@pytest.mark.parametrize("page", [page for page in PAGES if made_blocks(page)], ids=shown)
def test_a_marked_block_is_what_is_made_for_it(page: Path) -> None:
    made = blocks_made()
    if WRITING:
        page.write_text(with_made_blocks(page, made), encoding="utf-8")
    for name, text in made_blocks(page).items():
        assert text == made.get(name), f"{name}: `SAYSO_GOLDEN=write .venv/bin/pytest tests/docs` writes it anew"


def test_every_command_has_a_heading_and_its_options_in_the_reference() -> None:
    names = typer.main.get_command(app).commands
    assert {f"sayso-{name}" for name in names} <= anchors(CLI)
    assert {f"options of {name}" for name in ("sayso", *names)} == set(made_blocks(CLI))


def test_the_readme_shows_the_measured_quality() -> None:
    assert "quality in short" in made_blocks(ROOT / "README.md")
    assert "quality" in made_blocks(ROOT / "docs" / "reference" / "quality.md")
