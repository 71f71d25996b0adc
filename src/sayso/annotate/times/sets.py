"""Times that come again: "every day", "daily", "twice a week", "each July", "Mondays"."""

import re

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.annotate.times.durations import duration_value
from sayso.annotate.times.reading import Reading, Rule, fixed
from sayso.annotate.times.words import (
    MONTH,
    MONTHS,
    PARTS_OF_DAY,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    key,
    pattern,
)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y",
}  # fmt: skip


def _every(match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    n = (groups.get("n") or "").lower()
    count = 2.0 if n == "other" else read_number(n) if n else 1.0
    value = duration_value(count, match["unit"]) if count else None
    return fixed("SET", value) if value else None


def _named(match: re.Match[str]) -> Reading | None:
    word = key(match["name"])
    if word in WEEKDAYS:
        return fixed("SET", f"XXXX-WXX-{WEEKDAYS[word]}")
    if word in MONTHS:
        return fixed("SET", f"XXXX-{MONTHS[word]:02d}")
    if word in SEASONS:
        return fixed("SET", f"XXXX-{SEASONS[word]}")
    return fixed("SET", f"XXXX-XX-XX{PARTS_OF_DAY[word]}")


def _parts(match: re.Match[str]) -> Reading | None:
    """ "Tuesday nights", "Saturday mornings": the one of each such day."""
    return fixed("SET", f"XXXX-WXX-{WEEKDAYS[key(match['day'])]}{PARTS_OF_DAY[match['part'].lower()]}")


def _adverb(match: re.Match[str]) -> Reading | None:
    if match["word"].lower() == "annually" and _RATE.search(match.string[max(0, match.start() - 40) : match.start()]):
        return None  # "grew 8% annually" is a rate
    return fixed("SET", _ADVERBS[match["word"].lower()])


def _per(match: re.Match[str]) -> Reading | None:
    return fixed("SET", duration_value(1.0, match["unit"]) or "")


_RATE = re.compile(r"\d[\d.,]*\s*(?:%|percent|\w+)\s*$")
_EACH = lexicon("every each")
RULES = (
    Rule(pattern(rf"(?:every|each) (?:(?P<n>other|{NUMBER}|few) )?(?P<unit>{UNIT}s?)"), _every, _EACH),
    Rule(pattern(rf"(?:every|each) (?P<name>{MONTH}|{WEEKDAY}|{SEASON}|morning|afternoon|evening|night)"), _named, _EACH),
    Rule(
        pattern(r"(?P<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s"),
        _named,
        frozenset(f"{day}s" for day in WEEKDAYS),
    ),
    Rule(pattern(rf"(?P<day>{WEEKDAY}) (?P<part>morning|afternoon|evening|night)s"), _parts, WEEKDAY_WORDS),
    Rule(
        pattern(rf"(?P<word>{'|'.join(w for w in _ADVERBS if w not in ('annual', 'quarterly'))})"), _adverb, frozenset(_ADVERBS)
    ),
    Rule(
        pattern(
            rf"(?:once|twice|three times|four times|five times|several times|many times) (?:a|an|each|every|per) (?P<unit>{UNIT})"
        ),
        _per,
        lexicon("once twice times"),
    ),
)
