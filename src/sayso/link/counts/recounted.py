"""What a number had been before, told by how far the new one lies from it: "38 people, three fewer than it had said"."""

import re
from collections.abc import Sequence

from sayso.link.counts.amounts import Amount, counts
from sayso.link.counts.rates import DIFFERENCE

# Between the two numbers no more than a comma, a dash or "which is".
_BESIDE = re.compile(
    r"[^\d.;!?]{0,90}[,(–—-]\s*(?:(?:or|and|that|this|which)\s+)?(?:(?:is|was|are|were)\s+)?(?:about\s+)?", re.IGNORECASE
)
_THAN = re.compile(
    r"(?:\s+[a-z]+)?\s+(?:(?P<fewer>fewer|less|lower|down)|more|higher|up)\s+(?:than|on|from)\s+"
    r"(?:(?:was|were|has been|had been)\s+)?"
    r"(?:(?:it|they|he|she|we|the\s+[a-z]+|what)\s+)?(?:(?:had|has|have|was|were)\s+)?(?:(?:been|at)\s+)?"
    r"(?:first|earlier|previously|initially|originally|said|given|gave|reported|counted|announced|thought|estimated|feared|stated|put)\b",
    re.IGNORECASE,
)


def recounted(new: Amount, beside: Sequence[Amount], text: str) -> float | None:
    """The number that is told to have been given before a new one; None if nothing of the kind is told.

    beside: all amounts of its claim, text: its report's.
    """
    end = new.figure.span.end
    if not new.exact or new.per:
        return None
    for step in beside:
        span = step.figure.span
        if step.per != DIFFERENCE or not step.exact or span.start <= end or not _BESIDE.fullmatch(text, end, span.start):
            continue
        if told := _THAN.match(text, span.end):
            return new.low + step.low if told["fewer"] else new.low - step.low
    return None


def is_recounted(new: Amount, beside: Sequence[Amount], text: str, old: Amount) -> bool:
    """Whether another claim's number is the one that a new one is told to have been before, of the same thing."""
    return old.exact and counts(new, old) == "same" and recounted(new, beside, text) == old.low
