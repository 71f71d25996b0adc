"""With accounts: nobody sees or changes anything before they have signed in, nor more than their role allows."""

from urllib.parse import urlencode

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.store.accounts import Role
from sayso.web.guard.refusal import SAFE, refuse
from sayso.web.guard.sessions import COOKIE, Sessions

_OPEN = ("/login", "/static/")  # what stands before the door
# What changes something, and who may; everything else that is not only looking is for admins.
_NEEDS = {"/review": Role.REVIEWER, "/history": Role.REVIEWER, "/logout": Role.READER}


class Team:
    """Lets in whoever is signed in; puts their account and their session's key into the request's state."""

    def __init__(self, app: ASGIApp, *, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if scope["type"] != "http" or path == _OPEN[0] or path.startswith(_OPEN[1]):
            await self._app(scope, receive, send)
            return
        key = HTTPConnection(scope).cookies.get(COOKIE, "")
        account = self._sessions.account(key) if key else None
        if account is None:
            await _sent_to_the_door(scope, receive, send)
        elif scope["method"] not in SAFE and not account.role.covers(_NEEDS.get(path, Role.ADMIN)):
            await refuse(scope, receive, send, status=403, why=f"your account is a {account.role}'s, which may not do this")
        else:
            scope.setdefault("state", {}).update(account=account, holder=key)
            await self._app(scope, receive, send)


async def _sent_to_the_door(scope: Scope, receive: Receive, send: Send) -> None:
    path: str = scope["path"]
    if path.startswith("/api/"):
        answer: Response = JSONResponse({"error": "sign in first"}, status_code=401)
    elif scope["method"] in SAFE:
        back = path + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
        answer = RedirectResponse(f"/login?{urlencode({'back': back})}", status_code=303)
    else:
        await refuse(scope, receive, send, status=401, why="sign in first; what was sent has not been kept")
        return
    await answer(scope, receive, send)
