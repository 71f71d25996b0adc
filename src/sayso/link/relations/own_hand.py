"""Whether somebody was killed by another or by his own hand: "Saul poisoned his wife Ada", "Ada had killed herself"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.naming.persons import titles
from sayso.link.words.concepts import singular
from sayso.schema import Stance
from sayso.tables import word_set

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,3}"
_WHOM = rf"(?:(?:his|her|their|the|a)(?: [a-z][\w-]+){{1,4}},? )?(?P<whom>{_NAME})"
_WHO = r"\W*(?P<who>[^,;:]{2,60}?)\s+"
# "Poisoned his wife Ada", "stabbed Ada Morn to death": whoever only shot somebody may have left him to die otherwise.
_KILLED = re.compile(
    rf"{_WHO}(?:(?:has|have|had)\s+)?(?:(?:murdered|killed|poisoned|strangled|smothered|suffocated)\s+{_WHOM}"
    rf"|(?:shot|stabbed|beat|beaten|kicked)\s+{_WHOM.replace('<whom>', '<victim>')}\s+(?:dead|to death))"
)
# "Was murdered", "was poisoned by her husband": by whom must be told where one may do it to himself.
_WAS_KILLED = re.compile(
    rf"{_WHO}(?:was|were|(?:has|have|had) been)\s+(?:murdered(?:\s+by\s+(?P<murderer>[^,;:.]+))?"
    r"|(?:killed|poisoned|strangled|smothered|suffocated|(?:shot|stabbed|beaten|kicked) (?:dead|to death))"
    r"\s+by\s+(?P<by>[^,;:.]+))"
)
_BY_OWN_HAND = re.compile(
    rf"{_WHO}(?:(?:has|have|had)\s+)?(?:killed (?:himself|herself)|(?:took|taken) (?:his|her) own life"
    r"|committed suicide|died by suicide|hanged (?:himself|herself)|shot (?:himself|herself))\b"
)
_NOT_SAID = re.compile(r"\b(?:not|never|no|nobody|try|tried|attempted|wanted|threatened|almost|nearly)\b|n[’']t\b", re.IGNORECASE)
_WHOSE = re.compile(r".*(?:[’']s|s[’'])\s")  # "Ada's brother": somebody else than Ada
_SOME = re.compile(r"\W*(?:an?|another|one|two|some)\b", re.IGNORECASE)  # "a man": of another "a man" it may be another
_SMALL = frozenset(("the", "his", "her", "their", "its"))
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))


class _Death(NamedTuple):
    """whom: the words for who died; by: those for who killed, if told; own: whether it was his own hand."""

    whom: frozenset[str]
    by: frozenset[str]
    own: bool


def by_own_hand_or_not(a: Traits, b: Traits) -> int | None:
    """-1 if one says that somebody was killed by another, and the other that it was his own hand; 0 if they say so of two: who
    murdered his wife may have killed himself too. None where they do not tell of a killing and of a death by one's own hand.
    """
    mine, theirs = _death(a.claim.quote), _death(b.claim.quote)
    if mine is None or theirs is None or mine.own is theirs.own:
        return None
    if a.side != 1 or b.side != 1 or not {a.claim.stance, b.claim.stance} <= _TELLING:
        return None
    killed, alone = (theirs, mine) if mine.own else (mine, theirs)
    one = killed.whom <= alone.whom or alone.whom <= killed.whom
    # A surname that both have tells of neither.
    return -1 if one and (killed.whom & alone.whom) - killed.by and not a.stories.isdisjoint(b.stories) else 0


@lru_cache(maxsize=16384)
def _death(quote: str) -> _Death | None:
    if _NOT_SAID.search(quote):
        return None
    if found := _KILLED.match(quote):
        return _Death(_called(found["whom"] or found["victim"]), _called(found["who"]), own=False)
    if found := _BY_OWN_HAND.match(quote):
        return _Death(_called(found["who"]), frozenset(), own=True)
    if found := _WAS_KILLED.match(quote):
        by = found["murderer"] or found["by"] or ""
        return _Death(_called(found["who"]), _called(by), own=False) if found["by"] is None or _is_somebody(by) else None
    return None


def _called(said: str) -> frozenset[str]:
    """The words that tell who it is: no title, and nothing where the words leave open which one."""
    if _SOME.match(said):
        return frozenset()
    told = frozenset(word for word in words_of(_WHOSE.sub("", said)) if word not in _SMALL)
    return told - titles() or told


def _is_somebody(said: str) -> bool:
    """Whether who killed is a person: "by her husband", "by Saul Morn", and not "by carbon monoxide", "by a train"."""
    if re.search(r"\b[A-Z]", said):
        return True
    people = ("persons", "kin", "people by their work", "counted as people", "one's own men")
    return any(singular(word) in word_set(kind) for word in words_of(said) for kind in people)
