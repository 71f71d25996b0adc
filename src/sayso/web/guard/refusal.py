"""The answer to a request that is not let in: one line of plain text, no page, nothing of the ledger."""

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})  # methods of requests that change nothing


async def refuse(scope: Scope, receive: Receive, send: Send, *, status: int, why: str) -> None:
    """Answer with this status and reason, and read nothing more."""
    await PlainTextResponse(f"{why}\n", status_code=status, headers={"Connection": "close"})(scope, receive, send)
