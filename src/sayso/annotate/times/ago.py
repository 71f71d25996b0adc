"""So long before or after: "two days ago", "a year earlier", "three weeks later", "a decade from now", "the day before"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.annotate.times.calendar import moved
from sayso.annotate.times.reading import UNKNOWN, Basis, Reading, Rule, counted, fixed
from sayso.annotate.times.steps import from_previous
from sayso.annotate.times.words import VAGUE, pattern

_UNIT = r"(?:(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie)s?|century)"
_SIDE = "(?:ago|earlier|later|afterwards|from now|hence|previously)"
_GRAINS = {"centurie": "century", "fortnight": "week", "night": "day"}


def _ago(match: re.Match[str]) -> Reading | None:
    words, unit = match["n"].lower(), match["unit"].lower().rstrip("s")
    side = match["side"].lower().split()[0]
    sign = -1 if side in ("ago", "earlier", "previously") else 1
    from_anchor = side in ("ago", "from", "hence")
    if unit in ("second", "minute", "hour"):
        return fixed("TIME", "XXXX-XX-XXTXX")  # the clock time of writing is not known
    grain = _GRAINS.get(unit, unit)
    n = _amount(words)
    if n is None:
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return fixed("DATE", vague if from_anchor else UNKNOWN[grain])
    steps = n * sign * (2 if unit == "fortnight" else 1)
    if from_anchor:
        return counted(grain, lambda now: moved(now.day, grain, steps))
    return counted(grain, lambda now: from_previous(now, grain, steps), basis=Basis.PREVIOUS)


def _amount(words: str) -> int | None:
    """How many; None for "several" and for fractions, which give no date."""
    if words in ("a", "an"):
        return 1
    number = 2.0 if words.startswith("a couple") else read_number(words)
    return int(number) if number is not None and number == int(number) else None


def _plural(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", "PAST_REF" if match["side"].lower() == "ago" else "FUTURE_REF")


def _bounded_day(match: re.Match[str]) -> Reading | None:
    """ "the day before", "the next day", "the day after" """
    n = -1 if match["side"].lower() in ("before", "earlier") else 1
    return counted("day", lambda now: from_previous(now, "day", n), basis=Basis.PREVIOUS)


_SIDES = lexicon("ago earlier later afterwards now hence previously")
RULES = (
    Rule(pattern(rf"(?P<n>{VAGUE}|{NUMBER}|an?) (?:more )?(?P<unit>{_UNIT}) (?P<side>{_SIDE})"), _ago, _SIDES),
    Rule(pattern(r"(?:days|weeks|months|years|decades|centuries) (?P<side>ago|from now)"), _plural, _SIDES),
    Rule(pattern(r"the day (?P<side>before|earlier|after|later)(?! \w)"), _bounded_day, lexicon("day")),
)
