"""Words that say the contrary of one another: "the alarm had worked", "the alarm was out of order"."""

import re
from collections import defaultdict
from functools import cache
from re import Pattern

from sayso.link.traits import Traits
from sayso.tables import read_table

_LONGEST = 30  # words of a statement that says one thing; a longer one may say both
_BEFORE = 40  # characters before a word in which what negates it stands
_NEGATED = re.compile(r"\b(?:no|not|never|without|nothing|neither|nor|free of|\w+n[’']t)\b[^,.;:]*\Z", re.IGNORECASE)


def contrary(a: Traits, b: Traits) -> int:
    """-1 if two claims say contrary things by their words ("worked", "was switched off"), 1 if they say the same by contrary
    words ("is sound", "no faults were found"), 0 where the words do not tell.
    """
    mine, theirs = _poles(a.claim.quote), _poles(b.claim.quote)
    both = mine.keys() & theirs.keys()
    if len(both) != 1:
        return 0
    (word, stands), (other, there) = (found[min(both)] for found in (mine, theirs))
    return -1 if stands != there else int(word != other)


@cache
def _words() -> tuple[tuple[str, int, Pattern[str]], ...]:
    return tuple(
        (row["of"], 1 if row["pole"] == "+" else -1, re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE))
        for row in read_table("opposites")
    )


@cache
def _poles(quote: str) -> dict[str, tuple[int, int]]:
    """By question the pole of a statement's word, and where it stands with what is negated; not where there are several."""
    if len(quote.split()) > _LONGEST:
        return {}
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for asked, pole, words in _words():
        for match in words.finditer(quote):
            negated = _NEGATED.search(quote[max(0, match.start() - _BEFORE) : match.start()])
            found[asked].add((pole, -pole if negated else pole))
    return {asked: min(poles) for asked, poles in found.items() if len(poles) == 1}
