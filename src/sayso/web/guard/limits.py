"""No request body larger than a day's clippings."""

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.guard.refusal import refuse

# The longest article pages, with scripts inlined, stay under ten megabytes; this lets several of them, or a year of one paper as
# JSON Lines, in at once.
LARGEST = 64 * 1024 * 1024


class _TooLarge(Exception):
    """More came than was let in."""


class BodyLimit:
    """Refuses bodies above `largest` bytes: at once where the length is told, else as soon as it is passed."""

    def __init__(self, app: ASGIApp, *, largest: int = LARGEST) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "0")
        why = f"more than {self._largest // 1024 // 1024} MB at once; add the files in parts"
        if not told.isdecimal() or int(told) > self._largest:
            await refuse(scope, receive, send, status=413, why=why)
            return
        came, answered = 0, False

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._largest:
                raise _TooLarge
            return message

        async def noticed(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            await self._app(scope, counted, noticed)
        except _TooLarge:
            if not answered:
                await refuse(scope, receive, send, status=413, why=why)
