"""`sayso user`: accounts are made, changed and listed; a password comes through a pipe, never as an argument."""

import io
import json
import sys
from pathlib import Path

import pytest

from sayso.cli.outcome import run
from sayso.store.accounts import Accounts

PASSWORD = "seven herons over the weir"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def call(monkeypatch: pytest.MonkeyPatch, db: Path, *arguments: str, typed: str = "") -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return run(["user", *arguments, "--db", str(db)])


def test_an_account_is_made_changed_listed_and_removed(
    db: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(monkeypatch, db, "add", "Ida Orm", typed=f"{PASSWORD}\n") == 0
    assert call(monkeypatch, db, "role", "Ida Orm", "--role", "admin") == 0
    assert call(monkeypatch, db, "password", "Ida Orm", typed=PASSWORD[::-1]) == 0
    assert Accounts(db).check("Ida Orm", PASSWORD[::-1]) is not None
    capsys.readouterr()
    assert call(monkeypatch, db, "list", "--json") == 0
    assert json.loads(capsys.readouterr().out) == [{"name": "Ida Orm", "role": "admin"}]
    assert call(monkeypatch, db, "remove", "Ida Orm") == 0
    assert Accounts(db).all() == ()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("paint", "Ida"), 2),
        (("add",), 2),
        (("list", "Ida"), 2),
        (("role", "Ida"), 2),
        (("add", "Ida", "--role", "king"), 2),
        (("remove", "Ida"), 1),
    ],
)
def test_what_cannot_be_done_says_so_and_makes_nothing(
    db: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int
) -> None:
    assert call(monkeypatch, db, *arguments, typed=PASSWORD) == code
    assert Accounts(db).all() == ()


def test_a_team_without_accounts_is_not_served(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--team", "--no-browser", "--db", str(db)]) == 2
    assert "sayso user add" in capsys.readouterr().err
