"""Words that say the contrary of one another: "the alarm had worked", "the alarm was out of order"."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from re import Pattern

from sayso.link.compared.traits import Traits
from sayso.link.when import apart
from sayso.tables import read_table
from sayso.text import folded

_LONGEST = 30  # words of a statement that says one thing; a longer one may say both
_BEFORE = 40  # characters before a word in which what negates it stands
_NEGATED = re.compile(
    r"\b(?:no|not(?! (?:only|just|merely)\b)|never|without|nothing|neither|nor|hardly|barely|scarcely|yet to|far from|free of"
    r"|\w+n[’']t)\b[^,.;:]*\Z",
    re.IGNORECASE,
)
# "Was not locked" is read as "not was locked", so that the table's words stand together.
_AUXILIARY = re.compile(
    r"\b(?P<verb>is|are|was|were|will|wo|would|could|can|may|might|had|has|have|did|does|do)"
    r"(?: (?:not|never)\b(?! (?:only|just|merely)\b)|n[’']t\b)\s+",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"\b(?:part(?:ly|ially)|half|almost|nearly|only|some)\b[^,.;:]{0,20}\Z", re.IGNORECASE)
_SOMEBODY = re.compile(r"\W*(?:he|she|they|it|who)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\b(?:it|they|this|these|them)\b", re.IGNORECASE)


def contrary(a: Traits, b: Traits) -> int:
    """-1 if two claims say contrary things by their words ("worked", "was switched off"), 1 if they say the same by contrary
    words ("is sound", "no faults were found"), 0 where the words do not tell.
    """
    mine, theirs = _poles(a.claim.quote), _poles(b.claim.quote)
    both = sorted(mine.keys() & theirs.keys())
    if not both or not _of_one_thing(a, b) or (a.when and b.when and apart(a.when, b.when)):
        return 0
    if any(" one " in asked for asked in both) and not _of_one_person(a, b):
        return 0
    found = {_stand(mine[asked], theirs[asked]) for asked in both}
    return found.pop() if len(found) == 1 else 0


def _stand(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How two answers to one question stand to each other, each a word's pole and where it stands: as `contrary`."""
    (word, stands), (another, there) = one, other
    return -1 if stands != there else int(word != another)


def _of_one_thing(a: Traits, b: Traits) -> bool:
    """Whether the two share a word for what they tell of, or one only points back to it ("it worked")."""
    return not a.concepts.keys().isdisjoint(b.concepts) or any(_POINTS_BACK.search(t.claim.quote) for t in (a, b))


def _of_one_person(a: Traits, b: Traits) -> bool:
    """Whether the two name one person, or begin with one subject, or one points back: the one driver was sober, the other drunk,
    and officers may be armed and the man unarmed.
    """
    mine, theirs = _people(a), _people(b)
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    one, other = (next(iter(t.concepts), None) for t in (a, b))
    return (one is not None and one == other) or any(_SOMEBODY.match(t.claim.quote) for t in (a, b))


def _people(t: Traits) -> frozenset[str]:
    """Last names of the people that a claim names."""
    return frozenset(folded(e.name).split(" ")[-1] for e in t.claim.entities if e.label == "PERSON" and e.name)


@cache
def _words() -> tuple[tuple[str, int, Pattern[str]], ...]:
    return tuple(
        (row["of"], 1 if row["pole"] == "+" else -1, re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE))
        for row in read_table("opposites")
    )


@lru_cache(maxsize=16384)  # the statements of a few large points: each is held against hundreds of others
def _poles(quote: str) -> dict[str, tuple[int, int]]:
    """By question the pole of a statement's word, and where it stands with what is negated; not where there are several."""
    if len(quote.split()) > _LONGEST:
        return {}
    quote = _AUXILIARY.sub(lambda m: f"not {m['verb']} ", quote)
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for asked, pole, words in _words():
        for match in words.finditer(quote):
            before = quote[max(0, match.start() - _BEFORE) : match.start()]
            stands = -pole if _NEGATED.search(before) else pole
            found[asked] |= {(pole, 1), (pole, -1)} if _PARTLY.search(before) else {(pole, stands)}
    return {asked: min(poles) for asked, poles in found.items() if len(poles) == 1}
