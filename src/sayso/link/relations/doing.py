"""Who states by his own words what another does: "a reward is offered" beside "police offered a reward"."""

import re
from collections.abc import Collection

from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import counts, relation
from sayso.link.naming.voices import bare
from sayso.link.relations.grants import cue_words
from sayso.schema import Stance
from sayso.text import folded

# What is not said to be so, and may be told of by another in so many words.
_DOING = frozenset({Stance.URGES, Stance.OFFERS, Stance.WISHES, Stance.PREDICTS})
_STEM = 5  # letters that "offered" and "offering" share
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_KNOWN = frozenset(("the", "it", "he", "she", "they", "we", "i", "its", "his", "her", "their"))
_PASSIVE = 3  # words from "was" to "offered"


def tells_what_it_does(one: Traits, other: Traits) -> bool:
    """Whether one, which states something, states by its own words what the voice of the other does."""
    if other.claim.stance not in _DOING or one.side <= 0:
        return False
    if any(counts(x, y) == "same" and relation(x, y) == "apart" for x in one.amounts for y in other.amounts):
        return False
    cue = {word[:_STEM] for word in cue_words(other) if len(word) >= _STEM}
    return any(term[:_STEM] in cue for term in one.claim.terms) and not _another_does(one, other, cue)


def _another_does(one: Traits, other: Traits, cue: Collection[str]) -> bool:
    """ "The gallery offered a reward", "it had demanded": somebody known does the like, and nobody names the other's voice. "Two
    men demanded money" may be of anybody.
    """
    said = re.findall(r"[\w-]+", folded(one.claim.quote))
    known = said[:1] and (said[0] in _KNOWN or any(folded(e.name).split()[0] == said[0] for e in one.claim.entities))
    if not known or bare(other.claim.voice.name).rpartition(" ")[2] in said:
        return False
    done = (i for i, word in enumerate(said) if word.endswith("ed") and word[:_STEM] in cue)
    return any(_BE.isdisjoint(said[max(0, i - _PASSIVE) : i]) for i in done)
