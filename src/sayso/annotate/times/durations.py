"""Stretches of time: "for more than two years", "a decade", "24 hours", "five-year", "the past three months", "recent weeks"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.annotate.times.reading import Reading, Rule, fixed
from sayso.annotate.times.words import BOUND, QUANTITY, UNIT, UNIT_WORDS, UNITS, YEAR, pattern

_BOUND = rf"{BOUND}(?:(?:another|an additional|an extra) )?"
_RANGE = r"(?:the |these |those )?(?:last|past|next|first|previous|coming|following|final|latest|recent|same|ensuing|intervening)"


def duration_value(n: float | None, unit: str) -> str | None:
    """An ISO 8601 duration: "P2Y", "PT24H", "P1.5Y"; n None: not known how many, "PXW". None for a word that is no unit."""
    word = unit.lower()
    if word not in UNITS:
        word = word.rstrip("s")
    if word not in UNITS:
        return None
    each, letter, timed = UNITS[word]
    if n is None:
        letter = {10: "DE", 100: "CE", 1000: "ML"}.get(each, letter)
        return f"P{'T' if timed else ''}X{letter}"
    return _whole_parts(n * each, letter, timed)


_SMALLER = {"Y": (12, "M", False), "W": (7, "D", False), "D": (24, "H", True), "H": (60, "M", True), "M": (60, "S", True)}


def _whole_parts(n: float, letter: str, timed: bool) -> str:
    """Half an hour is 30 minutes, two and a half years are two years and six months: nobody says "PT0.5H"."""
    rest, smaller = n % 1, _SMALLER.get(letter) if timed or letter != "M" else None
    if rest and smaller and (part := rest * smaller[0]) == int(part):
        whole = f"{int(n)}{letter}" if n >= 1 else ""
        after = f"{int(part)}{smaller[1]}"
        return f"PT{whole}{after}" if timed else f"P{whole}{'T' if smaller[2] else ''}{after}"
    return f"P{'T' if timed else ''}{round(n, 4):.12g}{letter}"


def _amount(words: str) -> float | None:
    """How many; None for "several", "a few" and the like."""
    low = " ".join(words.lower().split())
    if low in ("a", "an", "the", "one", "the same"):
        return 1.0
    if "couple" in low:
        return 2.0
    if low in ("half a", "half an", "a half", "half"):
        return 0.5
    return read_number(low)


def _plain(match: re.Match[str]) -> Reading | None:
    before, after = match.string[max(0, match.start() - 25) : match.start()], match.string[match.end() : match.end() + 25]
    if match["n"].lower() in ("a", "an") and (_RATE.search(before) or match["unit"].lower() == "second"):
        return None  # "$3 million a year" is a rate, "a second group" an ordinal
    if (
        _AGE.match(after)
        or (match["unit"].lower().startswith("quarter") and match["n"].lower() in _PARTS_OF_FOUR and _SHARE.match(after))
        or match["unit"] == "Minutes"
    ):
        return None
    if match["n"].lower() == "one" and match["unit"].lower() == "day" and _SOME_DAY.search(before):
        return fixed("DATE", "FUTURE_REF")  # "will one day return"
    if _YEAR.fullmatch(match["n"]) and not match["unit"].endswith("s"):
        return None  # "the 1988 quarter"
    amount = _amount(match["n"])
    groups = match.groupdict()
    if groups.get("half") and amount is not None:
        amount += 0.5
    value = duration_value(amount, match["unit"])
    if value is None:
        return None
    return fixed("DURATION", value)


def _hyphened(match: re.Match[str]) -> Reading | None:
    """ "five-year"; "26-year-old" is an age and left to the figures, but an "8-month-old truce" has lasted that long."""
    if match["old"] and not _LASTING.match(match.string, match.end()):
        return None
    if match["unit"].lower() == "quarters":  # "three-quarters" is a share
        return None
    value = duration_value(_amount(match["n"].replace("-", " ")), match["unit"])
    return None if value is None else fixed("DURATION", value)


_LASTING = re.compile(
    r"\s*(?:civil\s+)?(?:war|conflict|truce|cease-?fire|siege|blockade|campaign|ban|regime|government"
    r"|agreement|accord|treaty|law|case|dispute"
    r"|insurgency|rebellion|offensive|strike|embargo|occupation|crisis|standoff|investigation|alliance"
    r"|feud|tradition|company|firm)\b",
    re.IGNORECASE,
)


def _vague(match: re.Match[str]) -> Reading | None:
    value = duration_value(None, match["unit"])
    return None if value is None else fixed("DURATION", value)


def _one(match: re.Match[str]) -> Reading | None:
    value = duration_value(1.0, match["unit"])
    return None if value is None else fixed("DURATION", value)


_RATE = re.compile(
    r"(?:\d[\d.,]*(?:\s+\w+){1,2}|\d|million|billion|thousand|hundred|dollars|cents|pounds|euros|percent|%|times|hours|shares?|barrels|tons|tonnes)\s*$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s+(?:old|of age)\b", re.IGNORECASE)
_YEAR = re.compile(YEAR)
_SOME_DAY = re.compile(r"\b(?:will|would|may|might|could|can)\s+$", re.IGNORECASE)
_PARTS_OF_FOUR = ("a", "one", "three")  # "three quarters of the town", but "two quarters of losses"
_SHARE = re.compile(r"\s+of\s", re.IGNORECASE)
_PLURALS = lexicon(
    "seconds minutes hours days nights weeks fortnights weekends months quarters years decades centuries millennia"
)
_PLURAL = rf"(?:{'|'.join(sorted(_PLURALS))})"
RULES = (
    Rule(
        pattern(
            rf"{_BOUND}(?:{_RANGE} )?(?:the )?(?P<n>{QUANTITY}|half an?) (?:more |additional |consecutive "
            rf"|straight |full |whole |calendar )?(?P<unit>{UNIT}s?)(?P<half> and a half)?"
        ),
        _plain,
        UNIT_WORDS,
    ),
    Rule(
        pattern(rf"{_BOUND}(?P<n>{NUMBER}|several|multi)~(?P<unit>{UNIT}s?)(?:~(?P<old>old|olds))?(?:~long)?"),
        _hyphened,
        UNIT_WORDS,
    ),
    Rule(pattern(r"(?P<unit>(?:day|week|month|year|decade|hour|century))~long"), _one, lexicon("long")),
    Rule(pattern(rf"(?P<unit>{_PLURAL})~long"), _vague, lexicon("long")),
    Rule(
        pattern(rf"(?:the )?(?:past|last|next|recent|coming|first|early|preceding|intervening) (?P<unit>{_PLURAL})"),
        _vague,
        _PLURALS,
    ),
    Rule(
        pattern(
            rf"(?:(?<=for )|(?<=within )|(?<=after )|(?<=in ))(?:many |the )?(?P<unit>{_PLURAL})(?! (?:ago|later|before|earlier))"
        ),
        _vague,
        _PLURALS,
    ),
    Rule(
        pattern(r"the (?P<unit>(?:hours|days|weeks|months|years))(?= (?:before|after|since|following|leading|ahead))"),
        _vague,
        _PLURALS,
    ),
)
