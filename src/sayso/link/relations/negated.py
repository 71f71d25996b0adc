"""A plain "no" that no verb of denying shows, to what stands in another point: "is not in talks with Orrel", "there was no raid".

It is short, and every word of it, names too, stands in what it answers, which says more: "Orrel is in advanced talks to buy its
rival". The two are about as unlike as any two claims of a story; that nothing but the "not" is its own brings them together.
"""

import re
from functools import lru_cache

from sayso.link.compared.compare import in_names
from sayso.link.compared.traits import NEGATES, Traits
from sayso.link.relations.succession import said_later
from sayso.link.when import apart
from sayso.link.words.concepts import singular
from sayso.schema import Stance
from sayso.tables import irregular_forms
from sayso.text import folded

LEAST_WORDS = 3  # that say something: names and what is not so of them
_LONGEST = 14  # words of a plain "no"; a longer one says other things too
_STEM = 4  # letters that a form has in common with its lemma
# What is not so yet, or no longer, or not all of it, may have been said by all.
_IN_PART = re.compile(
    r"\b(?:yet|longer|any ?more|still|only|just|merely|alone|all|every|enough|until|before|because)\b", re.IGNORECASE
)
_PAST = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_NOT_GOING_ON = re.compile(
    r"\b(?:is|are|am)(?: not|n[’']t) (?:[a-z]+ly )?(?:in (?:[a-z]+ )?(?:talks|negotiations)|[a-z]+ing)\b", re.IGNORECASE
)
_NONE = re.compile(
    r"\W*there (?:was|were|is|are|ha[sd] been|have been|had never been|was never|were never) (?:no|an?|any) "
    r"(?P<noun>(?:[a-z-]+ ){0,2}[a-z]+)\W*",
    re.IGNORECASE,
)
_THERE = r"\bthere (?:was|were|is|are|ha[sd] been|have been)"
# "A fire drill" is no fire.
_NO_OTHER_NOUN = (
    r"(?=\W*\Z|[^\w\s]|\s+(?:at|in|on|of|with|for|to|from|near|inside|outside|between|among|around|across|throughout|by|about|over|under"
    r"|when|while|as|after|before|during|since|because|that|which|who|and|but|or|here|there|last|this|today|yesterday|early)\b)"
)
_ANY = re.compile(rf"\W*(?:that )?{_THERE} (?:ever )?(?:(?:any|an?|no) )?(?P<noun>[a-z]+)\W*", re.IGNORECASE)
# The word that carries the "not": "did not | meet", "not in | talks".
_CARRIES = re.compile(
    r"(?:\b(?:not|never|no)|n[’']t)\s+(?:(?:in|at|on|under|been|be|being|have|an?|any|the|part|of|ever|even)\s+)*(?P<word>[a-z]+)",
    re.IGNORECASE,
)
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS, Stance.BELIEVES))


def says_no(traits: Traits) -> bool:
    """Whether a claim is a plain "no": short, of nothing counted, and not "not yet"."""
    if traits.claim.stance is not Stance.STATES or traits.side >= 0 or traits.amounts or traits.claim.about:
        return False
    return _is_plain(traits.claim.quote)


@lru_cache(maxsize=16384)
def _is_plain(quote: str) -> bool:
    return len(quote.split()) <= _LONGEST and len(NEGATES.findall(quote)) == 1 and not _IN_PART.search(quote)


def plain_no(negative: Traits, other: Traits) -> bool:
    """Whether a plain "no" (see `says_no`) is to what another claim of its story says is so."""
    if not says_no(negative) or other.side <= 0 or other.claim.stance not in _TELLING or NEGATES.search(other.claim.quote):
        return False
    if negative.speaker == other.speaker or negative.stories.isdisjoint(other.stories) or apart(negative.within, other.within):
        return False
    if said_later(other, negative) > 0 and not _PAST.search(negative.claim.quote):
        return False  # "is not in talks": it may have begun to talk since
    none = _NONE.fullmatch(negative.claim.quote)
    if none is not None:
        return _tells_of_one(singular(folded(none["noun"])), other)
    # A name's word may keep its plural where a noun's does not: "Orrel Foods".
    words, told, names = (frozenset(map(singular, of)) for of in (negative.concepts, other.concepts, in_names(negative, other)))
    if len(words) < LEAST_WORDS or not words <= told or words <= names:
        return False
    return _CARRIES.search(negative.claim.quote) is not None and not denies_what_is_meant(negative, other)


def says_there_was(denial: Traits, target: Traits) -> bool:
    """Whether a denial is that there was any of a thing, and a claim of its story says outright that there was."""
    if target.side <= 0 or denial.side >= 0 or denial.stories.isdisjoint(target.stories):
        return False
    found = _of_any(denial.claim.quote)
    if found is None:
        return False
    noun = re.escape(found)
    told = rf"{_THERE} (?!(?:no|not|never)\b)(?:[a-z]+ )?{noun}\b{_NO_OTHER_NOUN}"
    return re.search(told, target.claim.quote, re.IGNORECASE) is not None


@lru_cache(maxsize=16384)  # a denial is held against many claims
def _of_any(quote: str) -> str | None:
    """The noun of which a claim says that there was, or was not, any, and nothing else."""
    found = _ANY.fullmatch(quote)
    return found["noun"] if found else None


def may_have_begun(negative: Traits, other: Traits) -> bool:
    """Whether a "no" is of what goes on, and the other is of a later day: who "is not in talks" may have begun to talk since."""
    return bool(_NOT_GOING_ON.search(negative.claim.quote)) and said_later(other, negative) > 0


def denies_what_is_meant(negative: Traits, other: Traits) -> bool:
    """Whether what is not so stands in the other claim for what somebody wants: "has not bought", "is in talks to buy"."""
    carries = _CARRIES.search(negative.claim.quote)
    word = folded(carries["word"]) if carries else ""
    if base := irregular_forms().get(word):  # "bought", "to buy"
        return _only_meant(rf"{base}\b", other.claim.quote)
    return len(word) >= _STEM and _only_meant(re.escape(word[:_STEM]), other.claim.quote)


def _tells_of_one(noun: str, other: Traits) -> bool:
    """Whether a claim tells of a raid, which it does not only fear or plan."""
    found = re.search(
        rf"\b(?:an?|the|this|that|[a-z]+ing|night|dawn)\s+(?:[\w-]+\s+)?{re.escape(noun)}\b", other.claim.quote, re.IGNORECASE
    )
    return found is not None and not _only_meant(re.escape(noun), other.claim.quote)


def _only_meant(word: str, quote: str) -> bool:
    """Whether a word, or what begins so, is only wanted or feared in a claim: "in talks to buy", "a plan for a raid"."""
    return bool(
        re.search(
            rf"\b(?:to|plan\w*|fear\w*|threat\w*|warn\w*|prepar\w+|(?:w|c|sh)ould|will|may|might|can|against|prevent\w*|avert\w*|avoid\w*)"
            rf"\s+(?:(?:for|of|an?|the|be|have|\w+ly)\s+)*{word}",
            quote,
            re.IGNORECASE,
        )
    )
