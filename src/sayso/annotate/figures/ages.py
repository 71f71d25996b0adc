"""Ages: "aged 20 and 26", "26-year-old", "26 years old", "Ivanov, 54,"."""

import re
from collections.abc import Iterator

from sayso.annotate.figures.numerals import DIGITS, NUMBER, may_count, read_number, words_in

_OLD = re.compile(rf"(?<![\w$])(?P<a>{NUMBER})[-\s](?P<unit>year|month|week|day)s?[-\s](?:old|olds)(?!\w)", re.IGNORECASE)
_AGED = re.compile(
    rf"(?<!\w)(?:aged?|ages|the\s+age\s+of|the\s+ages\s+of)\s+(?:between\s+|from\s+|just\s+|only\s+|about\s+|around\s+)?"
    rf"(?P<list>{DIGITS}(?:(?:\s*,\s*|\s*,?\s+and\s+|\s+to\s+|\s*[-–]\s*){DIGITS})*)(?!\w)",
    re.IGNORECASE,
)
# After a name and before a comma, a full stop or a bracket. Three digits only from 100 to 119.
_APPOSED = re.compile(r"(?<=[a-z]),\s(?P<a>[1-9]\d?|1[01]\d)(?=,|\.(?:\s|$)|\))")
_NAMED = re.compile(r"[A-Z][\w'’-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w'’-]+$|(?:^|[.\s])[A-Z][\w'’-]+$")
_MONTH_END = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)$")
_NAME = 60  # characters: no name is longer
_LARGEST = 125  # nobody has been older


def ages(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Start, end, number and unit of each age in a sentence."""
    if not may_count(text, words_in(text)):
        return
    for match in _OLD.finditer(text):
        value = read_number(match["a"])
        if value is not None and not re.match(
            r"\s+(?:war|conflict|truce|cease-?fire|siege|company|firm|building|law|treaty)", text[match.end() :]
        ):
            yield match.start(), match.end(), value, match["unit"].lower()
    for match in _AGED.finditer(text):
        for number in re.finditer(DIGITS, match["list"]):
            value = read_number(number[0])
            if value is not None and value <= _LARGEST:
                start = match.start("list") + number.start()
                yield start, start + len(number[0]), value, "year"
    for match in _APPOSED.finditer(text):
        before = text[max(0, match.start() - _NAME) : match.start()]
        if _NAMED.search(before) and not _MONTH_END.search(before):
            yield match.start("a"), match.end("a"), float(match["a"]), "year"
