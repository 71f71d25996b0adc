"""Days and periods told from the day of writing or the date mentioned before: "yesterday", "last week", "that year", "now"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.times.calendar import moved
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.steps import BACK, BACK_STEPS, EDGED, STEP, STEPS, from_previous, step_word
from sayso.annotate.times.words import EDGE, UNIT_WORDS, pattern

_LASTING = {"weekend": "P1WE", "decade": "P10Y", "century": "P100Y", "quarter": "P3M"}


def _period(match: re.Match[str]) -> Reading | None:
    """ "last week", "this year", "next month" """
    step = step_word(match["step"])
    grain = match["unit"].lower()
    n = STEPS[step]
    if match["step"].lower().startswith("the ") and step in ("past", "last"):
        return fixed("DURATION", _LASTING.get(grain, f"P1{grain[0].upper()}"))
    return counted(grain, lambda now: moved(now.day, grain, n))


def _period_from_previous(match: re.Match[str]) -> Reading | None:
    """ "the previous month", "that year", "the following day" """
    grain, n = match["unit"].lower(), BACK_STEPS[step_word(match["step"])]
    return counted(grain, lambda now: from_previous(now, grain, n), basis=Basis.PREVIOUS)


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _day(match: re.Match[str]) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    n = _DAYS[word]
    if word == "tonight":
        return counted("time", lambda now: now.day.isoformat() + "TNI", part="TNI")
    return counted("day", lambda now: moved(now.day, "day", n))


_REFERENCES = {
    "PRESENT_REF": "now|currently|at present|presently|at the moment|nowadays|these days|the present|at this time",
    "PAST_REF": "recently|lately|the past|the recent past",
    "FUTURE_REF": "the future|the near future|the near term|the short term|the coming (?:days|weeks|months|years)",
}


def _weekend(match: re.Match[str]) -> Reading | None:
    def resolve(now: Now) -> str | None:
        ahead = now.direction > 0 or now.day.isoweekday() >= 5
        return moved(now.day, "weekend", 0 if ahead else -1)

    return counted("weekend", resolve)


def _reference(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", next(value for value, words in _PATTERNS.items() if words.fullmatch(match[0])))


_PATTERNS = {value: pattern(f"(?:{words})") for value, words in _REFERENCES.items()}
_PERIOD = "(?:week|weekend|month|quarter|year|decade|century)"
_REFERRING = lexicon("now currently present presently moment nowadays days time recently lately past future near short coming")
RULES = (
    Rule(pattern(rf"(?:{EDGE} )?(?P<word>{'|'.join(_DAYS)})"), _day, lexicon("today tonight yesterday tomorrow")),
    Rule(pattern(rf"{EDGED}(?P<step>{STEP}) (?:fiscal )?(?P<unit>{_PERIOD})"), _period, UNIT_WORDS),
    Rule(pattern(rf"{EDGED}(?P<step>{BACK}) (?P<unit>day|{_PERIOD})"), _period_from_previous, UNIT_WORDS),
    Rule(pattern(r"the weekend"), _weekend, lexicon("weekend")),
    Rule(pattern(f"(?:{'|'.join(_REFERENCES.values())})"), _reference, _REFERRING),
)
