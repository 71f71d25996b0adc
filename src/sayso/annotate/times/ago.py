"""So long before or after: "two days ago", "a year earlier", "three weeks later", "a decade from now", "the day before"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.annotate.times.calendar import moved
from sayso.annotate.times.quarters import year_before
from sayso.annotate.times.reading import STEP, UNKNOWN, Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.steps import from_previous
from sayso.annotate.times.words import BOUND, VAGUE, pattern

_UNIT = r"(?:(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centurie)s?|century)"
_SIDE = r"(?:ago|earlier|later|afterwards|from now|hence|previously|(?:before|after)(?! \w))"
_GRAINS = {"centurie": "century", "fortnight": "week", "night": "day"}


def _ago(match: re.Match[str]) -> Reading | None:
    words, unit = match["n"].lower(), match["unit"].lower().rstrip("s")
    side = match["side"].lower().split()[0]
    sign = -1 if side in ("ago", "earlier", "previously", "before") else 1
    from_anchor = side in ("ago", "from", "hence")
    if unit in ("second", "minute", "hour"):
        return fixed("TIME", "XXXX-XX-XXTXX")  # the clock time of writing is not known
    grain = _GRAINS.get(unit, unit)
    n = _amount(words)
    if (
        n == 1
        and grain == "year"
        and side in ("ago", "earlier")
        and _COMPARED.search(match.string[max(0, match.start() - 12) : match.start()])
    ):
        return counted("year", _last_result, basis=Basis.PREVIOUS)
    if n is None:
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return fixed("DATE", vague if from_anchor else UNKNOWN[grain])
    steps = n * sign * (2 if unit == "fortnight" else 1)
    if from_anchor:
        return counted(grain, lambda now: moved(now.day, grain, steps))
    return counted(grain, lambda now: from_previous(now, grain, steps), basis=Basis.PREVIOUS)


_COMPARED = re.compile(
    r"(?:\b(?:from|than|with|in|million|billion|percent|share|cents),?|[\d%],?)\s+$"
)  # what a result is held against


def _last_result(now: Now) -> str | None:
    """ "from $10 million a year ago" in a report of a quarter: that quarter of the year before, else the year before."""
    if now.quarter:
        return year_before(now.quarter)
    return moved(now.day, "year", -1) if now.previous is None else None


def _amount(words: str) -> int | None:
    """How many; None for "several" and for fractions, which give no date."""
    if words in ("a", "an"):
        return 1
    number = 2.0 if words.startswith("a couple") else read_number(words)
    return int(number) if number is not None and number == int(number) else None


def _plural(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", "PAST_REF" if match["side"].lower() == "ago" else "FUTURE_REF")


def _bounded(match: re.Match[str]) -> Reading | None:
    """ "the day before", "the week after": of the date mentioned before; relative if there is none."""
    grain, n = match["unit"].lower(), -1 if match["side"].lower() in ("before", "earlier") else 1
    return counted(grain, lambda now: from_previous(now, grain, n), basis=Basis.PREVIOUS)


def _step(match: re.Match[str]) -> Reading | None:
    """The first words of "the day after Christmas"; without a date to count from they are no time by themselves."""
    return Reading("DURATION", f"P1{match['unit'][0].upper()}", STEP)


_SIDES = lexicon("ago earlier later afterwards now hence previously before after")
RULES = (
    Rule(pattern(rf"{BOUND}(?P<n>{VAGUE}|{NUMBER}|an?) (?:more )?(?P<unit>{_UNIT}) (?:or so )?(?P<side>{_SIDE})"), _ago, _SIDES),
    Rule(pattern(r"(?:days|weeks|months|years|decades|centuries) (?P<side>ago|from now)"), _plural, _SIDES),
    Rule(
        pattern(r"the (?P<unit>day|week|month|year) (?P<side>before|earlier|after|later)(?! \w)"),
        _bounded,
        lexicon("before earlier after later"),
    ),
    Rule(pattern(r"the (?P<unit>day|week|month|year)(?= (?:before|after) \w)"), _step, lexicon("before after")),
)
