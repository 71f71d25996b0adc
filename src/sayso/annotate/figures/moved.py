"""What a number counts that another is held against: of "cut the fine from 200,000 kroner to 120,000" both are kroner, of "3,140
hectares, less than the 3,500 she had given" both are hectares.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.schema import Figure

_FROM = re.compile(r"\bfrom\s+(?:(?:about|some|nearly|almost|around|the|an?)\s+){0,2}$", re.IGNORECASE)
_TO = re.compile(r"(?:\s+[a-z]+){0,2}\s+to\s+(?:(?:about|some|nearly|almost|around|just|only)\s+)?$", re.IGNORECASE)
_THAN = re.compile(
    r"[^.;:!?]{0,60}[\s,](?:(?:less|more|fewer|higher|lower|larger|smaller)\s+than|(?:up|down)\s+from|compared\s+(?:with|to)"
    r"|instead\s+of|rather\s+than|,\s*not)\s+(?:the|an?|its|his|her|their)\s+(?:(?:earlier|initial|previous|first|original)\s+)?$",
    re.IGNORECASE,
)
_LEAD = 40  # characters: "from nearly"
# Behind a number that stands alone: no noun that it would count.
_ALONE = re.compile(
    r"\s*(?:[.,;:!?)”\"]|$|(?:he|she|it|they|we|that|which|in|on|after|when|as|by|and|because|following|had|was|said|given|reported"
    r"|forecast|announced)\b)",
    re.IGNORECASE,
)
ONE = re.compile(r"\bfrom\s+[^.;:!?]{2,40}\sto\s+(?:just\s+|only\s+)?$", re.IGNORECASE)


def moved(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence, a bare number counting what the one counts that it is held against. text: the report's."""
    out = sorted(figures, key=lambda f: f.span.start)
    for n, new in enumerate(out[1:], 1):
        old = out[n - 1]
        between = text[old.span.end : new.span.start]
        ranged = _TO.fullmatch(between) and _FROM.search(text[max(0, old.span.start - _LEAD) : old.span.start])
        if (ranged or _THAN.fullmatch(between)) and _is_bare(new, text) and not _is_bare(old, text) and old.role != "age":
            out[n] = replace(new, unit=old.unit, counted=old.counted, role=old.role)
    return out


def is_the_end(text: str, start: int, end: int) -> bool:
    """Whether a "one" that stands there is what something went to: "from three matches to one"."""
    return bool(ONE.search(text, 0, start)) and bool(_ALONE.match(text, end))


def _is_bare(figure: Figure, text: str) -> bool:
    bare = figure.role == "count" and figure.unit is None and figure.counted is None
    return bare and figure.low is not None and bool(_ALONE.match(text, figure.span.end))
