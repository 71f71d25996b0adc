"""Numbers of a correction: of "An article misstated the number wounded. It was 12, not 17" both are wounded."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.figures.called import word_role
from sayso.schema import Figure

_WRONG = re.compile(
    r"\b(?:misstat\w+|misreport\w+|incorrect\w*|wrong\w*|erroneous\w*|mistaken\w*|inaccura\w+|correct(?:s|ed|ion)|overstat\w+"
    r"|understat\w+|earlier version|in error)\b",
    re.IGNORECASE,
)
# "the number of people wounded", "the number wounded", "how many sailors had been killed", "the death toll"
_NUMBER = re.compile(
    r"\b(?:the (?:number|total|count) (?:of )?(?:the )?|how many )(?:(?P<counted>[a-z]+) )?"
    r"(?:(?:who|that) )?(?:(?:were|was|are|had|have|been) )*(?P<fate>[a-z]+)\b|\b(?P<toll>death toll)\b",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    r"\s*(?:it|the (?:correct |right |true )?(?:number|figure|toll|total)|there) (?:was|were|is|are|should be)\b", re.IGNORECASE
)
_RESTATED = 2  # numbers of such a sentence: the right one and the wrong one


def restated(before: str, sentence: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, counting what the sentence before says was given wrongly, if they are the right number of it."""
    bare = [f for f in figures if f.role == "count" and f.counted is None and f.unit is None]
    if not bare or len(bare) != len(figures) or len(bare) > _RESTATED or not _IT_WAS.match(sentence) or not _WRONG.search(before):
        return list(figures)
    found = [m for m in _NUMBER.finditer(before) if m["toll"] or word_role(m["fate"].lower())]
    if not found:
        return list(figures)
    last = found[-1]
    role = "killed" if last["toll"] else word_role(last["fate"].lower()) or "count"
    return [replace(f, role=role, counted=last["counted"] or None) for f in bare]
