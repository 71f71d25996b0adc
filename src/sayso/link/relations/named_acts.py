"""What a denial or a confirmation only names: "confirmed the deaths", "had denied the shelling", "rejected the allegations".

What it names has been told elsewhere, often in another report. It is what tells of that very act; where the story has two such
acts, nobody can say which is meant, and nothing is.
"""

import re
from functools import lru_cache

from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import counts
from sayso.link.naming.known import words_of
from sayso.link.relations.accused import accuses, names_accused, side
from sayso.link.relations.befell import FATES
from sayso.link.relations.rejected import one_number
from sayso.link.when import apart, later
from sayso.link.words.concepts import concept, event
from sayso.schema import Stance
from sayso.tables import word_set
from sayso.text import folded

ANSWERING = frozenset({Stance.DENIES, Stance.CONFIRMS})
_DETERMINED = re.compile(r"\W*(?:the|that|those|these|this|any|all|its|their|his|her)\s+(?P<rest>.+?)\W*$", re.IGNORECASE)
# "Found no sign of manipulation": any noun may stand here, and what tells of it has a verb of its stem.
_SIGN_OF = re.compile(
    r"\W*(?:any\s+)?(?:signs?|evidence|traces?|indications?|proof|hints?)\s+of\s+(?P<noun>[a-z]{6,})\W*$", re.IGNORECASE
)
_ENDING = re.compile(r"(?:[ai]tion|ion|ence|ance|ment|ing|ery|age)$")
_BEHIND = frozenset(("of", "in", "at", "on", "near", "by", "from", "against", "to", "toll", "and"))
_LONGEST = 9  # words: what is longer says what it denies
_NOUN_AT = 2  # words before the noun: "the alleged mass arrests"
_ALLEGED = frozenset(("allegation", "accusation", "charge", "claim"))
# Acts that are two: who denies the shelling says nothing of an air raid. "The killing" may be either, a bombing a raid.
_APART = {
    noun: kind
    for kind, nouns in {
        "guns": "shelling",
        "air": "raid raids strike strikes airstrike airstrikes bombing bombings",
        "arms": "shooting shootings ambush",
        "hostages": "abduction kidnapping kidnap",
    }.items()
    for noun in nouns.split()
}
_COUNTS_OF_DEAD = frozenset(("toll", "tolls"))
_STEM = 5  # letters that "shelling" and "shelled" share


@lru_cache(maxsize=16384)
def _named(quote: str) -> str | None:
    """The noun for what happened or was alleged, where a content is only that; None for one that says more."""
    if sign := _SIGN_OF.match(folded(quote)):
        return sign["noun"]
    found = _DETERMINED.match(folded(quote))
    words = found["rest"].split() if found else []
    if not 0 < len(words) <= _LONGEST:
        return None
    for n, word in enumerate(words[: _NOUN_AT + 1]):
        behind = words[n + 1] if n + 1 < len(words) else "of"
        alleged = word.removesuffix("s") in _ALLEGED
        if behind in _BEHIND and (alleged or word in word_set("event nouns") or word in _COUNTS_OF_DEAD):
            return word if not alleged or len(words) <= n + 1 or behind == "against" else None
    return None


def names_act(traits: Traits) -> bool:
    """Whether a denial or a confirmation only names what it is of, and its own report does not tell what that is."""
    return traits.claim.stance in ANSWERING and not traits.claim.about and _named(traits.claim.quote) is not None


def tells_named(naming: Traits, target: Traits) -> bool:
    """Whether a claim tells what the other only names (see `names_act`): by then, of that day and place, in its words."""
    if target.side <= 0 or target.claim.stance is Stance.DENIES or naming.stories.isdisjoint(target.stories):
        return False
    noun = _named(naming.claim.quote)
    if noun is None or names_act(target):
        return False
    if naming.speaker != target.speaker and later(target.said, naming.said) > 0:
        return False
    if apart(naming.within, target.within) or places_near(naming, target) is False:
        return False
    if _is_alleged(noun):
        return naming.speaker != target.speaker and accuses(target) and not names_accused(target).isdisjoint(side(naming))
    told = [one_number(naming, x, target, y) for x in naming.amounts for y in target.amounts if counts(x, y) == "same"]
    return (not told or any(told)) and _one_act(noun, naming, target)


def sought_by(naming: Traits) -> frozenset[str]:
    """Marks of what only names an act; what tells of that act has one of them among its own (see `told_by`)."""
    noun = _named(naming.claim.quote)
    if noun is None:
        return frozenset()
    return frozenset(f"@{name}" for name in side(naming)) if _is_alleged(noun) else naming.events | {noun[:_STEM]}


def told_by(target: Traits) -> frozenset[str]:
    """By what marks a claim is found that may tell of an act: its events, the stems of its words, whom it accuses."""
    if target.side <= 0 or target.claim.stance is Stance.DENIES:
        return frozenset()
    accused = names_accused(target) if accuses(target) else ()
    return target.events | _fates(target) | {term[:_STEM] for term in target.claim.terms} | {f"@{name}" for name in accused}


def _is_alleged(noun: str) -> bool:
    return noun.removesuffix("s") in _ALLEGED


def _fates(target: Traits) -> frozenset[str]:
    return frozenset(FATES[x.role] for x in target.amounts if x.role in FATES)


def has_another_act(naming: Traits, target: Traits) -> bool:
    """Whether a claim tells of another act than the one that is named: "the shelling", "died in an air raid"."""
    noun = _named(naming.claim.quote)
    stems = noun is not None and any(term[:_STEM] == noun[:_STEM] for term in target.claim.terms)
    return noun is not None and not stems and _is_another(noun, target)


def _is_another(noun: str, target: Traits) -> bool:
    told = {_APART[word] for word in words_of(target.claim.quote) if word in _APART}
    return noun in _APART and bool(told) and _APART[noun] not in told


def _one_act(noun: str, naming: Traits, target: Traits) -> bool:
    """Whether the target tells of the act that a noun names, with all else that stands beside the noun."""
    fates = _fates(target)
    acts = naming.events & (target.events | fates)
    stem = _ENDING.sub("", noun) if _SIGN_OF.match(folded(naming.claim.quote)) else noun[:_STEM]
    stems = any(term.startswith(stem) for term in target.claim.terms)
    if not acts and not stems:
        return False
    if not stems and _is_another(noun, target):
        return False
    own = concept(noun) or noun
    rest = {c for c in naming.concepts if not event(c) and c != own and c not in _COUNTS_OF_DEAD}
    others = naming.events - {own} - fates - target.events if acts else frozenset()
    return not others and rest <= target.concepts.keys()
