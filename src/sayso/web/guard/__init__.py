"""What stands between the network and the pages: whose requests are answered, how large they may be, what answers may load."""

from sayso.web.guard.headers import SafeHeaders
from sayso.web.guard.limits import BodyLimit
from sayso.web.guard.origin import OwnOrigin
from sayso.web.guard.tokens import Tokens

__all__ = ["BodyLimit", "OwnOrigin", "SafeHeaders", "Tokens"]
