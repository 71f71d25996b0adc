"""Two claims of one kind of deed, each of another person: Havel has resigned, and Rask says that "he would not resign"."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.naming.voices import named
from sayso.schema import Kind, gender

_HIMSELF = re.compile(r"\W*(?:that )?(?:he|she|i)\b", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\W*(?:that )?(he|she)\b", re.IGNORECASE)
# What may stand before the name of whoever does it, and the verb behind: "a member of the commission, Petr Havel, has resigned".
_BEFORE = re.compile(r"\W*(?:[\w’'-]+,? ){0,8}")
_VERB_BEFORE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|that|which|who|and|of whom|[a-z]{3,}ed)\b")
_VERB_BEHIND = re.compile(
    r",?(?: [^,]{1,60},)? (?:also |never |then )?(?:is|was|has|had|will|would|did|does|[a-z]{3,}(?:ed|s)|fled|left|quit|died)\b"
)


def two_persons(a: Traits, b: Traits) -> bool:
    """Whether each claim tells what one person did, and they are two, neither of whom the other claim names."""
    mine, theirs = _doer(a), _doer(b)
    if not mine or not theirs or mine & theirs or _may_mean(a, theirs) or _may_mean(b, mine):
        return False
    return mine.isdisjoint(words_of(b.claim.quote)) and theirs.isdisjoint(words_of(a.claim.quote))


def _may_mean(t: Traits, other: frozenset[str]) -> bool:
    """Whether the "he" of a claim may be somebody else than its speaker: "Dorn's lawyer, Ana Dell, said he took no bribes".

    other: the name of whom the other claim tells; whoever speaks of him has named him.
    """
    found = _HE_OR_SHE.match(t.claim.quote)
    if found is None:
        return False
    told = gender.of_name(t.claim.voice.name)
    if told and told != gender.PRONOUNS[found[1].lower()]:
        return True
    return not other.isdisjoint(words_of(t.report.text[: t.claim.content[0].start]))


def _doer(t: Traits) -> frozenset[str]:
    """The name of the person who is the subject of a claim; nothing if that is nobody by name. "He" is who speaks, if anybody."""
    claim, text = t.claim, t.report.text
    if _HIMSELF.match(claim.quote):
        return _name(claim.voice.name) if claim.voice.kind is Kind.PERSON and named(claim.voice) else frozenset()
    start, end = claim.content[0].start, claim.content[0].end
    for person in (e for e in claim.entities if e.label == "PERSON" and start <= e.span.start < end):
        before, behind = text[start : person.span.start], text[person.span.end : end]
        if _BEFORE.fullmatch(before) and not _VERB_BEFORE.search(before) and _VERB_BEHIND.match(behind):
            return _name(person.name)
    return frozenset()


@lru_cache(maxsize=16384)
def _name(name: str) -> frozenset[str]:
    return frozenset(words_of(name))
