"""Where a quantity stands in a sentence and what number its words give, before bounds, units and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, SCALES, SHORT_SCALES, may_count, read_number, words_in
from sayso.annotate.figures.units import CURRENCY, currency
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
_RANGES = (
    re.compile(rf"(?<!\w)between\s+{_FIRST}\s+and\s+{_SECOND}(?![\w/])", re.IGNORECASE),
    re.compile(rf"{_SIDE}{_FIRST}(?:\s+(?:to|or)\s+|\s?{_DASH}\s?(?=[\d$£€])){_SECOND}(?![\w/])", re.IGNORECASE),
)
_SINGLE = re.compile(rf"{_SIDE}{_N.replace('{0}', '')}(?![\w°])", re.IGNORECASE)
_VAGUE = re.compile(
    r"(?<!\w)(?:(?:many\s+|several\s+)?(?:tens|dozens|scores|hundreds|thousands|millions"
    r"|billions)(?:\s+(?:and|or|if\s+not)\s+(?:even\s+)?"
    r"(?:dozens|scores|hundreds|thousands|millions))?(?:\s+of\s+(?:thousands|millions|billions))?"
    r"|an?\s+(?:\w+\s+)?(?:number|handful|majority|minority|fraction|multitude|couple)(?=\s+of\b|\s+were\b|\s+have\b|\s+are\b)"
    r"|a\s+few(?=\s+\w)|the\s+(?:vast\s+|overwhelming\s+|great\s+)?(?:majority|bulk)(?=\s+of\b|\s+were\b|\s+are\b|\s+have\b)"
    r"|several|most(?=\s+of\s+(?:the|its|their|his|her|them|those|these|our)\b)|numerous|countless)(?!\w)",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"(?<!\w)(?:(?P<half>half)(?=\s+(?:of\s+)?(?:the|its|their|his|her|all|those|them|our)\b|\s+of\s)"
    r"|(?P<n>an?|one|two|three)[-\s](?P<part>third|quarter|fifth|tenth)s?(?=\s+of\s))",
    re.IGNORECASE,
)
# One of these is in every match of the two patterns before.
_VAGUE_WORDS = lexicon(
    "tens dozens scores hundreds thousands millions billions number handful majority minority fraction multitude couple few bulk "
    "several most numerous countless half third thirds quarter quarters fifth fifths tenth tenths"
)
_IN_TEN = re.compile(
    rf"(?<![\w.,])(?P<a>{NUMBER})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<b>three|four|five|ten|10|20|100|a\s+hundred)(?![\w,.]\w)",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_UP_FROM = re.compile(r"(?<!\w)from\s+$", re.IGNORECASE)
_RANGING = re.compile(r"\brang\w+\s+from\s+$", re.IGNORECASE)


def quantities(text: str) -> Iterator[Quantity]:
    """The quantities of one sentence in text order, none overlapping another."""
    taken: list[Quantity] = []
    covered = bytearray(len(text))  # one for each character that a quantity holds
    words = words_in(text)
    counts = may_count(text, words)
    vague = () if words.isdisjoint(_VAGUE_WORDS) else _vague(text)
    for found in (*_ranges(text), *vague, *_in_ten(text), *_singles(text)) if counts else vague:
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
            before = text[max(0, match.start() - 20) : match.start()]
            if low >= high or (_UP_FROM.search(before) and not _RANGING.search(before)):
                continue  # "rose from 12 to 41" is two figures
            if match[0][:1].isdigit() and _is_score(text, match):
                continue
            code = currency(match["cur1"] or match["cur2"] or "")
            yield Quantity(match.start(), match.end(), low, high, Bound.BETWEEN, code)


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


def _vague(text: str) -> Iterator[Quantity]:
    for match in _VAGUE.finditer(text):
        yield Quantity(match.start(), match.end(), None, None, Bound.VAGUE)
    for match in _SHARES.finditer(text):
        parts = 2 if match["half"] else _PARTS[match["part"].lower()]
        times = 1 if match["half"] or match["n"].lower() in ("a", "an", "one") else {"two": 2, "three": 3}[match["n"].lower()]
        value = round(100 * times / parts, 1)
        yield Quantity(match.start(), match.end(), value, value, Bound.EXACT, share=True)


def _in_ten(text: str) -> Iterator[Quantity]:
    """ "Six in ten" are 60 percent."""
    for match in _IN_TEN.finditer(text):
        part, whole = read_number(match["a"]), read_number(match["b"])
        if part and whole and part < whole:
            value = round(100 * part / whole, 1)
            yield Quantity(match.start(), match.end(), value, value, Bound.EXACT, share=True)


def _singles(text: str) -> Iterator[Quantity]:
    for match in _SINGLE.finditer(text):
        value = read_number(match["n"])
        if value is not None:
            yield Quantity(match.start(), match.end(), value, value, Bound.EXACT, currency(match["cur"] or ""))
