"""What a court clears somebody of: "acquitted her of killing two" counts no dead, whatever became of the two."""

import re

from sayso.schema import Claim, Figure, Polarity
from sayso.schema.roles import SUFFERED

_CLEARED = re.compile(r"\b(?:acquit\w*|cleared|exonerat\w+|absolv\w+|not guilty)\b", re.IGNORECASE)


def cleared_of(claim: Claim, figure: Figure) -> bool:
    """Whether a figure of the harmed stands behind the word by which somebody is said not to have harmed them."""
    if claim.polarity is not Polarity.NEGATIVE or figure.role not in SUFFERED:
        return False
    found = _CLEARED.search(claim.quote)
    start = sum(len(span) for span in claim.content if span.end <= figure.span.start)
    return found is not None and (start > 0 or claim.content[0].start + found.start() < figure.span.start)
