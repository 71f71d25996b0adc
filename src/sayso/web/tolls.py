"""A story's toll in words: low, best supported and high, each with the claims that it comes from."""

from dataclasses import dataclass

from sayso.export.dossier.claims import Reference, reference
from sayso.export.words import number
from sayso.schema import Toll
from sayso.web.opened import Opened

MOST = 3  # claims shown for each number


@dataclass(frozen=True, slots=True)
class Told:
    """One line. numbers: low, best, high, each as text with its claims."""

    harm: str
    numbers: tuple[tuple[str, tuple[Reference, ...]], ...]
    reason: str


def told(story: Opened, toll: Toll) -> Told:
    """The toll as a line of the table."""
    high = number(toll.high) + (" or more" if toll.open else "")
    said = ((number(toll.low), toll.low_claims), (number(toll.best), toll.best_claims), (high, toll.high_claims))
    known = ((text, tuple(reference(story.index, claim) for claim in claims[:MOST])) for text, claims in said)
    return Told(toll.harm.value, tuple(known), toll.reason)
