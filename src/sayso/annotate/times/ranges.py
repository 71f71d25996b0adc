"""What a time takes from the next: the year in "from November to February 2025", the day in "a noon briefing on Friday"."""

import re

from sayso.annotate.times.reading import Basis, Found, Now, Reading

_JOINS = re.compile(r"\s*(?:,|,?\s*(?:and|or|to|until|till|through|[-‐‑–—])(?:\s+the)?)\s*", re.IGNORECASE)
_WITH_YEAR = re.compile(r"(?:\d{4}|\byear)$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()—–]|\b(?:and|but|that|when|while|before|after|who|which)\b", re.IGNORECASE)
_OTHER_ZONE, _ZONE_OVER = re.compile(r"\s*\("), re.compile(r"\)\s*(?:,\s*)?(?:on\s+)?")  # "4 p.m. (1300 GMT) on Friday"
_CLOCK_REACH = 40  # characters: "at noon briefing in the capital on Friday"; further off another verb stands between


def completed(text: str, found: list[Found]) -> list[Found]:
    """The expressions, each with the year or the day that a later one gives it."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):  # from the right: in "June, July and August 2024" each passes the year on
        reading = _dated(text, out[at], out[at + 1]) or _timed(text, out, at)
        if reading:
            out[at] = Found(out[at].start, out[at].end, reading, out[at].rank)
    return out


def _dated(text: str, a: Found, b: Found) -> Reading | None:
    """The year of a range stands at its end: "between June and August 2023" is of one summer."""
    first, second = a.reading, b.reading
    alike = first.grain == second.grain and first.grain in ("day", "month")
    if not (alike and first.part and first.basis is Basis.ANCHOR and first.bare.startswith("XXXX-")):
        return None
    if not _JOINS.fullmatch(text[a.end : b.start]) or not _has_year(text, b):
        return None
    if second.resolve is None:
        value = _before(second.bare, first.part)
        return Reading("DATE", value, first.grain, first.part) if value else None
    resolve = second.resolve

    def of_same_year(now: Now) -> str | None:
        value = resolve(now)
        return value and _before(value, first.part)

    return Reading("DATE", first.bare, first.grain, first.part, second.basis, of_same_year)


def _has_year(text: str, item: Found) -> bool:
    return item.reading.bare[:4].isdigit() or _WITH_YEAR.search(text[item.start : item.end]) is not None


def _before(value: str, part: str) -> str | None:
    """The last such day or month before a value: "-11" before "2025-02" is "2024-11"."""
    if not value[:4].isdigit():
        return None
    year = int(value[:4]) - (part > value[4:])
    return f"{year:04d}{part}" if year > 0 else None


def _timed(text: str, found: list[Found], at: int) -> Reading | None:
    """A time of day that no day stands beside is of the day told next in its clause, unless one before it is nearer."""
    item = found[at]
    if item.reading.grain != "time" or item.reading.basis is not Basis.PREVIOUS or not item.reading.part:
        return None
    day = found[at + 1]
    gap = text[item.end : day.start]
    if day.reading.grain not in ("day", "time") or (
        day.reading.grain == "time" and not (_OTHER_ZONE.fullmatch(gap) or _JOINS.fullmatch(gap))
    ):
        return None
    if len(gap) > _CLOCK_REACH or (day.reading.grain == "day" and _CLAUSE.search(gap) and not _ZONE_OVER.fullmatch(gap)):
        return None
    if at and found[at - 1].reading.grain == "day" and item.start - found[at - 1].end < len(gap):
        return None
    return on_day(day.reading, item.reading.part)


def on_day(day: Reading, part: str) -> Reading:
    """A time of day ("T12:00") on the day of another expression."""
    resolve = day.resolve

    def at(now: Now) -> str | None:
        value = resolve(now) if resolve else None
        return value and value.partition("T")[0] + part

    bare = day.bare.partition("T")[0]
    bare = (bare if len(bare) == 10 and not bare.startswith("XXXX-W") else "XXXX-XX-XX") + part
    return Reading("TIME", bare, "time", part, day.basis, at if resolve else None, slack=day.slack)
