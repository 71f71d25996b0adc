"""Holidays that fall on one known day wherever they are written about.

Independence Day, Victory Day and Easter are not here: which day is meant depends on the country or the church.
"""

import re
from datetime import date

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.times.calendar import add_days, iso, safe_date
from sayso.annotate.times.reading import Now, Reading, Rule, counted, dated
from sayso.annotate.times.words import YEAR, pattern

_FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "orthodox christmas": (1, 7), "valentine's day": (2, 14),
    "international women's day": (3, 8), "may day": (5, 1), "bastille day": (7, 14), "halloween": (10, 31),
    "armistice day": (11, 11),
    "veterans day": (11, 11), "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
# Month, weekday (ISO), which one of the month; -1: the last. All of the United States.
_FLOATING = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, 1, -1),
    "martin luther king day": (1, 1, 3), "presidents' day": (2, 1, 3),
}  # fmt: skip


def holiday(name: str, year: int) -> date | None:
    """The day of that holiday in that year."""
    if name in _FIXED:
        return safe_date(year, *_FIXED[name])
    month, weekday, which = _FLOATING[name]
    first = safe_date(year, month)
    days = [
        day for n in range(31) if first and (day := add_days(first, n)) and day.month == month and day.isoweekday() == weekday
    ]
    return days[which - 1 if which > 0 else which] if days else None


def _nearest(name: str, step: str, now: Now) -> str | None:
    days = [day for n in (-1, 0, 1) if (day := holiday(name, now.day.year + n))]
    back = step == "last" or (step != "next" and now.direction < 0)
    ahead = not back and (step in ("next", "this") or now.direction > 0)
    fit = [day for day in days if not (back and day > now.day) and not (ahead and day < now.day)]
    near: date | None = min(fit, key=lambda day: abs((day - now.day).days), default=None)
    return iso(near)


def _holiday(match: re.Match[str]) -> Reading | None:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    if match["year"]:
        day = holiday(name, int(match["year"]))
        return dated(day)
    step = (match["step"] or "").lower()
    part = f"-{_FIXED[name][0]:02d}-{_FIXED[name][1]:02d}" if name in _FIXED else ""
    return counted("day", lambda now: _nearest(name, step, now), part=part)


_NAMES = "|".join(sorted((*_FIXED, *_FLOATING), key=len, reverse=True)).replace("'", "['’]")
_HOLIDAYS = lexicon("day eve christmas halloween thanksgiving")  # one of these is in each name
RULES = (Rule(pattern(rf"(?:(?P<step>last|this|next) )?(?P<name>{_NAMES})(?:,? (?P<year>{YEAR}))?"), _holiday, _HOLIDAYS),)
