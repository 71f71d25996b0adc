"""When the text was written: a stretch of days, and from what we know it."""

import re
from dataclasses import dataclass
from datetime import date

from sayso.annotate.times.calendar import first_day, last_day
from sayso.schema import Fact

_ISO = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:[T ].*)?", re.DOTALL)
_ISO_WEEK = re.compile(r"\d{4}-W\d\d")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The text was written between these days (one day, if they are the same). words: how we know, for TimeExpression.anchor."""

    earliest: date
    latest: date
    words: str


def stated_anchor(published: Fact | None) -> Anchor | None:
    """The anchor that the report's publication date gives: a day, or a stretch if only a month or a year is known. None if it
    has none.
    """
    if published is None:
        return None
    text = published.value.strip()
    match = _ISO.fullmatch(text)
    value = match[1] if match else text if _ISO_WEEK.fullmatch(text) else ""
    start, end = first_day(value), last_day(value)
    if start is None or end is None:
        return None
    return Anchor(start, end, f"published {text} ({published.origin})")


def common(a: str | None, b: str | None, part: str) -> str | None:
    """What two values share, the rest as X: 2024-10 and 2024-12 share 2024-XX. None if one is missing.

    part: the end of both that the words themselves give; it is kept whatever stands before it.
    """
    if a is None or b is None or a == b:
        return a if a == b else None
    tail = part if part and a.endswith(part) and b.endswith(part) else ""
    fields_a = re.split(r"([-T])", a[: len(a) - len(tail)])
    fields_b = re.split(r"([-T])", b[: len(b) - len(tail)])
    if len(fields_a) != len(fields_b):
        return None
    shared, out = True, []
    for field_a, field_b in zip(fields_a, fields_b, strict=True):
        shared = shared and field_a == field_b
        out.append(
            field_a if shared or field_a in ("-", "T") else re.sub(r"\d|SP|SU|FA|WI", lambda match: "X" * len(match[0]), field_a)
        )
    return "".join(out) + tail
