"""Figures that a clause takes as known, beside what is said or denied: "denied any part in the raid that killed 14"."""

import re

from sayso.link.counts.amount import Amount
from sayso.link.words.concepts import singular
from sayso.schema import Claim
from sayso.text import folded, words

_CLAUSE = re.compile(
    r"\b(?:(?:which|that|who|whose \w+)\s+(?:has |have |had )?\w+(?:ed|t)|(?:in|during|by) which)\s+$", re.IGNORECASE
)
# "The driver of a coach that crashed last year, killing | nine | , was": as known as the crash.
_IN_A_CLAUSE = re.compile(
    r"\b(?:that|which)\s+[a-z]+\b[^.;:!?]*,\s+(?:killing|injuring|wounding)\s+(?:at least |about |some |more than )?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:\s+[\w-]+){1,5}?,\s+(?:was|were|is|are|had|has|have|will|would|did|does)\b")
# "A raid in which 40 people would die": nobody knows that yet.
_TO_COME = re.compile(r"^(?:\s+[\w-]+){1,4}?\s+(?:will|would|could|might|may|can)\b(?! have\b)")
_REACH = 60  # characters: whom a figure counts, and what became of them; the event before the clause
_SMALL = 4  # letters: shorter words name no event


def taken_as_known(claim: Claim, amount: Amount, text: str) -> bool:
    """Whether a figure is told of in a clause beside what the claim says. text: the report's."""
    start, end = claim.content[0].start, amount.figure.span.start
    behind = text[amount.figure.span.end : amount.figure.span.end + _REACH]
    aside = _IN_A_CLAUSE.search(text[start:end]) and _GOES_ON.match(behind)
    return bool(aside or (_CLAUSE.search(text[start:end]) and not _TO_COME.match(behind)))


def known_of(claim: Claim, amount: Amount, text: str) -> frozenset[str]:
    """The words for the event of which a clause tells: "flood" of "the flood at Harven that killed six"; no names. Empty if the
    figure is not taken as known.
    """
    if not taken_as_known(claim, amount, text):
        return frozenset()
    start, end = claim.content[0].start, amount.figure.span.start
    clause = _CLAUSE.search(text[start:end])
    before = text[max(start, start + clause.start() - _REACH) : start + clause.start()] if clause else ""
    return frozenset(plain_words(before))


def plain_words(said: str) -> frozenset[str]:
    """The longer words of a text that are no names, in the singular."""
    found = (said[a:b] for _, a, b in words(said))
    return frozenset(singular(folded(word)) for word in found if word[:1].islower() and len(word) >= _SMALL)
