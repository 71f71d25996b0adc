"""Whether somebody accepted what was offered, or turned it down: "Tolun accepted the truce", "Tolun rejected the truce"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.when import days, distance
from sayso.link.words.concepts import country, singular
from sayso.schema import Stance
from sayso.text import one_line

_DID = r"(?:(?:has|have|had)\s+)?(?:now\s+|already\s+|also\s+)?"
_ANSWER = re.compile(
    rf"\W*(?P<who>[^,;:]{{1,60}}?)(?:,[^,;:]{{2,60}},)?\s+{_DID}(?:(?P<yes>accepted|agreed to|said yes to)"
    r"|(?:refused|rejected|turned down|spurned|rebuffed))\s+(?P<what>[^,;:.]+)",
    re.IGNORECASE,
)
_TURNS_DOWN = re.compile(r"\b(?:reject|refus|turn\w* down|spurn|rebuff)", re.IGNORECASE)
_OFFER = re.compile(
    r"\W*(?:the |an? |its |his |her |their |any )?(?P<kind>(?:[\w’'-]+\s+){0,3}?"
    r"(?:offer|proposal|deal|truce|ceasefire|cease-fire|armistice|plan|invitation|request|appeal|agreement))\b",
    re.IGNORECASE,
)
# A truce is between the sides that fight: who turns it down is one of them. A deal may be turned down by a parliament.
_SIDES = re.compile(r"\W*(?:both|all|the two|the) (?:the )?(?:warring )?(?:sides|parties)\b|\W*both\s*\Z", re.IGNORECASE)
_TRUCE = frozenset(("truce", "ceasefire", "armistice", "cease", "fire"))
_PARTLY = re.compile(
    r"\b(?:part|parts|partly|earlier|previous|first|second|another|other|new|original|revised|in principle|not|no|never|nobody"
    r"|none|some|once|until|if|unless)\b|n[’']t\b",
    re.IGNORECASE,
)
_SOME = re.compile(r"\W*(?:[A-Z]?[a-z]+s|people)", re.IGNORECASE)  # "workers accepted it": of a trade or a town there are many
_SMALL = frozenset(("the", "a", "an", "of", "and"))
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))
_A_DAY_ON = 1  # days: on a later one somebody may have changed his mind


class _Answer(NamedTuple):
    """yes: whether it was accepted; who: the words for who did; sides: whether all who fight did; what: the words for what."""

    yes: bool
    who: frozenset[str]
    sides: bool
    what: frozenset[str]


def accepted_and_refused(a: Traits, b: Traits) -> bool:
    """Whether one says that somebody accepted a thing, and the other, at about that time, that he turned it down, or turns it
    down himself.
    """
    mine, theirs = _answer(a), _answer(b)
    if mine is None or theirs is None or mine.yes is theirs.yes or a.stories.isdisjoint(b.stories):
        return False
    if not _nested(mine.what, theirs.what) or (a.places and b.places and set(a.places).isdisjoint(b.places)):
        return False
    gap = distance(days(a.said), days(b.said))
    if gap is None or gap > _A_DAY_ON or (a.when and b.when and a.when != b.when):
        return False
    taken = mine if mine.yes else theirs
    return _nested(mine.who, theirs.who) or (taken.sides and bool(_TRUCE & mine.what & theirs.what))


def _answer(traits: Traits) -> _Answer | None:
    claim = traits.claim
    if claim.stance is Stance.DENIES:
        cue = " ".join(traits.report.quote(span) for span in claim.cue)
        what = _offer(one_line(claim.quote)) if _TURNS_DOWN.search(cue) else None
        return _Answer(False, _words(claim.voice.name), False, what) if what else None
    if claim.stance not in _TELLING or traits.side != 1:
        return None
    return _told(claim.quote)


@lru_cache(maxsize=16384)
def _told(quote: str) -> _Answer | None:
    found = _ANSWER.match(one_line(quote))
    if found is None or _PARTLY.search(quote) or _SOME.fullmatch(found["who"]):
        return None
    what, sides = _offer(found["what"]), _SIDES.match(found["who"]) is not None
    return _Answer(found["yes"] is not None, frozenset() if sides else _words(found["who"]), sides, what) if what else None


@lru_cache(maxsize=16384)
def _offer(said: str) -> frozenset[str]:
    """The words for what was offered; none where it is no such thing, or one part of it."""
    found = _OFFER.match(said)
    return frozenset() if found is None or _PARTLY.search(said) else _words(found["kind"])


def _words(said: str) -> frozenset[str]:
    return frozenset(country(singular(word)) for word in words_of(said) if word not in _SMALL)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)
