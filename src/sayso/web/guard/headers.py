"""What an answer may do in the browser: load its own style, scripts and pictures, and nothing else."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# No inline script or style, no outside address, no frame, no plug-in; forms go home. Trusted Types: no script of ours can put
# text into the page as HTML.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: under it browsers send forms with "Origin: null", which tells us nothing.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Sources can be at risk: no page of the ledger is left in the browser's cache on disk.
_PRIVATE = (b"cache-control", b"no-store")
# As the server sends them: claims are asked for by the thousand a second, and looking through a list for each name took longer
# than finding the claim.
_RAW = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
_NAMES = frozenset(name for name, _ in _RAW)


class SafeHeaders:
    """Puts the headers on every answer; Cache-Control only where the answer has none of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [each for each in message["headers"] if each[0] not in _NAMES]
                private = () if any(name == _PRIVATE[0] for name, _ in own) else (_PRIVATE,)
                message["headers"] = [*own, *_RAW, *private]
            await send(message)

        await self._app(scope, receive, safe if scope["type"] == "http" else send)
