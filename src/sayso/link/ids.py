"""Names for what the link stage makes, from content alone."""

import hashlib


def made_id(prefix: str, *parts: str) -> str:
    """`prefix` and 12 hex digits of a SHA-256 over the parts: the same parts give the same id on every machine.

    48 bits: among a million points the chance that any two share an id is below one in 500.
    """
    digest = hashlib.sha256("\0".join(parts).encode())
    return prefix + digest.hexdigest()[:12]
