"""A denial of having had a part in a thing, which leaves open that it happened: "denied ordering the raid", "any role in it"."""

import re

from sayso.link.compared.traits import Traits
from sayso.link.relations.accused import names_accused, side
from sayso.tables import word_set
from sayso.text import folded, one_line

_WHO = r"(?:it|he|she|they|its\s+\w+|his\s+\w+)\s+"
_A_PART = r"(?:part|role|hand|involvement|responsibility|complicity|blame)\s+(?:in|for|with|of)\b"
_BEHIND_IT = r"(?:responsible\s+for|involved\s+in|behind(?!\s+(?:schedule|time|bars|closed)\b)|to\s+blame\s+for)\b"
_DENIED_PART = re.compile(
    rf"\W*(?:(?:(?:any|all|having(?:\s+had)?(?:\s+(?:any|a))?|taking(?:\s+any)?)\s+"
    rf"|(?:that\s+)?{_WHO}(?:(?:had|took|bore|has)\s+)?)?"
    rf"(?:(?:direct|personal|alleged)\s+)?{_A_PART}"
    rf"|(?:that\s+)?(?:{_WHO})?(?:(?:was|were|had\s+been|being|having\s+been)\s+)?{_BEHIND_IT})",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?<!\w)(?:{_A_PART}|{_BEHIND_IT})", re.IGNORECASE)
_IN_CUE = re.compile(r"\b(?:part|role|hand|involvement|responsibility|complicity|blame)\b", re.IGNORECASE)
_FIRST = 3  # terms: "his government had ordered the raid"


def only_a_part(denial: Traits) -> bool:
    """Whether a denial is of a part in what happened, not of its having happened."""
    return _of_a_part(denial) or _steers(denial.claim.terms[:_FIRST])


def _of_a_part(denial: Traits) -> bool:
    """Whether what is denied, or the words that credit it ("denied any role in"), name the part."""
    if _DENIED_PART.match(one_line(denial.claim.quote)):
        return True
    return any(_IN_CUE.search(denial.report.quote(span)) for span in denial.claim.cue)


def is_of_that_part(denial: Traits, target: Traits) -> bool:
    """Whether a claim says of the denier's side that it had the part that a denial (see `only_a_part`) is of."""
    if _steers(target.claim.terms):
        return True
    if not _of_a_part(denial):
        return False  # who did not order it may have done it
    named = frozenset(folded(denial.claim.voice.name).split()) & frozenset(target.claim.terms)
    return bool(_PART.search(one_line(target.claim.quote))) or bool(named) or not names_accused(target).isdisjoint(side(denial))


def _steers(terms: tuple[str, ...]) -> bool:
    return not word_set("steering").isdisjoint(terms)
