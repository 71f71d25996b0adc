"""Ages: "aged 20 and 26", "26-year-old", "26 years old", "Ivanov, 54,", "over the age of 65", "children under five"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.numerals import DIGITS, NUMBER, TENS, UNITS, may_count, read_number
from sayso.schema import Bound

# Ages in a list are told in digits or in one word.
_YEARS = rf"(?:{DIGITS}|{'|'.join(sorted((*UNITS, *TENS), key=len, reverse=True))})"
_OLD = re.compile(rf"(?<![\w$])(?P<a>{NUMBER})[-\s](?P<unit>year|month|week|day)s?[-\s](?:old|olds)(?!\w)", re.IGNORECASE)
# As headlines and messages write it: "8 yo girl", "a 14 y/o", "3-yr-old"; ten yo-yos are toys.
_SHORT = re.compile(r"(?<![\w$.,])(?P<a>[1-9]\d?)(?:[-\s]?y[-/.]?o\b|[-\s]?yrs?[-\s]olds?\b)(?![\w/]|[-\s]yos?\b)", re.IGNORECASE)
_AGED = re.compile(
    rf"(?<!\w)(?P<from>between\s+)?(?:aged?|ages|the\s+age\s+of|the\s+ages\s+of)\s+(?P<loose>from\s+|just\s+|only\s+|about\s+|around\s+)?"
    rf"(?P<list>(?P<between>between\s+)?{_YEARS}(?:(?:\s*,\s*|\s*,?\s+and\s+|\s+to\s+|\s*[-–]\s*){_YEARS})*)"
    r"(?P<more>\s+(?:or|and)\s+(?:over|above|older|more|under|below|younger))?(?!\w)",
    re.IGNORECASE,
)
# A bound before "the age of", and the people whose bare number is an age.
_BOUNDED = re.compile(
    rf"(?<!\w)(?:(?P<bound>over|above|under|below)(?:\s+the\s+ages?\s+of)?|(?P<aged>aged\s+(?:over|above|under|below)))"
    rf"\s+(?P<n>{NUMBER})(?!\w|\s+(?:\w+\s+)?(?:years?|months?|weeks?|people|\d))",
    re.IGNORECASE,
)
# "A boy of nine is", "a widow of 71 succumbed": one person, and no number of anything after it.
_OF = re.compile(
    rf"\b(?:an?|the|that|this|his|her|their)\s+(?:[a-z-]+\s+)?(?:boy|girl|man|woman|child|lad|youth|teenager|pensioner|widow|widower"
    rf"|student|pupil|conscript|soldier)\s+of\s+(?P<a>{NUMBER})"
    r"(?=\s*(?:[,.;:)—–”\"]|\Z)|\s+(?:is|was|has|had|who|whose|in|at|from|with|and|went|to|on|fell|lost|got|fled|lay|shot|[a-z]+ed)\b)",
    re.IGNORECASE,
)
_YOUNG = re.compile(r"\b(?:children|child|babies|infants|girls|boys|adults?|people|men|women|anyone|everyone|those|pupils)\s+$")
# After a name or a phrase for a person, before a comma, a full stop or a bracket. Three digits only from 100 to 119.
_APPOSED = re.compile(r"(?:(?<=[a-z])|(?<=\s[A-Z]\.)),\s(?P<a>[1-9]\d?|1[01]\d)(?=,|\.(?:\s|$)|\))")
_NAMED = re.compile(r"(?:[A-Z][\w'’-]+\s+[A-Z]\.)$|[A-Z][\w'’-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w'’-]+$|(?:^|[.\s])[A-Z][\w'’-]+$")
# "The captain, 58, had": only as the first words of a sentence or a clause, where no list can stand.
_SOMEBODY = re.compile(
    r"(?:^|[.;“\"]\s*|,\s+|\b(?:and|but|said|that)\s+)(?:the|an?|his|her|my|their|our)\s+(?:[\w-]+\s+){0,2}[a-z-]+$",
    re.IGNORECASE,
)
# "Pronounced one man, 22, dead", "the other, 20, is": after such a noun wherever it stands.
_PERSON = re.compile(
    r"\b(?:an?|one|another|the|his|her|their|(?:a\s+)?(?:second|third|fourth|fifth))\s+(?:[\w-]+\s+){0,2}(?:man|woman|boy|girl|teen|teenager"
    r"|youth|victim|suspect|student|father|mother|son|daughter|brother|sister|husband|wife)$|(?:^|[.;]\s*|\band\s+)(?:one|another|the\s+other)$",
    re.IGNORECASE,
)
_MONTH_END = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)$")
_LASTING = re.compile(r"\s+(?:war|conflict|truce|cease-?fire|siege|company|firm|building|law|treaty)")
_RANGE = re.compile(rf"(?:between\s+)?(?P<a>{_YEARS})(?:\s+(?:to|and)\s+|\s*[-–]\s*)(?P<b>{_YEARS})", re.IGNORECASE)
_NAME = 60  # characters: no name is longer
_LARGEST = 125  # nobody has been older


@dataclass(frozen=True, slots=True)
class Age:
    """An age on text[start:end]; both limits None never. unit: year, month, week or day."""

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str = "year"


def ages(text: str, words: set[str]) -> Iterator[Age]:
    """The ages in a sentence with these words; where two share some, the first is the better reading."""
    if not may_count(text, words):
        return
    yield from _bounded(text)
    for match in _AGED.finditer(text):
        yield from _aged(match)
    for match in _OF.finditer(text):
        value = read_number(match["a"])
        if value is not None and value <= _LARGEST:
            yield _one(match.start("a"), match.end("a"), value)
    for match in _OLD.finditer(text):
        value = read_number(match["a"])
        if value is not None and not _LASTING.match(text, match.end()):
            yield Age(match.start(), match.end(), value, value, Bound.EXACT, match["unit"].lower())
    for match in _SHORT.finditer(text):
        yield _one(match.start(), match.end(), float(match["a"]))
    for match in _APPOSED.finditer(text):
        before = text[max(0, match.start() - _NAME) : match.start()]
        somebody = (_SOMEBODY.search(before) or _PERSON.search(before)) and text[match.end() : match.end() + 1] == ","
        if (_NAMED.search(before) or somebody) and not _MONTH_END.search(before):
            yield _one(match.start("a"), match.end("a"), float(match["a"]))


def _one(start: int, end: int, value: float) -> Age:
    return Age(start, end, value, value, Bound.EXACT)


def _bounded(text: str) -> Iterator[Age]:
    """ "Over the age of 65", "aged under 12", "children under five" """
    for match in _BOUNDED.finditer(text):
        value, words = read_number(match["n"]), match[0].lower()
        named = match["aged"] or " age" in words or _YOUNG.search(text, max(0, match.start() - 12), match.start())
        if named and value is not None and value <= _LARGEST:
            over = "over" in words or "above" in words
            low, high, bound = (value, None, Bound.MORE_THAN) if over else (None, value, Bound.LESS_THAN)
            yield Age(match.start(), match.end(), low, high, bound)


def _aged(match: re.Match[str]) -> Iterator[Age]:
    """ "Aged 20 and 26" are two ages, "aged between 17 and 45" and "aged 17 to 45" are one, "aged 18 or over" has no end."""
    at, words = match.start("list"), match["list"]
    span = _RANGE.fullmatch(words)
    if span and (match["between"] or match["from"] or " and " not in words):
        low, high = read_number(span["a"]), read_number(span["b"])
        if low is not None and high is not None and low < high <= _LARGEST:
            yield Age(at, match.end("list"), low, high, Bound.BETWEEN)
            return
    numbers = list(re.finditer(_YEARS, words, re.IGNORECASE))
    more = (match["more"] or "").lower()
    for number in numbers:
        value = read_number(number[0])
        if value is None or value > _LARGEST:
            continue
        if more and number is numbers[-1]:
            under = more.endswith(("under", "below", "younger"))
            low, high, bound = (None, value, Bound.UP_TO) if under else (value, None, Bound.AT_LEAST)
            yield Age(at + number.start(), match.end("more"), low, high, bound)
        else:
            yield _one(at + number.start(), at + number.end(), value)
