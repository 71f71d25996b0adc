"""Where a quantity stands in a sentence and what number its words give, before bounds, units and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.designations import is_designation
from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import DIGITS, NUMBER, SCALES, SHORT_SCALES, may_count, read_number
from sayso.annotate.figures.shares import shares
from sayso.annotate.figures.units import CURRENCY, currency
from sayso.annotate.figures.vague import vague
from sayso.schema import Bound


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a pair of numbers (low < high) in text[start:end]; both None if the words are vague.

    money: ISO 4217 code of a symbol before it. share: whether the words name a share of a whole ("half of").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    money: str | None = None
    share: bool = False


_DASH = "[-‐‑–—]"
_SIDE = r"(?<![\w$£€.,:/'’-])"
_N = rf"(?P<cur{{0}}>{CURRENCY}\s?)?(?P<n{{0}}>{NUMBER})"
_FIRST, _SECOND = _N.replace("{0}", "1"), _N.replace("{0}", "2")
# A number ends where its word does, or where a unit is written on to it: "12km", "30°C".
_GLUED = r"(?:km|kg|mm|cm|mg|mph|kph|ft|lbs?|mw|gw|kw|ha|hrs?|mins?)\b"
_PER_CENT = r"(?P<percent>\s?%)?"
_RANGES = (
    re.compile(rf"(?<!\w)between\s+{_FIRST}{_PER_CENT}\s+and\s+{_SECOND}(?![\w/])", re.IGNORECASE),
    re.compile(
        rf"{_SIDE}{_FIRST}{_PER_CENT}(?:\s+(?:to|or)\s+|\s?{_DASH}\s?(?=[\d$£€])){_SECOND}(?:(?![\w/])|(?={_GLUED}))",
        re.IGNORECASE,
    ),
)
_SINGLE = re.compile(rf"{_SIDE}{_N.replace('{0}', '')}(?:(?![\w°]|\.\d)|(?={_GLUED}|\s?°\s?[CF]\b))", re.IGNORECASE)
_MEASURE = r"(?:percentage|mile|kilomet|met(?:re|er)|tonne|ton|kilo|acre|hectare|degree|lit(?:re|er)|pound|inch|foot|yard)\w*"
# "half a mile"; "nearly a metre", "a mile and a half": the article is a number only where something bounds it or adds to it.
_HALF = re.compile(rf"(?<!\w)half\s+an?(?=\s+{_MEASURE})", re.IGNORECASE)
_DOZEN = re.compile(r"(?:(?<=another\s)|(?<=further\s)|(?<=other\s))dozen(?!\w)", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:(?<!\w)(?P<bound>nearly|almost|about|around|roughly|over|under|than|least|to|within|just)\s+|(?<![\w-]))"
    rf"(?P<a>an?)(?=\s+{_MEASURE}(?P<half>\s+and\s+a\s+half\b)?)",
    re.IGNORECASE,
)
_ARTICLE_WORDS = lexicon("half nearly almost about around roughly over under than least to within just")
_FIRST_GROUP = re.compile(r"\d+(?=\x20\d)")
_BELOW_ZERO = re.compile(rf"(?<![\w.,])(?:[-−]|minus\s+)(?P<n>{DIGITS})(?=\s?(?:°|degrees|%|percent|per\s+cent))", re.IGNORECASE)
_UP_FROM = re.compile(r"(?<!\w)from\s+$", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:rose|fell|gain\w*|add\w*|lost|up|down|climbed|dropped|slipped|jumped|eased)\s+$", re.IGNORECASE)
_RISEN_BY = re.compile(r"\b(?:tolls?|number|count|total|tally|figure)\b[^.;]{0,60}\bby\s+$", re.IGNORECASE)
_IN_PRINT = re.compile(r"\bin\s+(?:the\s+)?(?:paragraph|line|page|section|chapter|sentence|column)\s+$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|per\s?cent|points)", re.IGNORECASE)
_RANGING = re.compile(r"\brang\w+\s+from\s+$", re.IGNORECASE)


def quantities(text: str, words: set[str]) -> Iterator[Quantity]:
    """The quantities of one sentence with these words, in text order, none overlapping another."""
    taken: list[Quantity] = []
    covered = bytearray(len(text))  # one for each character that a quantity holds
    counts = may_count(text, words)
    said = [
        *(Quantity(start, end, None, None, Bound.VAGUE) for start, end in vague(text, words)),
        *(Quantity(start, end, value, value, Bound.EXACT, share=True) for start, end, value in shares(text, words)),
    ]
    said += _pieces(text, words)
    for found in (*_ranges(text), *said, *_singles(text)) if counts else said:
        if not any(covered[found.start : found.end]):
            covered[found.start : found.end] = b"\1" * (found.end - found.start)
            taken.append(found)
    yield from sorted(taken, key=lambda item: item.start)


def _ranges(text: str) -> Iterator[Quantity]:
    for pattern in _RANGES:
        for match in pattern.finditer(text):
            low, high = read_number(match["n1"]), read_number(match["n2"])
            if low is None or high is None:
                continue
            scale = _scale(match["n2"])
            if scale and not _scale(match["n1"]) and low * scale < high:
                low *= scale  # "2 to 3 million"
            elif _shares_thousands(match["n1"], low, high):
                low *= 1000  # "5 or 6,000"
            before = text[max(0, match.start() - 20) : match.start()]
            if match["cur1"] and match["cur2"] and _MOVED.search(before) and high > 2 * low:
                continue  # "rose $1.15 to $84.30" is a change and where it led
            if match["percent"] and (_MOVED.search(before) or not _PERCENT.match(text, match.end())):
                continue  # "fell 7% to 41 crowns"
            if _IN_PRINT.search(before):
                continue  # "corrects the number in paragraph one to 44" is a place and what the number is
            if low >= high or (_UP_FROM.search(before) and not _RANGING.search(before)):
                continue  # "rose from 12 to 41" is two figures
            if match[0][:1].isdigit() and _is_score(text, match):
                continue
            if _RISEN_BY.search(text, 0, match.start()) and not _PERCENT.match(text, match.end()):
                continue  # "the toll rose by two to 11" is a change and where it led
            code = currency(match["cur1"] or match["cur2"] or "")
            yield Quantity(match.start(), match.end(), low, high, Bound.BETWEEN, code)


def _shares_thousands(first: str, low: float, high: float) -> bool:
    """Whether a bare first number means thousands as the second does; above five times it ("2 to 20,000") nobody can tell."""
    return first.isdigit() and high % 1000 == 0 and low < high / 1000 <= 5 * low


def grouped_by_dot(words: str) -> bool:
    """Whether each number is in digits with one dot before three more: of things that are counted, "12.500" is thousands."""
    numbers = _DOTTED.findall(words)
    return bool(numbers) and all(_BY_DOT.fullmatch(number) for number in numbers)


_DOTTED, _BY_DOT = re.compile(r"\d[\d.,]*"), re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|lost|lose|beat|drew|draw|led|lead|defeat\w*|vot\w+|score|victory|by|ruled|ruling)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(r"\s+(?:win|victory|defeat|loss|draw|vote|lead|ruling|decision|score|down|up)\b", re.IGNORECASE)


def _is_score(text: str, match: re.Match[str]) -> bool:
    if re.search(r"\s(?:to|or)\s", match[0]):
        return False
    return bool(_SCORE_BEFORE.search(text[max(0, match.start() - 30) : match.start()]) or _SCORE_AFTER.match(text, match.end()))


def _scale(words: str) -> float | None:
    """What the last word of a number multiplies by, None if it is no scale."""
    last = re.search(r"([a-z]+)$", words.strip().lower())
    return (SCALES.get(last[1]) or SHORT_SCALES.get(last[1])) if last else None


def _pieces(text: str, words: set[str]) -> Iterator[Quantity]:
    """ "Half a mile", "nearly a metre" """
    if "dozen" in words:
        for match in _DOZEN.finditer(text):
            yield Quantity(match.start(), match.end(), 12.0, 12.0, Bound.EXACT)
    if "half" in words:
        for match in _HALF.finditer(text):
            yield Quantity(match.start(), match.end(), 0.5, 0.5, Bound.EXACT)
    if not words.isdisjoint(_ARTICLE_WORDS):
        for match in _ARTICLE.finditer(text):
            if match["bound"] or match["half"]:
                value = 1.5 if match["half"] else 1.0
                yield Quantity(match.start("a"), match.end("a"), value, value, Bound.EXACT)


def _singles(text: str) -> Iterator[Quantity]:
    for match in _BELOW_ZERO.finditer(text):
        below = -(read_number(match["n"]) or 0.0)
        yield Quantity(match.start(), match.end(), below, below, Bound.EXACT)
    for match in _SINGLE.finditer(text):
        start, said = match.start(), match["n"]
        group = _FIRST_GROUP.match(said)
        if group and is_designation(text, match.start("n"), match.start("n") + group.end()):
            said = said[group.end() + 1 :]  # "In District 3 412 ballots were spoiled"
            start = match.end() - len(said)
        value = read_number(said)
        if value is not None:
            yield Quantity(start, match.end(), value, value, Bound.EXACT, currency(match["cur"] or ""))
