"""Times of day: "4 a.m.", "16:30", "0735 GMT", "noon", "this morning", "last night", "the evening"."""

import re
from datetime import date

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import read_number
from sayso.annotate.times.calendar import add_days
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted
from sayso.annotate.times.words import DIGITS, MONTH, PARTS_OF_DAY, PARTS_WORDS, WEEKDAY, pattern

ZONE = (
    r"(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|EET|EEST|MSK|IST|ET|PT"
    r"|Eastern(?: time)?|local time|Moscow time|Kyiv time)"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def clock_reading(part: str, basis: Basis = Basis.PREVIOUS) -> Reading:
    """A time of day ("T16:00", "TEV") of the day mentioned before, else of the day of writing."""

    def resolve(now: Now) -> str | None:
        if now.previous is None:
            return now.day.isoformat() + part
        day = _DAY.match(now.previous)
        return day and day[0] + part

    return counted("time", resolve, part=part, basis=basis)


def _stamp(match: re.Match[str]) -> Reading | None:
    """The hour over an entry of a live blog: no date that another entry mentions is its day."""
    told = _clock(match)
    return clock_reading(told.part, Basis.HEADING) if told else None


def _clock(match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    hour, minute = read_number(match["h"]), int(groups.get("m") or 0)
    half = (groups.get("half") or "").lower()
    if hour is None or hour != int(hour) or hour > 24 or minute > 59:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith(("p", "af", "ev")) else 0)
    return clock_reading(f"T{int(hour):02d}:{minute:02d}")


def _first_hour(match: re.Match[str]) -> Reading | None:
    """The 4 of "between 4 and 6 p.m."; not the 11 of "between 11 and 1 p.m.", whose half of the day is the other one."""
    return _clock(match) if int(match["h"]) % 12 < int(match["next"]) % 12 else None


def _early(_match: re.Match[str]) -> Reading | None:
    return clock_reading("TMO")


def _part(match: re.Match[str]) -> Reading | None:
    return clock_reading(PARTS_OF_DAY[match["part"].lower()])


def _deictic_part(match: re.Match[str]) -> Reading | None:
    """ "this morning", "last night", "yesterday evening" """
    step, part = match["step"].lower(), PARTS_OF_DAY[match["part"].lower()]
    n = {"last": -1, "yesterday": -1, "tomorrow": 1, "next": 1}.get(step, 0)

    def resolve(now: Now) -> str | None:
        day = add_days(now.day, n)
        return None if day is None else day.isoformat() + part

    return counted("time", resolve, part=part)


_STEPS = {"previous": -1, "before": -1, "following": 1, "next": 1, "after": 1}


def _that_part(match: re.Match[str]) -> Reading | None:
    """ "that night", "the following morning" """
    part, n = PARTS_OF_DAY[match["part"].lower()], _STEPS.get(match["step"].lower(), 0)

    def resolve(now: Now) -> str | None:
        previous = _DAY.match(now.previous or "")
        day = add_days(date.fromisoformat(previous[0]), n) if previous else None
        return None if day is None else day.isoformat() + part

    return counted("time", resolve, part=part, basis=Basis.PREVIOUS)


_HALF = r"(?:[ap]\.m\b\.?|[ap]m\b)"  # the stop after "p.m." is its own, that after "pm" ends the sentence
# Signs of "4 p.m.", "4 pm" and "4pm".
_HALVES = lexicon("m am pm") | {f"{hour}{half}m" for n in range(100) for hour in (str(n), f"{n:02}") for half in "ap"}
_ALONE = r"(?=\s*[:–—-]?\s*\Z)"  # nothing else stands in its "sentence": see sayso.annotate.paragraphs
RULES = (
    Rule(
        re.compile(rf"\A\s*(?P<h>\d\d?)(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>{_HALF})(?:\s{ZONE})?{_ALONE}", re.IGNORECASE),
        _stamp,
        _HALVES,
    ),
    Rule(re.compile(rf"\A\s*(?P<h>\d\d?):(?P<m>[0-5]\d)(?:\s{ZONE})?{_ALONE}"), _stamp, DIGITS),
    Rule(re.compile(rf"\A\s*(?P<h>\d\d?)\.(?P<m>[0-5]\d)(?:\s{ZONE})?(?=\s*[:–—]\s*\Z)"), _stamp, DIGITS),
    Rule(pattern(rf"(?P<h>\d\d?)\.(?P<m>[0-5]\d) {ZONE}"), _clock, DIGITS),
    Rule(pattern(r"(?<=day )(?P<part>morning|afternoon|evening|night|lunchtime)"), _part, PARTS_WORDS | lexicon("lunchtime")),
    Rule(pattern(r"mid~(?P<part>morning|afternoon)"), _part, PARTS_WORDS),
    Rule(pattern(rf"(?:around |about )?(?P<h>\d\d?)(?:[:.](?P<m>\d\d))? ?(?P<half>{_HALF})(?: \(?{ZONE}\)?)?"), _clock, _HALVES),
    Rule(
        pattern(rf"(?P<h>\d\d?)(?::(?P<m>[0-5]\d))?(?=(?: and | to |\s?~\s?)(?P<next>\d\d?)(?:[:.]\d\d)? ?(?P<half>{_HALF}))"),
        _first_hour,
        _HALVES,
    ),
    Rule(pattern(r"the (?:early|small)(?: morning)? hours"), _early, lexicon("hours")),
    Rule(pattern(rf"(?P<h>\d\d?):(?P<m>[0-5]\d)(?::\d\d)?(?: (?:hours|hrs|{ZONE}))?(?![\d:])"), _clock, DIGITS),
    Rule(pattern(rf"(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d) (?:hours|hrs|{ZONE})"), _clock, DIGITS),
    Rule(
        pattern(r"(?P<h>\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock"),
        _clock,
        lexicon("clock"),
    ),
    Rule(
        pattern(r"(?<=at )(?P<h>\d\d?|[a-z]{3,6})(?::(?P<m>[0-5]\d))? in the (?P<half>morning|afternoon|evening)"),
        _clock,
        PARTS_WORDS,
    ),
    Rule(pattern(r"(?P<part>noon|midday|midnight)"), _part, lexicon("noon midday midnight")),
    Rule(
        pattern(r"(?:early |late )?(?P<step>this|last|yesterday|tomorrow) (?P<part>morning|afternoon|evening|night)"),
        _deictic_part,
        PARTS_WORDS,
    ),
    Rule(
        pattern(
            r"(?:early |late )?(?:the )?(?P<step>that|same|previous|following|next) (?P<part>morning|afternoon|evening|night)"
        ),
        _that_part,
        PARTS_WORDS,
    ),
    Rule(pattern(r"the (?P<part>morning|afternoon|evening|night) (?P<step>before|after)(?! \w)"), _that_part, PARTS_WORDS),
    Rule(  # "on the morning of 4 March"; a night is of two days
        pattern(rf"the (?:early |late )?(?P<part>morning|afternoon|evening)(?= of (?:\d|{MONTH}|{WEEKDAY}))"),
        _part,
        PARTS_WORDS,
    ),
    Rule(
        pattern(r"(?:(?<=in )|(?<=during )|(?<=by ))(?:the )?(?:early |late |mid[ ~])?(?P<part>morning|afternoon|evening)"),
        _part,
        PARTS_WORDS,
    ),
    Rule(
        pattern(r"(?:(?<=at )|(?<=before )|(?<=after )|(?<=until ))(?P<part>dawn|dusk|nightfall|daybreak)"),
        _part,
        lexicon("dawn dusk nightfall daybreak"),
    ),
    Rule(pattern(r"(?P<part>overnight)"), lambda match: clock_reading("TNI"), lexicon("overnight")),
)
