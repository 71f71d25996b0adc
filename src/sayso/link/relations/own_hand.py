"""Whether somebody was killed by another or by his own hand: "Saul poisoned his wife Ada", "Ada had killed herself"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.naming.persons import titles
from sayso.link.relations.one_subject import one_subject
from sayso.link.words.concepts import singular
from sayso.schema import Stance
from sayso.tables import word_set
from sayso.text import folded

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
_SOME = re.compile(r"\W*(?:an?|another|one|two|some)\b", re.IGNORECASE)  # "a man": of another "a man" it may be another
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))


class _Death(NamedTuple):
    """whom: who died, without a title; by: the words for who killed, if told; own: whether it was his own hand."""

    whom: str
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
    # A surname that the killer has too tells of neither.
    told = frozenset(words_of(killed.whom)).intersection(words_of(alone.whom)) - killed.by
    return -1 if told and one_subject(killed.whom, alone.whom) and not a.stories.isdisjoint(b.stories) else 0


@lru_cache(maxsize=16384)
def _death(quote: str) -> _Death | None:
    if _NOT_SAID.search(quote):
        return None
    if found := _KILLED.match(quote):
        return _Death(_called(found["whom"] or found["victim"]), frozenset(words_of(found["who"])), own=False)
    if found := _BY_OWN_HAND.match(quote):
        return _Death(_called(found["who"]), frozenset(), own=True)
    if found := _WAS_KILLED.match(quote):
        by = found["murderer"] or found["by"] or ""
        told = found["by"] is None or _is_somebody(by)
        return _Death(_called(found["who"]), frozenset(words_of(by)), own=False) if told else None
    return None


def _called(said: str) -> str:
    """Who it is, without the title before a name; nothing where the words leave open which one."""
    if _SOME.match(said):
        return ""
    plain = [form for form in said.split() if form.islower() or folded(form) not in titles()]
    return " ".join(plain) if any(form[:1].isupper() and folded(form) != "the" for form in plain) else said


def _is_somebody(said: str) -> bool:
    """Whether who killed is a person: "by her husband", "by Saul Morn", and not "by carbon monoxide", "by a train"."""
    if re.search(r"\b[A-Z]", said):
        return True
    people = ("persons", "kin", "people by their work", "counted as people", "one's own men")
    return any(singular(word) in word_set(kind) for word in words_of(said) for kind in people)
