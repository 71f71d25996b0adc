"""Days and periods told from the day of writing or from the date mentioned before: "yesterday", "last week", "two days ago", "Tuesday"."""

import re
from datetime import date

from sayso.annotate.figures.numerals import read_number
from sayso.annotate.times.calendar import (
    SEASON_START,
    add_days,
    first_day,
    month_number,
    month_text,
    moved,
    safe_date,
    season_text,
)
from sayso.annotate.times.reading import UNKNOWN, Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.words import (
    EDGE,
    MONTH,
    MONTHS,
    NUMBER,
    SEASON,
    SEASONS,
    STAGE,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    key,
    pattern,
    written_as_name,
)

_STEPS = {"last": -1, "past": -1, "this past": -1, "this last": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "this coming": 1,
          "upcoming": 1, "latest": -1}  # fmt: skip
_BACK_STEPS = {
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "same": 0,
    "that": 0,
    "that same": 0,
    "following": 1,
    "next": 1,
    "very next": 1,
}


def _near(weekday: int, now: Now) -> str | None:
    """The nearest such weekday in the direction the words look, the day of writing included; backwards if they do not say."""
    ahead = (weekday - now.day.isoweekday()) % 7
    day = add_days(now.day, ahead if now.direction > 0 else ahead - 7 if ahead else 0)
    return day and day.isoformat()


def _weekday(match: re.Match[str]) -> Reading | None:
    if not written_as_name(match["weekday"]):
        return None
    weekday = WEEKDAYS[key(match["weekday"])]
    step = " ".join((match["step"] or "").lower().split()).removeprefix("the ")
    if step in ("previous", "following", "same", "that", "preceding"):
        return counted(
            "day", lambda now: _from_previous_weekday(weekday, step, now), basis=Basis.PREVIOUS, bare=f"XXXX-WXX-{weekday}"
        )
    direction = _STEPS.get(step)
    if direction:

        def resolve(now: Now) -> str | None:
            gap = (weekday - now.day.isoweekday()) % 7
            day = add_days(now.day, (gap or 7) if direction > 0 else gap - 7)
            return day and day.isoformat()

        return counted("day", resolve, bare=f"XXXX-WXX-{weekday}")
    return counted("day", lambda now: _near(weekday, now), bare=f"XXXX-WXX-{weekday}")


def _from_previous_weekday(weekday: int, step: str, now: Now) -> str | None:
    day = first_day(now.previous) if now.previous else None
    if day is None:
        return None
    gap = (weekday - day.isoweekday()) % 7
    other = add_days(day, (gap or 7) if step == "following" else gap - 7 if step in ("previous", "preceding") else gap)
    return other and other.isoformat()


def _period(match: re.Match[str]) -> Reading | None:
    """ "last week", "this year", "next month" """
    step = " ".join(match["step"].lower().split()).removeprefix("the ")
    grain = match["unit"].lower()
    n = _STEPS[step]
    if match["step"].lower().startswith("the ") and step in ("past", "last"):
        return fixed(
            "DURATION",
            {"weekend": "P1WE", "decade": "P10Y", "century": "P100Y", "quarter": "P3M"}.get(grain, f"P1{grain[0].upper()}"),
        )
    return counted(grain, lambda now: moved(now.day, grain, n))


def _period_from_previous(match: re.Match[str]) -> Reading | None:
    """ "the previous month", "that year", "the following day" """
    step = " ".join(match["step"].lower().split()).removeprefix("the ")
    grain = match["unit"].lower()
    n = _BACK_STEPS[step]

    def resolve(now: Now) -> str | None:
        day = first_day(now.previous) if now.previous else None
        return None if day is None else moved(day, grain, n)

    return counted(grain, resolve, basis=Basis.PREVIOUS)


def _named_month(match: re.Match[str]) -> Reading | None:
    """ "last May", "next January", "this September" """
    if not written_as_name(match["month"]):
        return None
    month = MONTHS[key(match["month"])]
    n = _STEPS[" ".join(match["step"].lower().split())]
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
        return near and near.isoformat()

    return counted("day", resolve, part=f"-{month:02d}-{day:02d}")


def season(name: str, n: int | None) -> Reading:
    """A season: n as in `_STEPS`, None if the words give no step. "Last" takes one that is over, "next" one that has not begun."""
    code = SEASONS[name]

    def resolve(now: Now) -> str | None:
        year = now.day.year - (1 if code == "WI" and now.day.month < 3 else 0)
        start = date(year, SEASON_START[code], 1)
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
    step = " ".join((match["step"] or "").lower().split()).removeprefix("the ")
    return season(match["season"].lower(), _STEPS.get(step))


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _day(match: re.Match[str]) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    n = _DAYS[word]
    if word == "tonight":
        return counted("time", lambda now: now.day.isoformat() + "TNI", part="TNI", type_="TIME")
    return counted("day", lambda now: moved(now.day, "day", n))


_REFERENCES = {
    "PRESENT_REF": "now|currently|at present|presently|at the moment|nowadays|these days|the present|at this time",
    "PAST_REF": "recently|lately|the past|the recent past",
    "FUTURE_REF": "the future|the near future|the near term|the short term|the coming (?:days|weeks|months|years)",
}


def _ago(match: re.Match[str]) -> Reading | None:
    """ "two days ago", "a year ago", "three weeks later", "four months before", "a decade from now" """
    words, unit, side = match["n"].lower(), match["unit"].lower().rstrip("s"), match["side"].lower().split()[0]
    unit = {"centurie": "century", "fortnight": "week"}.get(unit, unit)
    n = 1.0 if words in ("a", "an", "the") else read_number(words)
    if words.startswith("a couple"):
        n = 2.0
    sign = -1 if side in ("ago", "earlier", "previously") else 1
    from_anchor = side in ("ago", "from", "hence")
    if unit in ("second", "minute", "hour", "sec", "min", "hr"):
        return counted("time", lambda now: None, type_="TIME")
    if n is None:
        return (
            fixed("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
            if from_anchor
            else counted("day", lambda now: None, bare=UNKNOWN[unit])
        )
    steps = int(n) * sign * (2 if match["unit"].lower().startswith("fortnight") else 1)
    grain = {"night": "day", "weekend": "weekend"}.get(unit, unit)
    if from_anchor:
        return counted(grain, lambda now: moved(now.day, grain, steps))
    return counted(grain, lambda now: _from_previous(now, grain, steps), basis=Basis.PREVIOUS)


def _from_previous(now: Now, grain: str, n: int) -> str | None:
    """Counted from the date mentioned before, at its own precision if that is coarser: a year before a third quarter is a third quarter."""
    day = first_day(now.previous) if now.previous else None
    if day is None or now.previous is None:
        return None
    other = moved(day, grain, n)
    if other and grain == "year" and len(now.previous) > 4 and now.previous[4] == "-" and now.previous[5] in "QS":
        return other + now.previous[4:]
    return other


def _bounded_day(match: re.Match[str]) -> Reading | None:
    """ "the day before", "the next day", "the day after" """
    n = -1 if match["side"].lower() in ("before", "earlier") else 1
    return counted("day", lambda now: _from_previous(now, "day", n), basis=Basis.PREVIOUS)


def _weekend(match: re.Match[str]) -> Reading | None:
    def resolve(now: Now) -> str | None:
        ahead = now.direction > 0 or now.day.isoweekday() >= 5
        return moved(now.day, "weekend", 0 if ahead else -1)

    return counted("weekend", resolve)


_STEP = "(?:the )?(?:last|past|this past|this last|this coming|this|current|next|coming|upcoming)"
_BACK = "(?:the (?:previous|preceding|prior|same|following|very next|next)|that same|that)"
_PERIOD = "(?:week|weekend|month|quarter|year|decade|century)"
_EDGED = rf"(?:(?:very )?{EDGE}[ ~]|{STAGE})?"
_AGO = "(?:ago|earlier|later|afterwards|from now|hence|previously)"
RULES = (
    Rule(
        pattern(rf"(?:{EDGE} )?(?P<word>today|yesterday|tomorrow|tonight|the day before yesterday|the day after tomorrow)"), _day
    ),
    Rule(pattern(rf"{_EDGED}(?P<step>{_STEP}) (?:fiscal )?(?P<unit>{_PERIOD})"), _period),
    Rule(pattern(rf"{_EDGED}(?P<step>{_BACK}) (?P<unit>day|{_PERIOD})"), _period_from_previous),
    Rule(
        pattern(rf"(?:{EDGE} )?(?P<step>last|this past|this|next|this coming) (?P<month>{MONTH})(?: (?P<day>\d\d?)(?![\d:]))?"),
        _named_month,
    ),
    Rule(pattern(rf"(?:(?:early|late) )?(?:(?P<step>{_STEP}|{_BACK}) )?(?P<weekday>{WEEKDAY})"), _weekday),
    Rule(pattern(rf"{_EDGED}(?P<step>{_STEP}) (?P<season>{SEASON})(?P<year>)"), _season),
    Rule(pattern(rf"{_EDGED}(?:the )?(?P<step>)(?P<season>{SEASON})(?: of|,)? (?P<year>(?:1\d|20)\d\d)"), _season),
    Rule(
        pattern(
            rf"(?:(?<=in )|(?<=over )|(?<=during )|(?<=by )|(?<=since ))(?:{EDGE} )?the (?P<step>)(?P<season>{SEASON})(?P<year>)"
        ),
        _season,
    ),
    Rule(
        pattern(
            rf"(?:(?<=in )|(?<=by )|(?<=this )|(?<=until )|(?<=since )|(?<=of )|(?<=over ))(?:{EDGE} )?(?P<step>)(?P<season>summer|autumn|winter)(?P<year>)"
        ),
        _season,
    ),
    Rule(
        pattern(
            rf"(?P<n>{VAGUE}|{NUMBER}|an?) (?:more )?(?P<unit>(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie)s?|century) (?P<side>{_AGO})"
        ),
        _ago,
    ),
    Rule(
        pattern(r"(?P<n>(?:days|weeks|months|years|decades|centuries)) (?P<side>ago|from now)"),
        lambda match: fixed("DATE", "PAST_REF" if match["side"].lower() == "ago" else "FUTURE_REF"),
    ),
    Rule(pattern(r"the day (?P<side>before|earlier|after|later)(?! \w)"), _bounded_day),
    Rule(pattern(r"the weekend"), _weekend),
    *(Rule(pattern(f"(?:{words})"), lambda match, value=value: fixed("DATE", value)) for value, words in _REFERENCES.items()),
)
