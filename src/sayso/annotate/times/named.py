"""Months and seasons with a step or a year: "last May", "next January", "last Oct. 23", "the summer of 2023"."""

import re

from sayso.annotate.times.calendar import SEASON_START, iso, month_number, month_text, safe_date, season_text
from sayso.annotate.times.reading import Now, Reading, Rule, counted, fixed
from sayso.annotate.times.steps import EDGED, STEP, STEPS, step_word
from sayso.annotate.times.words import (
    EDGE,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    SEASON,
    SEASON_WORDS,
    SEASONS,
    key,
    pattern,
    written_as_name,
)


def _named_month(match: re.Match[str]) -> Reading | None:
    """ "last May", "next January", "this September" """
    if not written_as_name(match["month"]):
        return None
    month = MONTHS[key(match["month"])]
    n = STEPS[step_word(match["step"])]
    if match["day"]:
        return _named_day(month, int(match["day"]), n)

    def resolve(now: Now) -> str | None:
        back = (now.day.month - month) % 12
        this = month_number(now.day)
        if n == 0:
            return month_text(this - now.day.month + month)
        return month_text(this - (back or 12) if n < 0 else this + ((-back) % 12 or 12))

    return counted("month", resolve, part=f"-{month:02d}")


def _named_day(month: int, day: int, n: int) -> Reading | None:
    """ "last Oct. 23", "this May 1" """
    if safe_date(2000, month, day) is None:
        return None

    def resolve(now: Now) -> str | None:
        days = [found for step in range(-4, 5) if (found := safe_date(now.day.year + step, month, day))]
        fit = [found for found in days if n == 0 or (found < now.day if n < 0 else found > now.day)]
        near = min(fit, key=lambda found: abs((found - now.day).days), default=None)
        return iso(near)

    return counted("day", resolve, part=f"-{month:02d}-{day:02d}")


def season(name: str, n: int | None) -> Reading:
    """A season: n as in `STEPS`, None if the words give none. "Last" takes one that is over, "next" one that has not begun."""
    code = SEASONS[name]

    def resolve(now: Now) -> str | None:
        year = now.day.year - (1 if code == "WI" and now.day.month < 3 else 0)
        start = safe_date(year, SEASON_START[code])
        if start is None:
            return None
        over = month_number(start) + 3 <= month_number(now.day)
        step = n if n is not None else now.direction
        if step < 0 and not over:
            year -= 1 if n is not None or start > now.day else 0
        elif step > 0 and start <= now.day:
            year += 1 if n is not None or over else 0
        elif step == 0 and n is None and start > now.day:
            year -= 1
        return season_text(year, code)

    return counted("season", resolve, part=f"-{code}")


def _season(match: re.Match[str]) -> Reading | None:
    if match["year"]:
        return fixed("DATE", f"{match['year']}-{SEASONS[match['season'].lower()]}", "season")
    return season(match["season"].lower(), STEPS.get(step_word(match["step"])))


_AFTER_ARTICLE = r"(?:(?<=in )|(?<=over )|(?<=during )|(?<=by )|(?<=since ))"
_AFTER_WORD = r"(?:(?<=in )|(?<=by )|(?<=this )|(?<=until )|(?<=since )|(?<=of )|(?<=over ))"
RULES = (
    Rule(
        pattern(rf"(?:{EDGE} )?(?P<step>last|this past|this|next|this coming) (?P<month>{MONTH})(?: (?P<day>\d\d?)(?![\d:]))?"),
        _named_month,
        MONTH_WORDS,
    ),
    Rule(pattern(rf"{EDGED}(?P<step>{STEP}) (?P<season>{SEASON})(?P<year>)"), _season, SEASON_WORDS),
    Rule(pattern(rf"{EDGED}(?:the )?(?P<step>)(?P<season>{SEASON})(?: of|,)? (?P<year>(?:1\d|20)\d\d)"), _season, SEASON_WORDS),
    Rule(pattern(rf"{_AFTER_ARTICLE}(?:{EDGE} )?the (?P<step>)(?P<season>{SEASON})(?P<year>)"), _season, SEASON_WORDS),
    Rule(
        pattern(
            rf"(?:{_AFTER_ARTICLE}|(?<=into )|(?<=of )|(?<=until )|(?<=through ))"
            rf"the (?:{EDGE} )?(?P<step>)(?P<season>summer|autumn|winter)(?P<year>)"
        ),
        _season,
        SEASON_WORDS,
    ),
    Rule(pattern(rf"{_AFTER_WORD}(?:{EDGE} )?(?P<step>)(?P<season>summer|autumn|winter)(?P<year>)"), _season, SEASON_WORDS),
)
