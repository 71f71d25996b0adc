"""Shares told in words: "half of the crews", "a third were", "six in ten", "every fifth child"."""

import re
from collections.abc import Iterator

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, may_count, read_number, read_ordinal

_OF = r"of\s|(?:more|less|fewer|higher|lower)\s+than\b|(?:were|are|was|is|have|had|has)\b"
_SHARES = re.compile(
    rf"(?<!\w)(?:(?P<half>half)(?=\s+(?:of\s+)?(?:the|its|their|his|her|all|those|them|our)\b|\s+(?:{_OF}))"
    rf"|(?P<n>an?|one|two|three|four)[-\s](?P<part>third|quarter|fifth|tenth)s?(?=\s+(?:{_OF})))",
    re.IGNORECASE,
)
# Of ten and the like; "one in" goes before any number.
_IN_TEN = re.compile(
    rf"(?<![\w.,])(?:(?P<one>one)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>{NUMBER})"
    rf"|(?P<a>{NUMBER})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<b>three|four|five|ten|10|20|100|a\s+hundred))"
    r"(?![\w,.]\w|\s+(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?)\b)",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"(?<!\w)every\s+(?P<n>second|third|fourth|fifth|sixth|eighth|tenth)"
    r"(?=\s+(?!hour|day|night|week|month|year|time|minute|morning|evening)\w)",
    re.IGNORECASE,
)
# "One vote in five": where nothing counted follows.
_ONE_IN = re.compile(
    rf"(?<!\w)one\s+[a-z]+\s+in\s+(?:every\s+)?(?P<all>{NUMBER})(?=\s*[.,;]|\s*$|\s+(?:is|are|was|were|has|have|had|will)\b)",
    re.IGNORECASE,
)
# "Two were charged; the case against a third was dropped": one more of those before.
_ONE_MORE = re.compile(r"\b(?:against|for|to|from|with|of|killed|wounded|injured)\s+$", re.IGNORECASE)
_WORDS = lexicon("half third thirds quarter quarters fifth fifths tenth tenths")
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}


def _comes_next(text: str, match: re.Match[str]) -> bool:
    """ "Two people were killed and a third was hurt": one more of those counted before."""
    before = {"third": "two", "fifth": "four", "tenth": "nine"}.get(match["part"].lower(), "")
    told = before and re.search(rf"\b{before}\b", text[: match.start()], re.IGNORECASE)
    return bool(told and re.match(r"\s+(?:was|is|has|had)\b", text[match.end() :]))


def shares(text: str, words: set[str]) -> Iterator[tuple[int, int, float]]:
    """Start, end and percent, to one decimal, of each share. words: the text's words in lower case."""
    if not words.isdisjoint(_WORDS):
        for match in _SHARES.finditer(text):
            part, times = (2, 1) if match["half"] else (_PARTS[match["part"].lower()], _TIMES[match["n"].lower()])
            sure = match["half"] or match["part"].lower() == "quarter" or times > 1 or text.startswith(" of ", match.end())
            if times < part and (sure or not (_ONE_MORE.search(text, 0, match.start()) or _comes_next(text, match))):
                yield match.start(), match.end(), round(100 * times / part, 1)
    if "every" in words:
        for match in _EVERY.finditer(text):
            yield match.start(), match.end(), round(100 / (read_ordinal(match["n"]) or 1), 1)
    if "one" in words and "in" in words:
        for match in _ONE_IN.finditer(text):
            every = read_number(match["all"])
            if every and every > 1:
                yield match.start(), match.end(), round(100 / every, 1)
    if ("in" in words or "out" in words) and may_count(text, words):
        for match in _IN_TEN.finditer(text):
            part_of, whole = read_number(match["one"] or match["a"]), read_number(match["all"] or match["b"])
            if part_of and whole and part_of < whole:
                yield match.start(), match.end(), round(100 * part_of / whole, 1)
