"""Who says that he told another, and who says that he was not told: "had informed the agency", "had not been informed"."""

import re

from sayso.link.compared.traits import Traits
from sayso.text import folded

_VERBS = r"informed|told|warned|notified|consulted|alerted|briefed|contacted|asked|approached|invited"
_NOT = re.compile(rf"(?:\b(?:not|never)|n['’]?t)\s+(?P<passive>been |yet been )?(?P<verb>{_VERBS})\b")
_DID = re.compile(rf"(?P<passive>\b(?:been|was|were) )?(?:\w+ly )?\b(?P<verb>{_VERBS})\b")
_SAYS_NO = re.compile(r"\b(?:not|never|nobody|no one|none)\b|n['’]?t\b")
_HIMSELF = re.compile(r"^\W*(?:that )?(?:it|he|she|they|we|i)\b(?: \w+){0,3} $|^\W*$")
_HIM = re.compile(r"^\s+(?:it|him|her|them|us|me)\b")
_OF_WHAT = re.compile(r"\b(?:of|about|to|on|for|that)\s+(?P<what>.*)")
_SMALL = frozenset(("the", "a", "an", "of", "and", "for", "in", "its", "their"))


def not_told(negative: Traits, other: Traits) -> bool:
    """Whether one says that he was not told, where the other says that he told him: by the verb, by who is told, and of one thing
    as far as both say of what. Whoever says that a third was not told is against nobody who told him.
    """
    no, yes = (folded(t.claim.quote) for t in (negative, other))
    denied, said = _NOT.search(no), _DID.search(yes)
    if denied is None or said is None or denied["verb"] != said["verb"] or _SAYS_NO.search(yes):
        return False
    told = yes[: said.start()] if said["passive"] else yes[said.end() :]
    return _is_of_himself(negative, other, no, denied) and _names(told, negative) and _of_one_thing(no, yes, negative, other)


def _is_of_himself(negative: Traits, other: Traits, no: str, denied: re.Match[str]) -> bool:
    """ "It had not been informed", "Corvex had not informed it", said by whom Corvex says that it informed."""
    before, behind = no[: denied.start()], no[denied.end() :]
    if denied["passive"] or re.search(r"\b(?:was|were)\s*$", before):
        return _HIMSELF.search(before) is not None or _names(before, negative)
    return _names(before, other) and (_HIM.match(behind) is not None or _names(behind, negative))


def _of_one_thing(no: str, yes: str, negative: Traits, other: Traits) -> bool:
    """Whether what the one was told of is a part of what the other was, by their words; where one does not say, it is."""
    names = {word for t in (negative, other) for word in folded(t.claim.voice.name).split()}
    one, two = ({*_what(said)} & {*t.claim.terms} - names for said, t in ((no, negative), (yes, other)))
    return one <= two or two <= one


def _what(said: str) -> list[str]:
    verb = re.search(rf"\b(?:{_VERBS})\b", said)
    found = _OF_WHAT.search(said, verb.end() if verb else 0)
    return re.findall(r"[\w-]+", found["what"]) if found else []


def _names(quote: str, speaker: Traits) -> bool:
    """Whether what one says names the voice of the other, by its last word: "the medicines agency", of an agency."""
    words = [word for word in folded(speaker.claim.voice.name).split() if word not in _SMALL]
    return bool(words) and words[-1] in re.findall(r"[\w-]+", quote)
