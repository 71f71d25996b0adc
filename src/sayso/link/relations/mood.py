"""In what mood a claim is put: that somebody wants a thing, that it ought to be, that it can be, or that it is so.

Who says that the boy should go back and who says that he does not want to say nothing contrary.
"""

import re

from sayso.link.compared.traits import Traits
from sayso.link.words.concepts import concept
from sayso.text import folded

_MOODS = (
    (
        "wants",
        re.compile(r"\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|would like|hop(?:es?|ed|ing)|prefer(?:s|red)?)\b", re.IGNORECASE),
    ),
    ("ought", re.compile(r"\b(?:should|ought|must|(?:ha[sd]|have) to|needs? to)\b", re.IGNORECASE)),
    ("can", re.compile(r"\b(?:can(?:not)?|could|able|unable)\b|\bca(?=n['’]t\b)", re.IGNORECASE)),
    ("will", re.compile(r"\b(?:will|would|wo(?=n['’]t\b)|going to|plans? to)\b", re.IGNORECASE)),
)
# "His return to Cuba", "a ceasefire": a thing that is named, of which nothing is said.
_NAMED = re.compile(r"(?:an?|the|his|her|its|their|my|our|your|any)\s", re.IGNORECASE)
_SAID_OF = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am|ha[sd]|have|do|does|did|can|could|will|would|shall|should|may|might|must|not|never"
    r"|\w+ed|\w+[^s’']s)\b(?!['’])|n['’]t\b",
    re.IGNORECASE,
)
_SHORT = 6  # words
# The word that carries a "not".
_NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t)\s+(?:(?:yet|been|be|being|have|has|had|even|also|still|publicly|officially|immediately)\s+)*"
    r"(?P<word>[a-z]+)",
    re.IGNORECASE,
)
_STEM = 4  # letters that a form has in common with its lemma: "named", "name"


def mood(traits: Traits) -> str:
    """The mood of a claim's first verb that shows one, "" for a plain statement."""
    found = [(match.start(), name) for name, pattern in _MOODS if (match := pattern.search(traits.claim.quote))]
    return min(found)[1] if found else ""


def denies_other_verb(negative: Traits, other: Traits) -> bool:
    """Whether what is not so is told by a word that the other claim has not: "have not named the nine killed", "nine people were
    killed".
    """
    found = _NEGATED.search(negative.claim.quote)
    if found is None:
        return False
    word = folded(found["word"])
    own = [term for term in negative.claim.terms if folded(term)[:_STEM] == word[:_STEM]]
    known = {known for term in own if (known := concept(folded(term)))}
    return bool(known) and known.isdisjoint(other.concepts)


def only_names(traits: Traits) -> bool:
    """Whether a claim's few words name a thing and say nothing of it."""
    quote = traits.claim.quote
    return len(quote.split()) <= _SHORT and bool(_NAMED.match(quote)) and not _SAID_OF.search(quote)
