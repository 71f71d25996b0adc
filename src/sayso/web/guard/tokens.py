"""Tokens that show that a form was ours: another site can post to this address, but it cannot read the token off our page."""

import hashlib
import hmac
import secrets

from starlette.requests import Request


def holder_of(request: Request) -> str:
    """Whose forms this request sees: the session's key, empty where there are no accounts or nobody is signed in."""
    return getattr(request.state, "holder", "")


class Tokens:
    """Makes and checks the tokens of one running server. holder: whose session it is; empty where there are no accounts."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def issue(self, holder: str = "") -> str:
        """The token for this holder's forms, good until the server stops."""
        return hmac.new(self._secret, holder.encode(), hashlib.sha256).hexdigest()

    def good(self, token: str, holder: str = "") -> bool:
        """Whether it is theirs; takes as long for a wrong token as for a right one."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.issue(holder).encode())
