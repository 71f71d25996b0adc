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
# "Two clerks were hurt and a third is missing".
_SO_MANY = {
    "third": r"\b(?:two|2|both|second)\b",
    "quarter": r"(?!)",
    "fifth": r"\b(?:four|4|fourth)\b",
    "tenth": r"\b(?:nine|9|ninth)\b",
}
_IS_HARMED = re.compile(
    r"\s+(?:is|was|has been|had been|has|had)(?:\s+(?:still|also|later|being))*\s+(?:missing|killed|dead|died|shot|stabbed"
    r"|wounded|injured|hurt|arrested|detained|charged|held|abducted|kidnapped|freed|released|rescued|found"
    r"|sacked|dismissed|suspended|expelled|banned|acquitted|convicted|jailed|fined|closed"
    r"|hospitali[sz]ed|in hospital|unaccounted|treated|taken to|hit|struck|downed|sunk|damaged|destroyed"
    r"|critical(?:ly)?|in (?:a |an )?[a-z]+ condition)\b",
    re.IGNORECASE,
)
_WORDS = lexicon("half third thirds quarter quarters fifth fifths tenth tenths")
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_TIMES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}


def shares(text: str, words: set[str]) -> Iterator[tuple[int, int, float]]:
    """Start, end and percent, to one decimal, of each share. words: the text's words in lower case."""
    if not words.isdisjoint(_WORDS):
        for match in _SHARES.finditer(text):
            part, times = (2, 1) if match["half"] else (_PARTS[match["part"].lower()], _TIMES[match["n"].lower()])
            sure = match["half"] or match["part"].lower() == "quarter" or times > 1 or text.startswith(" of ", match.end())
            if times < part and (sure or not (_ONE_MORE.search(text, 0, match.start()) or _is_one_more(text, match))):
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


def _is_one_more(text: str, match: re.Match[str]) -> bool:
    """Whether "a third" comes after two and fared like one: "two were hurt and | a third | is missing"."""
    before = text[: match.start()]
    return (
        re.search(_SO_MANY[match["part"].lower()], before, re.IGNORECASE) is not None
        and _IS_HARMED.match(text, match.end()) is not None
    )
