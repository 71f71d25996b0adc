"""A denial of having had a part in a thing, which leaves open that it happened: "denied ordering the raid", "any role in it"."""

import re

from sayso.link.compared.traits import Traits
from sayso.link.relations.accused import names_accused, side
from sayso.tables import word_set
from sayso.text import folded

_PART = re.compile(
    r"\W*(?:any|all|having (?:had )?(?:any |a )?|taking (?:any )?|(?:that )?(?:it|he|she|they|its \w+|his \w+) "
    r"(?:had |took |bore |has )?)?\s*"
    r"(?:direct |personal |alleged )?(?:part|role|hand|involvement|responsibility|complicity|blame)\s+(?:in|for|with|of)\b"
    r"|\W*(?:that )?(?:it|he|she|they|its \w+|his \w+)?\s*(?:was|were|had been|being|having been)?\s*"
    r"(?:responsible for|involved in|behind|to blame for)\b",
    re.IGNORECASE,
)
_IN_CUE = re.compile(r"\b(?:part|role|hand|involvement|responsibility|complicity|blame)\b", re.IGNORECASE)
_FIRST = 3  # terms: "his government had ordered the raid"


def only_a_part(denial: Traits) -> bool:
    """Whether a denial is of a part in what happened, not of its having happened."""
    return _of_a_part(denial) or _steers(denial.claim.terms[:_FIRST])


def _of_a_part(denial: Traits) -> bool:
    """Whether what is denied, or the words that credit it ("denied any role in"), name the part."""
    return bool(_PART.match(denial.claim.quote)) or any(_IN_CUE.search(denial.report.quote(span)) for span in denial.claim.cue)


def is_of_that_part(denial: Traits, target: Traits) -> bool:
    """Whether a claim says of the denier's side that it had the part that a denial (see `only_a_part`) is of."""
    if _steers(target.claim.terms):
        return True
    if not _of_a_part(denial):
        return False  # who did not order it may have done it
    named = frozenset(folded(denial.claim.voice.name).split()) & frozenset(target.claim.terms)
    return bool(_PART.search(target.claim.quote)) or bool(named) or not names_accused(target).isdisjoint(side(denial))


def _steers(terms: tuple[str, ...]) -> bool:
    return not word_set("steering").isdisjoint(terms)
