"""Which claim's words name a point."""

import math
import re
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.link.compared.traits import Meaning, Traits
from sayso.link.naming.voices import own_pages
from sayso.link.relations.unsettled import OPEN
from sayso.schema import Factuality, Stance
from sayso.text import QUOTATION_MARKS, one_line

_FIRM = {f: n for n, f in enumerate(("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu"))}
# An agency's note: "(Corrects number of dead to 12 from 13 in first paragraph)"
_NOTE = re.compile(r"\W*(?:corrects|fixes|adds|refiles|updates)\b", re.IGNORECASE)
SAYS_LITTLE = 40  # characters of a statement that tells a reader too little by itself: "victory", "at least 23 people had died"
NEARER = 0.02  # steps of the cosine in which a claim is nearer to what its point is about
_STEPS = 1000  # of a vector of length one: sums of whole numbers are the same in any order


def clearest(group: Sequence[str], traits: Mapping[str, Traits]) -> Traits:
    """The claim whose words name the point: one that denies nothing, points to nothing, leaves nothing open and says no to
    nothing, no mere word or two, not what an outlet printed before it corrected it, the firmest, of these rather the reporter's
    words than a quotation, the nearest in meaning to all of the point, and neither too short nor too long.
    """
    middle = _middle([traits[claim].meaning for claim in group])

    def unclear(claim_id: str) -> tuple[bool, bool, bool, bool, bool, bool, int, bool, float, int, str]:
        claim = traits[claim_id].claim
        length = len(one_line(claim.quote))
        near = _nearness(traits[claim_id].meaning, middle)
        # A cell shows about a hundred characters.
        return (
            claim.stance is Stance.DENIES,
            bool(claim.about),
            any(own_pages(voice) for voice in claim.chain) or _NOTE.match(claim.quote) is not None,  # "an earlier version said"
            claim.stance in OPEN,  # named by "it is not known whether", the yes and the no of others would be one
            traits[claim_id].side < 0,  # whoever says that it is so stands behind it, whoever says no against it
            length < SAYS_LITTLE,
            _firmness(claim.factuality),
            claim.quote[:1] in QUOTATION_MARKS,  # "It was two pages", "I did not see it"
            -near,
            abs(length - 100),
            claim_id,
        )

    return traits[min(group, key=unclear)]


def _middle(meanings: Sequence[Meaning | None]) -> np.ndarray | None:
    """The sum of the meanings, each of length one, in whole steps, so that their order changes nothing; None where one lacks."""
    known = [m for m in meanings if m is not None]
    if len(known) < len(meanings) or len({len(m.vector) for m in known}) != 1:
        return None
    middle: np.ndarray = np.sum([np.rint(m.vector.astype("float64") / m.length * _STEPS) for m in known], axis=0)
    return middle


def _nearness(meaning: Meaning | None, middle: np.ndarray | None) -> float:
    """How near a meaning lies to the middle of its point: the cosine, in coarse steps, so that what is about as near is judged by
    its length.
    """
    if meaning is None or middle is None or (square := float(middle @ middle)) == 0:
        return 0.0  # meanings that cancel out have no middle
    cosine = float(meaning.vector.astype("float64") @ middle) / (meaning.length * math.sqrt(square))
    return round(cosine / NEARER) * NEARER


def _firmness(factuality: Factuality) -> int:
    return _FIRM[factuality.value]
