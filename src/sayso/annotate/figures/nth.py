"""The dead counted by the last of them: "an eighth miner hurt in the blast died" says that eight have died."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.numerals import read_ordinal
from sayso.annotate.figures.people import may_be_people

_NTH = re.compile(
    r"\b(?P<all>an?\s+(?P<nth>[a-z-]+(?:nd|rd|th)|\d+(?:nd|rd|th|st))\s+(?P<counted>(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z-]+)))"
    # what had befallen this one before
    r"(?:,?\s+(?:hurt|injured|wounded|burned|burnt|shot|hit|rescued|pulled|taken|aged|in|of|from|who\s+(?:was|had\s+been)\s+\w+)\b"
    r"[^.;:!?]{0,70}?)?"
    r",?\s+(?:(?:has|had|also|later|since)\s+){0,2}(?:died|succumbed|(?:was|been)\s+(?:killed|pronounced\s+dead|found\s+dead))\b",
    re.IGNORECASE,
)
# "A third person was killed on that road this year": no toll of one event.
_OVER_TIME = re.compile(
    r"\b(?:this|last|that)\s+(?:year|month|week|season)|\bin\s+(?:as\s+many|\w+)\s+(?:days|weeks|months|years)", re.IGNORECASE
)
_DEATHS = frozenset(("died", "succumbed", "killed", "dead"))


@dataclass(frozen=True, slots=True)
class Nth:
    """The number of dead that the last one brings it to, standing on text[start:end], with what is counted."""

    start: int
    end: int
    number: int
    counted: str


def last_of_the_dead(sentence: str, words: set[str]) -> Iterator[Nth]:
    """Those of a sentence with these words."""
    if words.isdisjoint(_DEATHS):
        return
    for match in _NTH.finditer(sentence):
        number = read_ordinal(match["nth"].lower())
        if number and number > 1 and _is_person(match["noun"].lower()) and not _OVER_TIME.search(sentence):
            yield Nth(match.start("all"), match.end("all"), number, match["counted"])


def _is_person(noun: str) -> bool:
    return noun in ("man", "woman") or may_be_people(noun) or may_be_people(f"{noun}s")
