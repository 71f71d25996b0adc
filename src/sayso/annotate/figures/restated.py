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
    r"\s*(?:it|the (?:correct |right |true )?(?:number|figure|toll|total)|there"
    r"|(?:the )?[a-z][\w -]{1,40}['’]s? (?:own )?(?:number|figure|count|toll|total)) (?:was|were|is|are|should be)\b",
    re.IGNORECASE,
)
# "Gave the number of missing as 22"
_PUT = re.compile(r"\b(?:gave|given|put|stated|reported)\b[^.;]*\b(?:as|at)\s+[\w,]+\W*$", re.IGNORECASE)
_RESTATED = 2  # numbers of such a sentence: the right one and the wrong one


def restated(before: str, sentence: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, counting what the sentence before says was given wrongly, if they are the right number of it."""
    bare = [f for f in figures if f.role == "count" and f.counted is None and f.unit is None]
    if not bare or len(bare) != len(figures) or len(bare) > _RESTATED or not _IT_WAS.match(sentence):
        return list(figures)
    there = sentence.lstrip().lower().startswith("there")  # "gave the dead as 22. There were 40 on board": nothing is set right
    if not (_WRONG.search(before) or (_PUT.search(before) and not there)):
        return list(figures)
    found = [told for m in _NUMBER.finditer(before) if (told := _told(m)) is not None]
    return [replace(f, role=found[-1][0], counted=found[-1][1]) for f in bare] if found else list(figures)


def _told(number: re.Match[str]) -> tuple[str, str | None] | None:
    """The role of a number that was given wrongly, and what it counts."""
    if number["toll"]:
        return "killed", None
    if (role := word_role(number["fate"].lower())) is not None:
        return role, number["counted"] or None
    role = word_role((number["counted"] or "").lower())  # "the number of missing as"
    return (role, None) if role else None
