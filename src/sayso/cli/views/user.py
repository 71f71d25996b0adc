"""`sayso user`: the accounts of a team."""

import getpass
import sys

from sayso.cli.setting import Setting
from sayso.cli.views import screen
from sayso.cli.views.screen import Column
from sayso.errors import UsageError
from sayso.export.canonical import dumps
from sayso.store.accounts import Accounts, Role

ACTIONS = ("add", "password", "role", "remove", "list")
COLUMNS = (Column("Name", style="cyan"), Column("Role", whole=True))


def run(setting: Setting, action: str, name: str | None, role: str | None) -> None:
    """Do it, and print the accounts as they are now. Raises UsageError, NotFound, StoreError."""
    if action not in ACTIONS:
        raise UsageError(f"{action} is nothing that can be done to an account; there are {', '.join(ACTIONS)}")
    if (name is None) != (action == "list"):
        raise UsageError("say whose account" if name is None else "list takes no name")
    accounts = Accounts(setting.path())
    if name is not None:
        _change(accounts, action, name, role, asked=not setting.no_input)
    found = accounts.all()
    if setting.as_json:
        screen.write(dumps([{"name": each.name, "role": each.role.value} for each in found]) + b"\n")
    elif found:
        screen.table(COLUMNS, [(each.name, each.role.value) for each in found])
    else:
        screen.hint("There is no account yet. `sayso user add NAME` makes one.")


def _change(accounts: Accounts, action: str, name: str, role: str | None, *, asked: bool) -> None:
    if action == "add":
        accounts.add(name, _password(asked=asked), _role(role or Role.REVIEWER))
    elif action == "password":
        accounts.change(name, password=_password(asked=asked))
    elif action == "role":
        if role is None:
            raise UsageError("say which with --role")
        accounts.change(name, role=_role(role))
    else:
        accounts.remove(name)


def _role(given: str) -> Role:
    try:
        return Role(given)
    except ValueError as error:
        raise UsageError(f"{given} is no role; there are {', '.join(Role)}") from error


def _password(*, asked: bool) -> str:
    """Typed twice unseen, or the first line of what is piped in: never an argument, which other users of the machine can see."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    if not asked:
        raise UsageError("with --no-input a password has to be piped in")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != password:
        raise UsageError("the two passwords differ")
    return password
