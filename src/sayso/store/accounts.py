"""Who may use the pages of a team: accounts in a file beside the store, so that a store can be handed on without them.

Passwords are kept as Argon2id hashes only (RFC 9106; argon2-cffi's own choice of cost, its low-memory profile).
"""

import json
import os
import secrets
import threading
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.errors import NotFound, StoreError, UsageError

# NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password is all there is; nothing about which characters.
SHORTEST = 15
LONGEST = 256  # characters; more is no safer and costs time to hash
_LONGEST_NAME = 60  # characters; it stands beside each decision


class Role(StrEnum):
    """What an account may do; each may also do what those before it may."""

    READER = "reader"  # look
    REVIEWER = "reviewer"  # decide, and undo
    ADMIN = "admin"  # add reports

    def covers(self, other: "Role") -> bool:
        """Whether this role may do what the other one may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True)
class Account:
    """One person. hash: of the password, with its salt and costs."""

    name: str
    role: Role
    hash: str


class Accounts:
    """The accounts of the store at a path. Written whole each time, so that a reader never sees half of them."""

    def __init__(self, store: Path) -> None:
        self._path = store.with_name(store.name + ".accounts")
        # One hash at a time: each takes 64 MiB, and many at once would take a small machine down.
        self._checking = threading.Lock()

    def all(self) -> tuple[Account, ...]:
        """All accounts, by name; none if there is no file. Raises StoreError if it cannot be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return tuple(Account(each["name"], Role(each["role"]), each["hash"]) for each in found)
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"{self._path}: the accounts cannot be read: {error}") from error

    def find(self, name: str) -> Account | None:
        """The account of this name."""
        return next((each for each in self.all() if each.name == name), None)

    def add(self, name: str, password: str, role: Role) -> None:
        """A new account. Raises UsageError for a name that is taken or none, or a password that is too short."""
        if not name or name != " ".join(name.split()) or not name.isprintable() or len(name) > _LONGEST_NAME:
            raise UsageError(f"an account needs a name of at most {_LONGEST_NAME} characters, on one line")
        if self.find(name) is not None:
            raise UsageError(f"there is an account of the name {name} already")
        self._write((*self.all(), Account(name, role, _hashed(password))))

    def change(self, name: str, *, password: str | None = None, role: Role | None = None) -> None:
        """Another password or role. Raises NotFound, or UsageError as `add` does."""
        old = self._known(name)
        new = replace(old, role=role or old.role, hash=old.hash if password is None else _hashed(password))
        self._write(tuple(new if each == old else each for each in self.all()))

    def remove(self, name: str) -> None:
        """Take the account out; the decisions made under it stay. Raises NotFound."""
        gone = self._known(name)
        self._write(tuple(each for each in self.all() if each != gone))

    def check(self, name: str, password: str) -> Account | None:
        """The account, if the password is its own; takes as long where there is no such account."""
        found = self.find(name)
        with self._checking:
            try:
                PasswordHasher().verify(found.hash if found else _nobodys(), password[:LONGEST])
            except (VerificationError, InvalidHashError):
                return None
        return found

    def _known(self, name: str) -> Account:
        found = self.find(name)
        if found is None:
            raise NotFound(f"there is no account of the name {name}")
        return found

    def _write(self, accounts: tuple[Account, ...]) -> None:
        ordered = sorted(accounts, key=lambda each: each.name)
        fresh = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
                json.dump([asdict(each) for each in ordered], file, indent=1, ensure_ascii=False)
            fresh.replace(self._path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise StoreError(f"{self._path}: the accounts cannot be written: {error.strerror}") from error


def _hashed(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(f"a password needs {SHORTEST} to {LONGEST} characters; some words in a row are easy to remember")
    return PasswordHasher().hash(password)


@cache
def _nobodys() -> str:
    """The hash of a password that nobody knows."""
    return PasswordHasher().hash(secrets.token_hex(32))
