"""Figures of which a claim says that nobody knows: "reports of nine deaths could not be confirmed", "whether nine died"."""

import re

from sayso.schema import Claim, Kind, Span, Stance

_OPEN = frozenset((Stance.UNKNOWN, Stance.WITHHOLDS))
# "The nine people who died" are known to have died, whatever is open of them.
_REPORTS = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|accounts?|suggestions?|assertions?|talk|news)\s+(?:of|that)\b"
    r"(?:(?!\bthe\s+$)[^.;:!?,])*$|\b(?:whether|if)\b(?:(?!\bthe\s+$)[^.;:!?,])*$",
    re.IGNORECASE,
)


def left_open(claim: Claim, figure: Span, text: str) -> bool:
    """Whether a number is only what reports say or what is asked, and its claim leaves that open. text: the report's."""
    named = claim.voice.kind not in (Kind.REPORT, Kind.UNATTRIBUTED) and not claim.voice.anonymous
    if claim.stance not in _OPEN or named:  # what a named voice says is told, checked or not
        return False
    start = min([claim.content[0].start, *(span.start for span in claim.cue)])
    return _REPORTS.search(text[start : figure.start]) is not None
