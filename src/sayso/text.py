"""Characters, words and quotation marks. Standard library only."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

OPENING = frozenset("“«„‹")
CLOSING = frozenset("”»›")
EITHER = frozenset(('"', "``", "''"))
GENITIVE = frozenset(("'s", "’s", "'", "’"))
QUOTATION_MARKS = OPENING | CLOSING | EITHER | frozenset("‘’'")

_WORD = re.compile(r"\w+(?:[.,:]\d+)*(?:['’]\w+)?")
_PARTS = re.compile(f"({_WORD.pattern})")
_SPACE = re.compile(r"\s+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": None})


def folded(text: str) -> str:
    """The form in which two texts are compared: NFKC, one kind of quotation mark and dash, case folded, single spaces."""
    if text.isascii():  # nothing to normalise or translate: nine in ten words, at a third of the cost
        return " ".join(text.lower().split())
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()).strip()


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word in its compared form, with start and end in code points of the text as given."""
    for match in _WORD.finditer(text):
        yield folded(match.group()), match.start(), match.end()


def word_strings(text: str) -> list[str]:
    """The words of `words` as they stand."""
    return _WORD.findall(text)


def word_places(text: str) -> tuple[list[int], list[int]]:
    """Where the words of `words` start, and where they end, in code points."""
    borders = list(accumulate(map(len, _PARTS.split(text))))  # gap, word, gap, word … gap
    return borders[:-1:2], borders[1::2]


def one_line(text: str) -> str:
    """The text with every run of white space as one space, for showing in a cell."""
    return " ".join(text.split())


def unbroken(text: str) -> str:
    """The text without a quotation mark at one end whose other one was left behind, and the comma before it: "You lie,” | -> "You
    lie".
    """
    first, last, alone = text[:1], text[-1:], text.count('"') == 1
    if (last in CLOSING and OPENING.isdisjoint(text)) or (last == '"' and alone):
        return text[:-1].rstrip(" ,")
    if (first in OPENING and CLOSING.isdisjoint(text)) or (first == '"' and alone):
        return text[1:].lstrip()
    return text


def shortened(text: str, longest: int) -> str:
    """The text, its last words left out where it has more than so many characters."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def trimmed(text: str, start: int, end: int, drop: str = " \t\n\r\f\v\u00a0\u2009\u202f") -> tuple[int, int]:
    """`start`, `end` moved inwards past the characters in `drop`; start == end if nothing is left."""
    while start < end and text[start] in drop:
        start += 1
    while end > start and text[end - 1] in drop:
        end -= 1
    return start, end
