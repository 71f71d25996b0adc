"""A bare number of those who came: "30,000 had come to the protest", "the union said 12,000 took part". They are people."""

import re

from sayso.schema import Claim, Figure

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


def came(claim: Claim, figure: Figure, text: str) -> str:
    """ "people" for a bare number of those who came to something, else "". text: the report's."""
    if figure.counted or figure.unit or figure.role != "count":
        return ""
    behind = text[figure.span.end : claim.content[-1].end]
    return "people" if _MARCHED.match(behind) or _CAME_TO.match(behind) else ""
