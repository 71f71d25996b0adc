"""Whether two sentences are told of one subject, as their words have it: "the ferry" and "the Oster ferry".

"The driver" and "the other driver" are two, as are "the hotel" and "the hotel kitchen", "Lund" and "Lund's team-mate".
"""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.relations.deeds import is_name
from sayso.link.words.concepts import country, singular
from sayso.tables import word_set
from sayso.text import folded

_BEHIND = re.compile(r"\s(?=(?:of|in|from|at|for|with|on|near|outside|behind|against|under|who|which|that)\s)")
_PLACE = re.compile(r"(?:of|in|at|near) (?:the )?(?:[A-Z][\w’'-]*\s*)+\Z")
# Which of them, or how many, the words leave open.
_OTHERS = re.compile(
    r"\b(?:others?|another|second|third|former|rival|some|many|most|several|one|two|three|four|five|six|part)\b", re.IGNORECASE
)
_MANY = re.compile(r"\W*(?:[a-z]+s|people)\W*", re.IGNORECASE)
_SMALL = frozenset(("the", "a", "an", "of", "and", "its", "his", "her", "their", "this", "that"))


class _Subject(NamedTuple):
    """head: the word that says what it is; words: it and those before it; names: which of them have a capital; behind: what tells
    more of it; owned: whether it is told as somebody's.
    """

    head: str
    words: frozenset[str]
    names: frozenset[str]
    behind: str
    owned: bool


def one_subject(one: str, other: str) -> bool:
    """Whether two subjects may be one, and none is told to be a part of it, or another."""
    a, b = _subject(one), _subject(other)
    if a is None or b is None or not (a.words <= b.words or b.words <= a.words):
        return False
    if a.behind and b.behind:
        if not nested(telling(a.behind), telling(b.behind)):
            return False
    elif (a.behind or b.behind) and not _PLACE.fullmatch(a.behind or b.behind):
        return False
    short, long = (a, b) if a.words <= b.words else (b, a)
    if a.head == b.head:
        return True
    return not long.owned and long.words - short.words <= long.names  # "the ferry Ilma", "Quayline Ferries"


def some_of_many(said: str, traits: Traits) -> bool:
    """Whether a subject is a bare plural, "workers", of which some may do what others do not. A name may end so too, "Karras"."""
    if _MANY.fullmatch(said) is None or is_name(said.strip(), (traits.report,)):
        return False
    return folded(said.strip()) not in {folded(entity.name) for entity in traits.claim.entities}


@lru_cache(maxsize=16384)
def _subject(said: str) -> _Subject | None:
    if _OTHERS.search(said):
        return None
    told, *behind = _BEHIND.split(said.strip(), maxsplit=1)
    forms = [(word, form) for form in told.split() for word in words_of(form) if word not in _SMALL]
    if not forms:
        return None
    words = frozenset(_compared(word) for word, _ in forms)
    names = frozenset(_compared(word) for word, form in forms if form[:1].isupper())
    owned = re.search(r"(?:[’']s|s[’'])\s", told) is not None
    return _Subject(_compared(forms[-1][0]), words, names, behind[0] if behind else "", owned)


def _compared(word: str) -> str:
    return country(singular(word))


@lru_cache(maxsize=16384)
def telling(said: str) -> frozenset[str]:
    """The words that tell which one is meant, a people's as its country; no days, which are compared as days."""
    small = _SMALL | word_set("calendar") | word_set("locatives") | {"for", "from", "by", "on", "to", "with", "last", "this"}
    return frozenset(_compared(word) for word in words_of(said) if word not in small)


def nested(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one has all words of the other, and neither is empty."""
    return bool(one and other) and (one <= other or other <= one)
