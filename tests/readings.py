"""Texts and files read by the shipped pipeline, for the tests of the whole."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from sayso import flow
from sayso.flow import Source
from sayso.read import read
from sayso.schema import Claim, Document, Report

DEMO = Path(str(files("sayso") / "data" / "demo"))
GOLDEN = Path(__file__).parent / "golden"


def demo_files() -> list[Path]:
    """The demo story's files, sorted by name."""
    return sorted(path for path in DEMO.iterdir() if path.suffix in (".txt", ".html", ".jsonl"))


def read_files(paths: Iterable[Path]) -> Iterator[flow.Read]:
    """Each report in the files, annotated and with its claims."""
    return flow.readings_of(flow.reports_of(map(Source, paths)))


def report_of(text: str, **declared: Any) -> Report:
    """The report that a plain text makes. declared: outlet, published, url, name."""
    (report,) = read(text.encode(), **declared)
    return report


def read_text(text: str, **declared: Any) -> flow.Read:
    """A plain text, annotated and with its claims."""
    (found,) = flow.readings_of([report_of(text, **declared)])
    return found


def document_of(text: str, **declared: Any) -> Document:
    """A plain text with everything the machine marks in it."""
    return read_text(text, **declared).document


def claims_of(text: str, **declared: Any) -> tuple[Claim, ...]:
    """The claims of a plain text."""
    return read_text(text, **declared).claims


def python(script: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a script in a Python of its own, with these environment variables besides this process's."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        timeout=300,
        check=False,
    )
