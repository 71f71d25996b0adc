"""Every command that a page names exists and takes the options it is shown with."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from docs_pages import PAGES, ROOT, blocks, commands, shown

from sayso.cli.app import app

_INLINE = re.compile(r"(?<!`)`((?:sayso|make) [^`\n]+)`(?!`)")
_TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)


def shown_in_blocks(page: Path) -> Iterator[str]:
    """Each command of the page's console blocks, one for each part of a pipe, without variables set before it."""
    for block in blocks(page, "console"):
        for command, _ in commands(block):
            for part in re.split(r"\s(?:\|\|?|&&|;)\s|;\s", command):
                yield re.sub(r"^(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?", "", part.strip())


def named(page: Path) -> Iterator[str]:
    """Each command that a sentence of the page names, perhaps without what it needs: `sayso show`.

    Decisions are left out: they may speak of what is planned or gone.
    """
    if page.parent.name != "decisions":
        yield from _INLINE.findall(page.read_text(encoding="utf-8"))


def parse(command: str) -> None:
    """Read a command as `sayso` reads it, without running it. Raises typer's own errors."""
    words = shlex.split(command.split(" > ", maxsplit=1)[0])[1:]
    group = typer.main.get_command(app)
    context = group.make_context("sayso", words, resilient_parsing="--version" in words)
    rest = [*context._protected_args, *context.args]
    if rest:
        name, found, arguments = group.resolve_command(context, rest)
        assert found is not None
        found.make_context(name, arguments, parent=context, resilient_parsing="--help" in arguments)


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_sayso_command_on_a_page_is_one_that_sayso_takes(page: Path) -> None:
    for command in (*shown_in_blocks(page), *named(page)):
        if command.startswith("sayso "):
            try:
                parse(command)
            except typer.TyperException as error:
                if not (command in named(page) and "Missing argument" in error.format_message()):
                    pytest.fail(f"{shown(page)}: {command}: {error.format_message()}")


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_make_target_on_a_page_is_in_the_makefile(page: Path) -> None:
    targets = set(_TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    for command in (*shown_in_blocks(page), *named(page)):
        if command.startswith("make "):
            assert set(command.split()[1:]) <= targets, f"{shown(page)}: {command}"


def test_a_command_that_does_not_exist_is_noticed() -> None:
    for wrong in ("sayso conclude", "sayso ledger --truth", "sayso export", "sayso claims --stance lies"):
        with pytest.raises(typer.TyperException):
            parse(wrong)
