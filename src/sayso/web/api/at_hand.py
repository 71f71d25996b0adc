"""Claims that can be had at once, answered before any routing: programs ask for them by the thousand a second.

To find which function answers and to check what it is given takes FastAPI ten times as long as it takes to find the claim.
"""

from contextlib import suppress

from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.errors import StoreError
from sayso.web.api.answers import JSON
from sayso.web.ledger_source import LedgerSource

_CLAIMS = "/api/v1/claims/"


class ClaimsAtHand:
    """Answers like the route of a claim, where the address has a whole id; whatever else is asked goes on to the routes."""

    def __init__(self, app: ASGIApp, *, source: LedgerSource) -> None:
        self._app = app
        self._source = source

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = None
        if scope["type"] == "http" and scope["method"] == "GET" and scope["path"].startswith(_CLAIMS):
            with suppress(StoreError):  # the route says what is wrong
                found = self._source.claim_at_hand(scope["path"][len(_CLAIMS) :])
        if found is None:
            await self._app(scope, receive, send)
            return
        headers = [(b"content-length", str(len(found)).encode()), (b"content-type", JSON.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": found})
