"""One store for all tests that only look."""

from functools import partial
from pathlib import Path

import pytest
from cli_process import FERRY, PILE, Run, run_sayso


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def sayso(home: Path) -> Run:
    """`run_sayso` in a home of its own."""
    return partial(run_sayso, home)


@pytest.fixture(scope="session")
def pile() -> list[Path]:
    """Three made-up reports on one council vote."""
    return sorted(PILE.glob("*.txt"))


@pytest.fixture(scope="session")
def store(sayso: Run, pile: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the pile in it, for looking only."""
    path = tmp_path_factory.mktemp("store") / "ledger.db"
    done = sayso("add", *pile, "--story", "library", "--db", path)
    assert done.returncode == 0, done.stderr.decode()
    return path


@pytest.fixture(scope="session")
def ferry(sayso: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a wire text, a copy of most of it, and a later toll: enough for links, copies and a figure's history."""
    folder = tmp_path_factory.mktemp("ferry")
    path = folder / "ledger.db"
    for name, outlet, published, text in FERRY:
        (folder / name).write_text(text)
        done = sayso("add", folder / name, "--outlet", outlet, "--published", published, "--story", "ferry", "--db", path)
        assert done.returncode == 0, done.stderr.decode()
    return path
