"""One way to write JSON, so that equal values give equal bytes."""

import json
from typing import Any


def dumps(value: Any) -> bytes:
    """The value as one line of JSON in UTF-8, without a line end: keys in the order put in, no spaces, no ASCII escapes.

    Half a surrogate pair, which UTF-8 cannot hold, is the only character written as an escape. Raises ValueError for an
    infinite number or one that is none, which JSON cannot hold either.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace")


def whole(number: float | None) -> int | float | None:
    """The number, as an integer if it is whole: 10000.0 is written 10000."""
    return int(number) if number is not None and float(number).is_integer() else number
