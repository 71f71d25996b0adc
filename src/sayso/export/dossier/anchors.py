"""Names of places in the page, and addresses that a page may link to."""

import re
from urllib.parse import urlsplit

_PLAIN = re.compile(r"[^A-Za-z0-9-]")


def anchor(kind: str, *parts: str | int) -> str:
    """An id for an element: the kind and the parts, each other character as its code between underscores.

    Two different lists of parts never give one id: an underscore is itself written as a code, so that "." parts them safely.
    """
    return ".".join((kind, *(_PLAIN.sub(lambda match: f"_{ord(match.group()):x}_", str(part)) for part in parts)))


def web_address(url: str | None) -> str | None:
    """The address if it is one of a web page, else None: `javascript:` and its like stay text."""
    if not url or re.search(r"[\x00-\x20\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
