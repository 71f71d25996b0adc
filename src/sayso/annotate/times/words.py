"""The words for days, months, seasons and spans of time, as tables and as pieces of patterns."""

import re

from sayso.annotate.figures.lexicon import in_order, lexicon
from sayso.annotate.figures.numerals import NUMBER

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}
WEEKDAYS |= {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 2, "weds": 3, "thur": 4, "thurs": 4}
SEASONS = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}
PARTS_OF_DAY = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "daybreak": "TMO", "dawn": "TMO",
    "dusk": "TEV", "nightfall": "TNI", "lunchtime": "TAF", "noon": "T12:00", "midday": "T12:00", "midnight": "T24:00",
}  # fmt: skip

# Unit word -> (how many, ISO 8601 designator, whether it stands after the T).
UNITS = {
    "second": (1, "S", True), "sec": (1, "S", True), "minute": (1, "M", True), "min": (1, "M", True),
    "hour": (1, "H", True), "hr": (1, "H", True), "day": (1, "D", False), "night": (1, "D", False),
    "week": (1, "W", False), "fortnight": (2, "W", False), "weekend": (1, "WE", False), "month": (1, "M", False),
    "quarter": (1, "Q", False), "year": (1, "Y", False), "yr": (1, "Y", False), "decade": (10, "Y", False),
    "century": (100, "Y", False), "centurie": (100, "Y", False), "millennium": (1000, "Y", False),
    "millennia": (1000, "Y", False),
}  # fmt: skip

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\.)"
SEASON = r"(?:spring|summer|autumn|fall|winter)(?:time)?"
ORDINAL_DAY = (
    r"(?:[12]?\d|3[01])(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
UNIT = (
    r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century|centurie|millenni(?:um|a)"
    r"|hr|yr|min|sec)"
)
BOUND = (
    r"(?:(?:at least|at most|more than|less than|fewer than|no more than|no less than|up to|nearly|almost"
    r"|under|just over|just under"
    r"|well over|over(?! (?:the|these|those|a) (?:last|past|next|first|previous|coming))) )*"
)
VAGUE = r"(?:a couple of|couple of|a couple|the couple of|several|a few|few|many|some|countless|a number of|a handful of)"
QUANTITY = rf"(?:{VAGUE}|{NUMBER}|an?)"
EDGE_WORDS = in_order("early late mid earlier later sometime")
EDGE = rf"(?:{'|'.join(EDGE_WORDS)})"
STAGE = (
    r"(?:the )?(?:very )?(?:beginning|start|end|middle|close|turn|last half|first half|second half|rest|remainder) of (?:the )?"
)
STAGE_WORDS = lexicon("beginning start end middle close turn half rest remainder")

_CAPITAL = lexicon("may march mar sun sat mon wed jan dec august")


# Signs of a time, as the rules ask for them: see reading.Rule.
DIGIT = "#"  # no word of a text, so it can stand among them for "there is a digit"
DIGITS = frozenset((DIGIT,))
MONTH_WORDS, WEEKDAY_WORDS, SEASON_WORDS = frozenset(MONTHS), frozenset(WEEKDAYS), frozenset(SEASONS)
UNIT_WORDS = frozenset(unit + ending for unit in UNITS for ending in ("", "s"))
PARTS_WORDS = lexicon("morning afternoon evening night")


def pattern(text: str) -> re.Pattern[str]:
    """A compiled pattern without regard to case, at word edges.

    A space stands for any white space (one character of it behind a look-behind, whose width is fixed), " ?" for some or
    none, "~" for any dash.
    """
    body = re.sub(r"\(\?<[=!][^)]*\)", lambda match: match[0].replace(" ", r"\s"), text)
    body = body.replace("[ ~]", r"[-\s‐‑–]").replace(" ?", r"\s*").replace(" ", r"\s+").replace("~", r"[-‐‑–]")
    return re.compile(rf"(?<![\w$€£]){body}(?!\w)", re.IGNORECASE)


def key(word: str) -> str:
    """The form in which the tables hold a word: lower case, no full stop."""
    return word.lower().rstrip(".")


def written_as_name(word: str) -> bool:
    """False for "may", "march", "sun" and the like in lower case, which are no names of months or days."""
    return key(word) not in _CAPITAL or word[:1].isupper()
