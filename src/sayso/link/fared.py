"""How somebody who was hurt fares: what a later report says of it stands in the place of what an earlier one said."""

import re

from sayso.link.compare import denied_words
from sayso.link.succession import said_later
from sayso.link.traits import Traits

# How one wounded person fares, and the word that ends it; "deadly" and "killing" are told of the act, not of this person.
_DIED = re.compile(r"\b(?:dies|died|is dead|passed away|passes away|succumbed|pronounced dead)\b", re.IGNORECASE)
_FARES = re.compile(
    r"\b(?:critical(?:ly)?|condition|fighting for (?:her|his|their) li(?:fe|ves)|life support|surgery)\b", re.IGNORECASE
)
_BADLY = re.compile(
    r"\b(?:critical(?:ly)?|(?:serious|grave) condition|fighting for (?:her|his|their) li(?:fe|ves)|life support)\b", re.IGNORECASE
)
_BETTER = re.compile(
    r"\b(?:(?:is|was|are|were|’s|'s|back|gone|went|sent) home|released from (?:the )?hospital|discharged|doing (?:well|better)"
    r"|out of danger|stable|recover(?:ed|ing)|off life support)\b",
    re.IGNORECASE,
)


def tells_fate(traits: Traits) -> bool:
    """Whether a claim's words say how somebody who was hurt fares, or that somebody died."""
    quote = traits.claim.quote
    return bool(_FARES.search(quote) or _DIED.search(quote) or _BETTER.search(quote))


def of_one_person(a: Traits, b: Traits) -> bool:
    """Whether one claim tells, later and of the same person by its words, what became of whom the other tells."""
    return denied_words(a, b) and (fared_since(a, b) or fared_since(b, a)) is not None


def fared_since(new: Traits, old: Traits) -> str | None:
    """What a later report says became of somebody of whom the earlier one tells that he was badly off; None if neither."""
    if said_later(new, old) <= 0 or new.report.id == old.report.id or _DIED.search(old.claim.quote):
        return None
    if _DIED.search(new.claim.quote):
        return "died" if _FARES.search(old.claim.quote) else None
    better = _BETTER.search(new.claim.quote) and not _BADLY.search(new.claim.quote)
    return "is better" if better and _BADLY.search(old.claim.quote) and not _BETTER.search(old.claim.quote) else None
