"""Progress is for a person who waits: on a terminal, after two seconds."""

import io
import time

import pytest

from sayso.cli.views import progress
from sayso.cli.views.progress import meter, waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO, *, patience: float) -> str:
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    with meter(2) as counting:
        counting.begin("first.txt")
        counting.done()
        time.sleep(0.3)
    with waiting("linking"):
        time.sleep(0.3)
    return stderr.getvalue()


def test_what_takes_long_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = shown(monkeypatch, Terminal(), patience=0.01)
    assert "1 report " in seen
    assert "first.txt" in seen
    assert "linking" in seen


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), patience=60).strip() == ""


@pytest.mark.parametrize("forced", ["", "1"])
def test_nothing_is_shown_where_nobody_looks(monkeypatch: pytest.MonkeyPatch, forced: str) -> None:
    monkeypatch.setenv("FORCE_COLOR", forced)
    assert shown(monkeypatch, io.StringIO(), patience=0.01) == ""
