"""Who is signed in: sessions that end, and a brake on guessing. Both live as long as the server."""

import hashlib
import math
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sayso.store.accounts import Account, Accounts

COOKIE = "sayso_session"
IDLE = 2 * 3600  # seconds without a request: a long lunch
WHOLE = 12 * 3600  # seconds in all: a long working day
FREE = 5  # wrong passwords in a row before a name has to wait: a person's own slips
_FIRST_WAIT, _LONGEST_WAIT = 30.0, 900.0  # seconds; doubled with each wrong one: 100 guesses a day at most


@dataclass(slots=True)
class _Session:
    name: str
    hash: str
    began: float
    last: float


@dataclass(slots=True)
class _Tries:
    wrong: int = 0
    until: float = 0.0


class Sessions:
    """The sessions of one running server over these accounts. clock: seconds that only go forward."""

    def __init__(self, accounts: Accounts, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._accounts = accounts
        self._clock = clock
        self._lock = threading.Lock()
        self._open: dict[str, _Session] = {}
        self._tries: dict[str, _Tries] = {}

    def wait(self, name: str) -> int:
        """Seconds that this name has to wait before its next try; 0 for none."""
        with self._lock:
            tries = self._tries.get(_key(name))
            return max(0, math.ceil(tries.until - self._clock())) if tries else 0

    def sign_in(self, name: str, password: str) -> str | None:
        """A session's key for the cookie, None for a wrong name or password. Ask `wait` first."""
        account = self._accounts.check(name, password)
        now = self._clock()
        with self._lock:
            if account is None:
                tries = self._tries.setdefault(_key(name), _Tries())
                tries.wrong += 1
                if tries.wrong >= FREE:
                    tries.until = now + min(_FIRST_WAIT * 2 ** min(tries.wrong - FREE, 10), _LONGEST_WAIT)
                return None
            self._tries.pop(_key(name), None)
            self._open = {key: each for key, each in self._open.items() if self._lives(each, now)}
            key = secrets.token_urlsafe(32)
            self._open[_key(key)] = _Session(account.name, account.hash, now, now)
            return key

    def account(self, key: str) -> Account | None:
        """Whose session this is; None if it has ended, or the account is gone or has another password since."""
        now = self._clock()
        with self._lock:
            session = self._open.get(_key(key))
            if session is None or not self._lives(session, now):
                self._open.pop(_key(key), None)
                return None
            session.last = now
        account = self._accounts.find(session.name)
        return account if account is not None and account.hash == session.hash else None

    def sign_out(self, key: str) -> None:
        """End the session."""
        with self._lock:
            self._open.pop(_key(key), None)

    @staticmethod
    def _lives(session: _Session, now: float) -> bool:
        return now - session.last < IDLE and now - session.began < WHOLE


def _key(text: str) -> str:
    """What is kept instead of a key or a name that was typed: of one length, and of no use to who reads the memory."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
