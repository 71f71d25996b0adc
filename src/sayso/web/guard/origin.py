"""Only pages of our own may ask: a request by another name (DNS rebinding) or from another site is refused.

A browser lets any web page send requests to 127.0.0.1. What it cannot do is lie about the Host it was told to ask, about the
Origin it stands on, or about Sec-Fetch-Site; so these three decide.
"""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.guard.refusal import SAFE, refuse

_OURS = frozenset({"same-origin", "none"})  # "none": typed, bookmarked, or opened from a mail program


class OwnOrigin:
    """Lets in what asks for one of our hosts and does not come from another site.

    hosts: "127.0.0.1:8470" and its like, each with its port. Another site's page may link here, as a person clicks links; it may
    neither embed, fetch nor post.
    """

    def __init__(self, app: ASGIApp, *, hosts: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        why = "only pages are served here" if scope["type"] != "http" else self._objection(scope)
        if why is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await refuse(scope, receive, send, status=403, why=why)
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _objection(self, scope: Scope) -> str | None:
        headers = Headers(scope=scope)
        asked = headers.getlist("host")
        if len(asked) != 1 or asked[0].lower() not in self._hosts:
            return "sayso answers only under its own address"
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin is not None and origin not in self._origins:
            return "another site may not ask sayso"
        if site is None or site in _OURS:
            return None
        followed = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return None if followed and scope["method"] in SAFE else "another site may not ask sayso"
