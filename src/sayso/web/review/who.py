"""Who decides: without accounts, the name a person gave once, kept by their browser."""

from urllib.parse import quote, unquote

from fastapi import Request
from fastapi.responses import Response

COOKIE = "sayso_name"
LONGEST = 80  # characters: a name and a desk
_YEAR = 365 * 24 * 3600  # seconds


def who_asks(request: Request) -> str | None:
    """The name, None if none was given yet."""
    return tidy(unquote(request.cookies.get(COOKIE, ""), errors="replace"))


def tidy(name: str) -> str | None:
    """The name on one line, None if there is nothing to it."""
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())[:LONGEST].strip() or None


def remember(answer: Response, name: str) -> None:
    """Have the browser keep the name; no script can read it, and no other site's request brings it."""
    answer.set_cookie(COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
