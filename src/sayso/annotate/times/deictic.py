"""Days and periods told from the day of writing or the date mentioned before: "yesterday", "last week", "that year", "now"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.times.calendar import first_day, moved, safe_date, week_text
from sayso.annotate.times.dates import month_day
from sayso.annotate.times.reading import Basis, Now, Reading, Rule, counted, fixed
from sayso.annotate.times.steps import BACK, BACK_STEPS, EDGED, STEP, STEPS, from_previous, near_or_now, step_word
from sayso.annotate.times.words import (
    DAY,
    EDGE,
    EDGE_WORDS,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    STAGE,
    STAGE_WORDS,
    UNIT_WORDS,
    YEAR,
    key,
    pattern,
    written_as_name,
)

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


def _within(match: re.Match[str]) -> Reading | None:
    """ "the end of the year", "later in the month", "for the year": the one the text is in, or the one mentioned before."""
    grain = match["unit"].lower()
    return counted(grain, lambda now: near_or_now(now, grain, 0), basis=Basis.PREVIOUS)


def _this(match: re.Match[str]) -> Reading | None:
    """ "for the full year", "year-end": of results and plans, so the year of writing."""
    grain = match["unit"].lower()
    return counted(grain, lambda now: moved(now.day, grain, 0))


def _business_year(_match: re.Match[str]) -> Reading | None:
    """ "the year ended March 31" is twelve months, not a calendar year."""
    return fixed("DURATION", "P1Y")


def _week_of(match: re.Match[str]) -> Reading | None:
    """ "the week of March 6": the week that day is in."""
    if not written_as_name(match["month"]):
        return None
    month, number = MONTHS[key(match["month"])], int(match["day"])
    if match["year"]:
        day = safe_date(int(match["year"]), month, number)
        return fixed("DATE", week_text(day), "week") if day else None
    of_year = month_day(month, number)

    def resolve(now: Now) -> str | None:
        day = first_day(of_year.resolve(now) or "") if of_year and of_year.resolve else None
        return week_text(day) if day else None

    return counted("week", resolve) if of_year else None


_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}


def _day(match: re.Match[str]) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    n = _DAYS[word]
    if word == "tonight":
        return counted("time", lambda now: now.day.isoformat() + "TNI", part="TNI")
    return counted("day", lambda now: moved(now.day, "day", n))


_REFERENCES = {
    "PRESENT_REF": "right now|now|currently|at present|presently|at the moment|nowadays|these days|the present|at this time",
    "PAST_REF": "recently|lately|the past|the recent past",
    "FUTURE_REF": "the future|the near future|the near term|the short term|the coming (?:days|weeks|months|years)",
}


def _weekend(_match: re.Match[str]) -> Reading | None:
    def resolve(now: Now) -> str | None:
        ahead = now.direction > 0 or now.day.isoweekday() >= 5
        return moved(now.day, "weekend", 0 if ahead else -1)

    return counted("weekend", resolve)


def _reference(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", next(value for value, words in _PATTERNS.items() if words.fullmatch(match[0])))


_PATTERNS = {value: pattern(f"(?:{words})") for value, words in _REFERENCES.items()}
_PERIOD = "(?:week|weekend|month|quarter|year|decade|century)"
_BACK_WORDS = lexicon("previous preceding prior same following next that")
_REFERRING = lexicon(
    "right now currently present presently moment nowadays days time recently lately past future near short coming"
)
RULES = (
    Rule(pattern(rf"(?:{EDGE} )?(?P<word>{'|'.join(_DAYS)})"), _day, lexicon("today tonight yesterday tomorrow")),
    Rule(pattern(rf"{EDGED}(?P<step>{STEP}) (?:fiscal )?(?P<unit>{_PERIOD})"), _period, UNIT_WORDS),
    Rule(pattern(rf"{EDGED}(?P<step>{BACK}) (?P<unit>day|{_PERIOD})"), _period_from_previous, _BACK_WORDS),
    Rule(pattern(r"(?:(?<=months of )|(?<=quarter of )|(?<=weeks of ))the (?P<unit>year)"), _within, lexicon("year")),
    Rule(pattern(rf"{STAGE}(?P<unit>day|{_PERIOD})"), _within, STAGE_WORDS),
    Rule(pattern(rf"(?:so far |{EDGE} )in the (?P<unit>{_PERIOD})"), _within, frozenset((*EDGE_WORDS, "far"))),
    Rule(
        pattern(r"(?<=for )the (?:full |whole |entire )?(?P<unit>week|month|year)(?! (?:to|of|since|until|ahead|ended|ending))"),
        _this,
        UNIT_WORDS,
    ),
    Rule(pattern(r"the full (?P<unit>year)"), _this, lexicon("full")),
    Rule(pattern(r"(?:around )?(?:the )?(?P<unit>year|month)(?:['’]s|[ ~]?)[ ~]end"), _this, lexicon("end")),
    Rule(pattern(r"the (?:fiscal |financial )?year(?= (?:ended|ending))"), _business_year, lexicon("ended ending")),
    Rule(pattern(rf"the week of (?P<month>{MONTH}) (?P<day>{DAY})(?!\d)(?:,? (?P<year>{YEAR}))?"), _week_of, MONTH_WORDS),
    Rule(pattern(rf"the week of (?P<day>{DAY}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"), _week_of, MONTH_WORDS),
    Rule(pattern(r"the weekend"), _weekend, lexicon("weekend")),
    Rule(pattern(f"(?:{'|'.join(_REFERENCES.values())})"), _reference, _REFERRING),
)
