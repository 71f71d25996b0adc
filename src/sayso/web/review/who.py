"""Who decides: whoever is signed in, or without accounts the name that a person gave once, kept by their browser."""

from urllib.parse import quote, unquote

from fastapi import Request
from fastapi.responses import Response

from sayso.store.accounts import Account, Role

COOKIE = "sayso_name"
LONGEST = 80  # characters: a name and a desk
_YEAR = 365 * 24 * 3600  # seconds


def who_asks(request: Request) -> str | None:
    """The name, None if none was given yet; with accounts the account's, None for one that may not decide."""
    if request.app.state.sessions is not None:
        account: Account | None = getattr(request.state, "account", None)
        return account.name if account is not None and account.role.covers(Role.REVIEWER) else None
    return tidy(unquote(request.cookies.get(COOKIE, ""), errors="replace"))


def tidy(name: str) -> str | None:
    """The name on one line, None if there is nothing to it."""
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())[:LONGEST].strip() or None


def remember(answer: Response, name: str) -> None:
    """Have the browser keep the name; no script can read it, and no other site's request brings it."""
    answer.set_cookie(COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
