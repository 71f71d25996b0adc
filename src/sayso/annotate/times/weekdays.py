"""Weekdays: "on Monday", "last Friday", "next Tuesday", "the following Sunday"."""

import re
from dataclasses import replace

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.times.calendar import add_days, first_day, iso, size_of
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted
from sayso.annotate.times.steps import BACK, BACK_STEPS, STEP, STEPS, step_word
from sayso.annotate.times.words import DAY, MONTH, WEEKDAY, WEEKDAY_WORDS, WEEKDAYS, key, pattern, written_as_name

# A date line may lag behind: of five reports in TimeBank and AQUAINT that tell of a weekday in the past which their date line
# only reaches the day after, two mean that coming day (other time zones, late desks) and two the week before.
_NIGHT = 1


def _near(weekday: int, now: Now) -> str | None:
    """The nearest such weekday in the direction the words look, the day of writing included; backwards if they do not say."""
    ahead = (weekday - now.day.isoweekday()) % 7
    day = add_days(now.day, ahead if now.direction > 0 else ahead - 7 if ahead else 0)
    return iso(day)


def _weekday(match: re.Match[str]) -> Reading | None:
    if not written_as_name(match["weekday"]):
        return None
    weekday = WEEKDAYS[key(match["weekday"])]
    step = step_word(match["step"])
    if step in BACK_STEPS and step not in STEPS:
        return counted(
            "day", lambda now: _from_previous_weekday(weekday, step, now), basis=Basis.PREVIOUS, bare=f"XXXX-WXX-{weekday}"
        )
    direction = STEPS.get(step)
    if direction:

        def resolve(now: Now) -> str | None:
            gap = (weekday - now.day.isoweekday()) % 7
            day = add_days(now.day, (gap or 7) if direction > 0 else gap - 7)
            return iso(day)

        return counted("day", resolve, bare=f"XXXX-WXX-{weekday}")
    return replace(counted("day", lambda now: _near(weekday, now), bare=f"XXXX-WXX-{weekday}"), slack=_NIGHT)


def _from_previous_weekday(weekday: int, step: str, now: Now) -> str | None:
    day = first_day(now.previous) if now.previous else None
    if day is None or now.previous is None or size_of(now.previous) > 1:
        return None
    gap = (weekday - day.isoweekday()) % 7
    other = add_days(day, (gap or 7) if BACK_STEPS[step] > 0 else gap - 7 if BACK_STEPS[step] < 0 else gap)
    return iso(other)


def _night_into(match: re.Match[str]) -> Reading | None:
    """ "Overnight into Thursday": the night that begins on the day before."""
    if not written_as_name(match["weekday"]):
        return None
    weekday = WEEKDAYS[key(match["weekday"])]

    def resolve(now: Now) -> str | None:
        day = first_day(_near(weekday, now) or "")
        before = iso(add_days(day, -1)) if day else None
        return before and f"{before}TNI"

    return replace(counted("time", resolve, bare="XXXX-XX-XXTNI"), slack=_NIGHT)


RULES = (
    Rule(pattern(rf"(?:(?:early|late) )?(?:(?P<step>{STEP}|{BACK}) )?(?P<weekday>{WEEKDAY})"), _weekday, WEEKDAY_WORDS),
    # (with its date, "Thursday, 12 December", the day is read by the rules for dates)
    Rule(
        pattern(
            rf"(?:overnight|(?<!day )(?:the )?night) (?:in)?to (?:early )?(?P<weekday>{WEEKDAY})"
            rf"(?!,? (?:the )?(?:{MONTH}|{DAY}\b))"
        ),
        _night_into,
        lexicon("overnight night"),
    ),
)
