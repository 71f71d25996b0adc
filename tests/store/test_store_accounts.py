"""Accounts lie beside the store, readable by their owner only, and hold no password."""

import stat
from pathlib import Path

import pytest

from sayso.errors import NotFound, StoreError, UsageError
from sayso.store.accounts import Accounts, Role

GOOD = "seven herons over the weir"


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path / "ledger.db")


def test_only_the_right_password_opens_an_account(accounts: Accounts) -> None:
    accounts.add("Ida Orm", GOOD, Role.REVIEWER)
    found = accounts.check("Ida Orm", GOOD)
    assert found is not None
    assert (found.name, found.role) == ("Ida Orm", Role.REVIEWER)
    for name, password in (("Ida Orm", GOOD + "!"), ("Ida Orm", ""), ("ida orm", GOOD), ("Nobody", GOOD)):
        assert accounts.check(name, password) is None


def test_the_file_is_its_owners_and_holds_no_password(accounts: Accounts, tmp_path: Path) -> None:
    accounts.add("Ida", GOOD, Role.ADMIN)
    (file,) = tmp_path.iterdir()
    assert file.name == "ledger.db.accounts"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = file.read_text()
    assert GOOD not in text
    assert "$argon2id$" in text


def test_two_accounts_with_one_password_have_two_hashes(accounts: Accounts) -> None:
    accounts.add("Ida", GOOD, Role.READER)
    accounts.add("Ola", GOOD, Role.READER)
    assert len({each.hash for each in accounts.all()}) == 2


@pytest.mark.parametrize("password", ["", "short", "x" * 14, "x" * 257])
def test_a_password_that_is_too_short_or_too_long_is_refused(accounts: Accounts, password: str) -> None:
    with pytest.raises(UsageError, match="15 to 256"):
        accounts.add("Ida", password, Role.READER)
    assert accounts.all() == ()


@pytest.mark.parametrize("name", ["", " Ida", "Ida  Orm", "Ida\n", "x" * 61, "Ida\u202e"])
def test_a_name_is_one_line_that_shows_what_it_is(accounts: Accounts, name: str) -> None:
    with pytest.raises(UsageError):
        accounts.add(name, GOOD, Role.READER)


def test_an_account_can_be_changed_and_removed_but_not_made_twice(accounts: Accounts) -> None:
    accounts.add("Ida", GOOD, Role.READER)
    with pytest.raises(UsageError, match="already"):
        accounts.add("Ida", GOOD, Role.ADMIN)
    accounts.change("Ida", role=Role.ADMIN)
    accounts.change("Ida", password=GOOD[::-1])
    assert accounts.check("Ida", GOOD) is None
    found = accounts.check("Ida", GOOD[::-1])
    assert found is not None
    assert found.role is Role.ADMIN
    accounts.remove("Ida")
    assert accounts.all() == ()
    for act in (accounts.remove, accounts.change):
        with pytest.raises(NotFound):
            act("Ida")


def test_a_file_that_is_no_list_of_accounts_is_named_and_lets_nobody_in(accounts: Accounts, tmp_path: Path) -> None:
    for broken in ("{", '[{"name": "Ida"}]', '[{"name": "Ida", "role": "king", "hash": ""}]'):
        (tmp_path / "ledger.db.accounts").write_text(broken)
        with pytest.raises(StoreError, match=r"ledger\.db\.accounts"):
            accounts.check("Ida", GOOD)
