"""Whether somebody was killed by another or by his own hand: "Saul poisoned his wife Ada", "Ada had killed herself"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.schema import Stance

_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){0,3}"
_WHOM = rf"(?:(?:his|her|their|the|a)(?: [a-z][\w-]+){{1,4}},? )?(?P<whom>{_NAME})"
# "Poisoned his wife Ada", "stabbed Ada Morn to death": whoever only shot somebody may have left him to die otherwise.
_KILLED = re.compile(
    rf"\W*(?P<who>[^,;:]{{2,60}}?)\s+(?:(?:has|have|had)\s+)?(?:(?:murdered|killed|poisoned|strangled|smothered|suffocated)\s+{_WHOM}"
    rf"|(?:shot|stabbed|beat|beaten|kicked)\s+{_WHOM.replace('<whom>', '<victim>')}\s+(?:dead|to death))"
)
_BY_OWN_HAND = re.compile(
    r"\W*(?P<who>[^,;:]{2,60}?)\s+(?:(?:has|have|had)\s+)?(?:killed (?:himself|herself)|(?:took|taken) (?:his|her) own life"
    r"|committed suicide|died by suicide|hanged (?:himself|herself)|shot (?:himself|herself))\b"
)
_NOT_SAID = re.compile(r"\b(?:not|never|no|nobody|try|tried|attempted|wanted|threatened|almost|nearly)\b|n[’']t\b", re.IGNORECASE)
_KIN_OF = re.compile(r"[’']s?\s|\bof\b")  # "Ada's brother": somebody else
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))


class _Death(NamedTuple):
    """whom: the words of the name of who died; by: those for who killed, none where it was his own hand."""

    whom: frozenset[str]
    by: frozenset[str]


def by_own_hand_or_not(a: Traits, b: Traits) -> bool:
    """Whether one says that somebody was killed by another, whom it names, and the other that it was his own hand."""
    mine, theirs = _death(a.claim.quote), _death(b.claim.quote)
    if mine is None or theirs is None or bool(mine.by) is bool(theirs.by) or a.stories.isdisjoint(b.stories):
        return False
    if a.side != 1 or b.side != 1 or not {a.claim.stance, b.claim.stance} <= _TELLING:
        return False
    killed, alone = (mine, theirs) if mine.by else (theirs, mine)
    # A surname that both have tells of neither, and who poisoned his wife may have killed himself too.
    return bool((killed.whom - killed.by) & alone.whom)


@lru_cache(maxsize=16384)
def _death(quote: str) -> _Death | None:
    if _NOT_SAID.search(quote):
        return None
    if found := _KILLED.match(quote):
        return _Death(frozenset(words_of(found["whom"] or found["victim"])), frozenset(words_of(found["who"])))
    found = _BY_OWN_HAND.match(quote)
    if found is None or _KIN_OF.search(found["who"]):
        return None
    return _Death(frozenset(words_of(found["who"])), frozenset())
