"""A bare number of those who came: "30,000 had come to the protest", "the union said 12,000 took part". They are people."""

import re

from sayso.schema import Claim, Figure
from sayso.text import folded

CROWD = frozenset(("people", "protesters", "demonstrators", "marchers", "supporters", "workers", "students", "women", "farmers"))

_BEFORE = 120  # characters before a number in which it is told what is put at it
_EVENT = (
    r"(?:protests?|march(?:es)?|rall(?:y|ies)|demonstrations?|vigils?|funerals?|parades?|concerts?|festivals?|gatherings?|meetings?"
    r"|processions?|ceremon(?:y|ies)|celebrations?|prayers|pilgrimage|square|streets)"
)
_AUX = r"\s+(?:(?:had|have|has|were|are|was|who|also|then|already|later)\s+)*"
# Trucks come and ships join too: of these the words must say to what. Nobody but people marches, or takes part.
_MARCHED = re.compile(
    rf"{_AUX}(?:march(?:ed|ing)|protest(?:ed|ing)|demonstrat(?:ed|ing)|rall(?:ied|ying)|t(?:ook|aken|aking) part|turned out"
    r"|took to the streets|taken to the streets)\b",
    re.IGNORECASE,
)
_CAME_TO = re.compile(
    rf"{_AUX}(?:come|came|coming|gone|went|walked|attended|attending|joined|joining|gathered|gathering|assembled|turned up"
    rf"|showed up|been|at)\b(?:\s+(?!and\b|but\b|while\b|from\b)[\w’'-]+){{0,5}}?\s+{_EVENT}\b",
    re.IGNORECASE,
)
# "Counters put Sunday's march at 28,000": how many came.
_PUT = re.compile(
    rf"\b(?:put|puts|putting|estimate[sd]?|estimating|placed)\s+(?:(?!of\b|at\b)[\w’'-]+\s+){{0,3}}?(?P<of>crowds?|turnout|attendance|{_EVENT})"
    r"\s+(?P<where>(?:[\w’'-]+\s+){0,6}?)at\s+(?:(?:about|around|at|least|most|some|nearly|over|only|more|fewer|than|between)\s+)*$",
    re.IGNORECASE,
)


def turnout(claim: Claim, text: str) -> tuple[str, frozenset[str]] | None:
    """What a claim puts at how many came: the beginning of its word ("marc" for a march), "" for a crowd; and the names behind it
    ("the march in Brack"). None if it does not.
    """
    before = (text[max(claim.content[0].start - _BEFORE, 0) : f.span.start] for f in claim.figures if f.role == "count")
    found = next((m for m in map(_PUT.search, before) if m), None)
    if found is None:
        return None
    what = found["of"].lower()
    where = frozenset(word for word in found["where"].split() if word[:1].isupper() and not word.endswith("day"))
    return "" if what.startswith(("crowd", "turn", "att")) else what[:4], where


def tells_of_all(claim: Claim, text: str, event: str = "") -> bool:
    """Whether a claim says how many marched, or came to something. event: the beginning of what that must be called."""
    counted = (f for f in claim.figures if f.role == "count" and not f.unit)
    crowds = (f for f in counted if not f.counted or folded(f.counted) in CROWD)
    behind = (text[f.span.end : claim.content[-1].end].lstrip().removeprefix(f.counted or "") for f in crowds)
    return any((_MARCHED.match(words) or _CAME_TO.match(words)) and event in words.lower() for words in behind)


def came(claim: Claim, figure: Figure, text: str) -> str:
    """ "people" for a bare number of those who came to something, else "". text: the report's."""
    if figure.counted or figure.unit or figure.role != "count":
        return ""
    behind = text[figure.span.end : claim.content[-1].end]
    before = text[max(0, figure.span.start - _BEFORE) : figure.span.start]
    return "people" if _MARCHED.match(behind) or _CAME_TO.match(behind) or _PUT.search(before) else ""
