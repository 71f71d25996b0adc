"""Whether somebody accepted what was offered, or turned it down: "Tolun accepted the truce", "Tolun rejected the truce"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.counts.sides import party_side
from sayso.link.naming.known import words_of
from sayso.link.naming.persons import titles
from sayso.link.relations.one_subject import nested, one_subject, some_of_many, telling
from sayso.link.when import days, distance
from sayso.link.words.concepts import one_people
from sayso.schema import Kind, Stance
from sayso.text import folded, one_line

_DID = r"(?:(?:has|have|had)\s+)?(?:now\s+|already\s+|also\s+)?"
_ANSWER = re.compile(
    rf"\W*(?P<who>[^,;:]{{1,60}}?)(?:,[^,;:]{{2,60}},)?\s+{_DID}(?:(?P<yes>accepted|approved|agreed to|said yes to)"
    r"|(?:refused|rejected|turned down|spurned|rebuffed))\s+(?P<what>[^,;:.]+)",
    re.IGNORECASE,
)
_TURNS_DOWN = re.compile(r"\b(?:reject|refus|turn\w* down|spurn|rebuff)", re.IGNORECASE)
_OFFER = re.compile(
    r"\W*(?:the |an? |its |his |her |their |any )?(?P<kind>(?:[\w’'-]+\s+){0,3}?"
    r"(?:offer|proposal|deal|truce|ceasefire|cease-fire|armistice|plan|invitation|request|appeal|agreement))\b(?P<of>[^,;:.]*)",
    re.IGNORECASE,
)
# A truce is between the sides that fight: who turns it down is one of them. A deal may be turned down by a parliament.
_ALL_SIDES = re.compile(r"\W*(?:both|all|the two|the) (?:the )?(?:warring )?(?:sides|parties)\b|\W*both\s*\Z", re.IGNORECASE)
_TRUCE = frozenset(("truce", "ceasefire", "armistice", "cease", "fire"))
_PARTLY = re.compile(
    r"\b(?:part|parts|partly|earlier|previous|first|second|another|other|new|original|revised|in principle|not|no|never|nobody"
    r"|none|some|once|until|if|unless)\b|n[’']t\b",
    re.IGNORECASE,
)
# "Karsa's president" gives Karsa's answer, and its parliament need not.
_GIVES_ITS_WORD = titles() | {"government", "leadership", "army"}
_ARTICLE = re.compile(r"\W*(?:the|a|an)\s", re.IGNORECASE)
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))
_A_DAY_ON = 1  # days: on a later one somebody may have changed his mind


class _Offer(NamedTuple):
    """kind: the words for what it is; of: for what more is told of it, as "from Orrel", "to the summit"."""

    kind: frozenset[str]
    of: frozenset[str]


class _Answer(NamedTuple):
    """yes: whether it was accepted; who: who did; what: what was offered."""

    yes: bool
    who: str
    what: _Offer


def accepted_and_refused(a: Traits, b: Traits) -> int | None:
    """-1 if one says that somebody accepted a thing, and the other, at about that time, that he turned it down, or turns it down
    himself; 0 if it was another thing, or another who did. None where they do not tell of an offer accepted and one refused.
    """
    mine, theirs = _answer(a), _answer(b)
    if mine is None or theirs is None or mine.yes is theirs.yes or a.stories.isdisjoint(b.stories):
        return None
    if not _one_offer(mine.what, theirs.what) or (a.places and b.places and set(a.places).isdisjoint(b.places)):
        return 0
    taken, refused = (mine, theirs) if mine.yes else (theirs, mine)
    if _ALL_SIDES.match(taken.who):
        if not _TRUCE & mine.what.kind & theirs.what.kind or not _is_side(refused.who):
            return 0
    elif not one_subject(mine.who, theirs.who) and not _gives_its_word(mine.who, theirs.who):
        return 0
    gap = distance(days(a.said), days(b.said))
    return None if gap is None or gap > _A_DAY_ON or (a.when and b.when and a.when != b.when) else -1


def _answer(traits: Traits) -> _Answer | None:
    claim = traits.claim
    if claim.stance is Stance.DENIES:
        cue = " ".join(traits.report.quote(span) for span in claim.cue)
        called = traits.report.quote(claim.voice.mention) if claim.voice.mention else claim.voice.name
        some = claim.voice.kind is not Kind.ORGANISATION and some_of_many(called, traits)
        what = _offer(one_line(claim.quote)) if _TURNS_DOWN.search(cue) and not some else None
        return _Answer(False, claim.voice.name, what) if what else None
    if claim.stance not in _TELLING or traits.side != 1:
        return None
    told = _told(claim.quote)
    return None if told is None or some_of_many(told.who, traits) else told


@lru_cache(maxsize=16384)
def _told(quote: str) -> _Answer | None:
    found = _ANSWER.match(one_line(quote))
    if found is None or _PARTLY.search(quote):
        return None
    what = _offer(found["what"])
    return _Answer(found["yes"] is not None, found["who"], what) if what else None


@lru_cache(maxsize=16384)
def _offer(said: str) -> _Offer | None:
    """What was offered; None where it is no such thing, or one part of it."""
    found = _OFFER.match(said)
    return None if found is None or _PARTLY.search(said) else _Offer(telling(found["kind"]), telling(found["of"]))


def _one_offer(one: _Offer, other: _Offer) -> bool:
    """Whether two offers may be one: "an invitation", "the invitation to the summit", and not "to the wedding"."""
    return nested(one.kind, other.kind) and (not one.of or not other.of or nested(one.of, other.of))


@lru_cache(maxsize=16384)
def _gives_its_word(one: str, other: str) -> bool:
    """Whether the one is a land, or a group, and the other heads it or is its government: "Karsa", "Karsa's president"."""
    land, body = sorted((one, other), key=len)
    whole = telling(land)
    rest = [word for word in words_of(body) if not one_people(telling(word), whole)]
    return all(one_people({word}, telling(body)) for word in whole) and " ".join(rest) in _GIVES_ITS_WORD


@lru_cache(maxsize=16384)
def _is_side(said: str) -> bool:
    """Whether the words are for one who fights: "the rebels", "Tolun", "the Karsan army", and no parliament or splinter group."""
    if party_side(said):
        return True
    names = [form for form in _ARTICLE.sub("", said).split() if folded(form) not in _GIVES_ITS_WORD]
    return bool(names) and all(form[:1].isupper() for form in names)
