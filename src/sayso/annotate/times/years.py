"""Years, decades and centuries: "In 2024", "the early 1990s", "the '90s", "nineteen ninety-four", "the 20th century"."""

import re

from sayso.annotate.figures.lexicon import in_order, lexicon
from sayso.annotate.figures.numerals import TENS, read_ordinal, read_words
from sayso.annotate.times.reading import Reading, Rule, fixed
from sayso.annotate.times.words import EDGE, ORDINAL_DAY, STAGE, YEAR, pattern

_NAMES = in_order("twenties thirties forties fifties sixties seventies eighties nineties")
_NAMED_DECADES = {name: value for value, name in enumerate(_NAMES, start=2)}
_LED_BY = re.compile(
    r"(?:\b(?!(?:some|approximately|roughly|nearly|almost|least|most|route|flight|number|no|nos|room|unit"
    r"|channel|area|article|section|page"
    r"|chapter|line|model|type|level|about|around|over|than|of about|another)\s)[a-z]+[\s(~-]+|(?:In|For|That|This|At|A"
    r"|Since|By|During|Between|From|The|Until|After|Before)\s+|['’]s\s+|[(–—,;:]\s*|^\s*)$"
)
_LED_LOOSELY = re.compile(r"\b(?:about|around|over|than)\s+$")
_WORD_NEXT = re.compile(r"\s+[a-z]")
_NO_YEAR = re.compile(
    r"\s*(?:%|percent|per\s+cent|million|billion|miles|km\b|hours?\b|feet|met(?:er|re)s|tons?\b|tonnes|[.,]\d|/\d|:\d|°|blocks?\s+of\b)|-w\w+",
    re.IGNORECASE,
)
# "2000 people" is a count, "1998 elections" are a year's: only the words for what such reports count tell them apart.
_COUNTED = re.compile(
    r"\s+(?:(?!to\b|and\b|or\b|as\b|than\b|when\b|after\b|with\b|in\b|by\b|\d)\w+\s+)?(?:people|persons|soldiers|troops|men|women|children|civilians|dead|wounded|killed"
    r"|injured|prisoners|fighters|refugees"
    r"|homes|houses|families|workers|police|officers|employees|jobs|shares|dollars|euros|pounds|others"
    r"|more|points|times|square|cases"
    r"|deaths|casualties|residents|protesters|migrants|rounds|drones|shells|missiles|rockets|hectares|acres)\b",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> Reading | None:
    text, start, end = match.string, match.start("year"), match.end("year")
    if int(match["year"]) < 1400 or _NO_YEAR.match(text, end) or _COUNTED.match(text, end):
        return None
    before = text[max(0, start - 16) : start]
    led = match.start() < start or _LED_BY.search(before) or (_LED_LOOSELY.search(before) and not _WORD_NEXT.match(text, end))
    return fixed("DATE", match["year"], "year") if led else None


def _second_year(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", match[0], "year")


def _decade(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", match["year"][:3], "decade")


def _two_digits(number: int) -> str:
    """The century a two-digit year stands in: nobody writes '60 for 2060 or '40 for 1940 in the news."""
    return f"{20 if number < 50 else 19}{number:02d}"


def _short_decade(match: re.Match[str]) -> Reading | None:
    digit = int(match["digit"]) if match["digit"] else _NAMED_DECADES[match["name"].lower()]
    return fixed("DATE", _two_digits(digit * 10)[:3] if digit < 3 else f"19{digit}", "decade")


def _short_year(match: re.Match[str]) -> Reading | None:
    return fixed("DATE", _two_digits(int(match["two"])), "year")


def _spelled(match: re.Match[str]) -> Reading | None:
    tail = read_words(match["tail"] or "zero") or 0
    century = {"eighteen": 1800, "nineteen": 1900}.get(match["head"].lower(), 2000)
    return fixed("DATE", f"{century + int(tail):04d}", "year")


def _century(match: re.Match[str]) -> Reading | None:
    number = read_ordinal(match["n"])
    return fixed("DATE", f"{number - 1:02d}", "century") if number and number <= 22 else None


_TEENS = "ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_EDGED = rf"(?:(?:the )?{EDGE}[ ~]|{STAGE})?"
# Signs of a year, which is rarer than a digit.
_YEARS = frozenset(str(year) for year in range(1000, 2100))
_DECADES = frozenset(f"{year}{ending}" for year in range(1500, 2100, 10) for ending in ("", "s"))
RULES = (
    Rule(pattern(rf"(?:(?:the )?(?:{EDGE}[ ~]|fiscal(?: year)? |year )|{STAGE})?(?P<year>{YEAR})(?!s\b)"), _year, _YEARS),
    Rule(re.compile(rf"(?<=\b\d{{4}}[-–/]){YEAR}\b"), _second_year, _YEARS),
    Rule(pattern(rf"(?:the )?{_EDGED}(?P<year>1[5-9]\d0|20\d0)['’]?s"), _decade, _DECADES),
    Rule(pattern(rf"(?:the )?{_EDGED}['’‘](?P<digit>\d)(?P<name>0)s"), _short_decade, frozenset(f"{n}0s" for n in range(10))),
    Rule(pattern(rf"the (?:{EDGE}[ ~])?(?P<digit>)(?P<name>{'|'.join(_NAMED_DECADES)})"), _short_decade, frozenset(_NAMES)),
    Rule(re.compile(r"(?<=\b[oiOI][fn]\s)['’‘](?P<two>\d\d)\b"), _short_year, frozenset(f"{n:02}" for n in range(100))),
    Rule(
        pattern(rf"(?P<head>eighteen|nineteen)[ ~](?P<tail>(?:{'|'.join(TENS)})(?:[ ~](?:{_ONES}))?|{_TEENS})"),
        _spelled,
        lexicon("eighteen nineteen"),
    ),
    Rule(
        pattern(rf"the year (?P<head>two thousand)(?: (?:and )?(?P<tail>{_TEENS}|{_ONES}|twenty(?:[ ~](?:{_ONES}))?))?"),
        _spelled,
        lexicon("thousand"),
    ),
    Rule(pattern(rf"{_EDGED}(?:the )?(?P<n>\d\d?(?:st|nd|rd|th)|{ORDINAL_DAY})[ ~]century"), _century, lexicon("century")),
)
