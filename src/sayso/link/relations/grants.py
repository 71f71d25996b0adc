"""Verbs by which somebody grants what he had not granted before: "admitted that", "now acknowledges"."""

from functools import lru_cache
from itertools import pairwise

from sayso.link.compared.traits import Traits
from sayso.schema import Stance
from sayso.text import folded

GRANTING = frozenset(
    ("admit", "admits", "admitted", "acknowledge", "acknowledges", "acknowledged", "concede", "concedes", "conceded")
)


def grants(traits: Traits) -> bool:
    """Whether a claim's cue says that its voice grants it, or "no longer disputes" it."""
    cue = cue_words(traits)
    gives_in = traits.claim.stance is Stance.CONFIRMS and ("no", "longer") in pairwise(cue)
    return traits.side > 0 and (gives_in or not GRANTING.isdisjoint(cue))


def cue_words(traits: Traits) -> list[str]:
    """The words that credit a claim, in compared form."""
    return [word for span in traits.claim.cue for word in _folded(traits.report.quote(span))]


@lru_cache(maxsize=16384)  # a few verbs for all claims
def _folded(words: str) -> tuple[str, ...]:
    return tuple(folded(words).split())
