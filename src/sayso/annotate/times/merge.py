"""Neighbours that make one expression: "10 p.m." + "Wednesday", "Friday" + "Oct. 23", "October" + "of last year"."""

import re

from sayso.annotate.times.clock import ZONE
from sayso.annotate.times.reading import Basis, Found, Now, Reading

_DAY_THEN_CLOCK = re.compile(r"\s*(?:,|at|at about|at around|around|about|,\s*at)?\s*", re.IGNORECASE)
_CLOCK_THEN_DAY = re.compile(rf"\s*(?:\(?{ZONE}\)?)?\s*,?\s*(?:on|of)?\s*(?:the\s+)?", re.IGNORECASE)
_ADJACENT = re.compile(r"\s*,?\s*")
_OF_YEAR = re.compile(r"\s*(?:,|of|in)?\s*", re.IGNORECASE)
_BY_ITSELF = frozenset(("month", "season", "quarter", "day"))


def merged(text: str, found: list[Found]) -> list[Found]:
    """The expressions in text order, with pairs that belong together made one; a pair may grow again."""
    out: list[Found] = []
    for item in found:
        current = item
        while out:
            joined = _joined(text, out[-1], current)
            if joined is None:
                break
            out.pop()
            current = joined
        out.append(current)
    return out


def _joined(text: str, a: Found, b: Found) -> Found | None:
    gap = text[a.end : b.start]
    if len(gap) > 12 or "\n\n" in gap:
        return None
    reading = _reading(gap, a.reading, b.reading)
    return Found(a.start, b.end, reading) if reading else None


def _reading(gap: str, a: Reading, b: Reading) -> Reading | None:
    if a.grain == "day" and b.grain == "time" and b.part and _DAY_THEN_CLOCK.fullmatch(gap):
        return _with_clock(a, b.part)
    if a.grain == "time" and a.part and b.grain == "day" and _CLOCK_THEN_DAY.fullmatch(gap):
        return _with_clock(b, a.part)
    if (
        a.bare.startswith("XXXX-WXX-")
        and a.type == "DATE"
        and b.grain == "day"
        and not b.bare.startswith("XXXX-WXX")
        and _ADJACENT.fullmatch(gap)
    ):
        return b
    if a.basis is not Basis.NOTHING and a.part and a.grain in _BY_ITSELF and b.grain == "year" and _OF_YEAR.fullmatch(gap):
        return _of_year(a, b) if gap.strip() in ("of", "in") or b.basis is Basis.NOTHING else None
    return None


def _with_clock(day: Reading, part: str) -> Reading:
    resolve = day.resolve

    def at(now: Now) -> str | None:
        value = resolve(now) if resolve else None
        return value and value + part

    bare = (day.bare if len(day.bare) == 10 and not day.bare.startswith("XXXX-W") else "XXXX-XX-XX") + part
    return Reading("TIME", bare, "time", part, day.basis, at if resolve else None)


def _of_year(a: Reading, year: Reading) -> Reading:
    resolve = year.resolve

    def at(now: Now) -> str | None:
        value = resolve(now) if resolve else None
        return value and value + a.part

    return Reading(a.type, year.bare + a.part, a.grain, a.part, year.basis, at if resolve else None)
