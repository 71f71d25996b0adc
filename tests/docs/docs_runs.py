"""The commands of a page, run in order in a folder of their own, with what they print.

A block with a file's name behind its language (```text clippings/one.txt) is that file. Commands see a terminal of 100 columns
without colour, so that a page shows what a reader sees.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from docs_pages import PAGES, ROOT, Block, blocks, commands

TUTORIAL = ROOT / "docs" / "tutorial.md"
PATIENCE = 120  # seconds a command may take; the demo needs ten
_TERMINAL = {"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": "100", "OMP_NUM_THREADS": "1"}
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def pages_that_run() -> list[Path]:
    """The tutorial and the how-to pages: whatever of them is in `console` blocks works from the first to the last."""
    return [page for page in PAGES if page == TUTORIAL or page.parent.name == "how-to"]


def run_page(page: Path, folder: Path) -> Iterator[tuple[Block, list[tuple[str, str, str, int]]]]:
    """Each console block with its commands: the command, the output the page shows, what it printed, its exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    exports: list[str] = []  # what is exported holds for all commands after it, as it does for a reader
    for block in blocks(page, "console", "text", "jsonl"):
        if block.language == "console":
            runs = []
            for command, expected in commands(block):
                runs.append((command, expected, *_run("\n".join((*exports, command)), folder)))
                exports += [command] if command.startswith("export ") else []
            yield block, runs
        elif " " in block.info:
            path = folder / block.info.split(" ", 1)[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")


def _run(command: str, folder: Path) -> tuple[str, int]:
    home = folder / ".home"
    env = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_") and name != "NO_COLOR"}
    env |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PATH": f"{Path(sys.executable).parent}:{env['PATH']}"}
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=env | _TERMINAL,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
    )
    return tidy(_STYLE.sub("", done.stdout.decode())), done.returncode


def tidy(output: str) -> str:
    """Output as a page can hold it: no white space at the ends of lines, no empty lines at the end."""
    return "".join(f"{line.rstrip()}\n" for line in output.rstrip().splitlines())


def rewritten(page: Path, folder: Path) -> str:
    """The page's text with every shown output as it is now. Where a page shows none, none is written."""
    text = page.read_text(encoding="utf-8")
    for block, runs in run_page(page, folder):
        new = "".join(f"$ {_shown(command)}\n{printed if expected else ''}" for command, expected, printed, _ in runs)
        old, fresh = (f"```{block.info}\n{body}```" for body in (block.text, new))
        assert text.count(old) == 1, f"{block}: the same block stands twice"
        text = text.replace(old, fresh)
    return text


def _shown(command: str) -> str:
    return command.replace("\n", "\n> ")
