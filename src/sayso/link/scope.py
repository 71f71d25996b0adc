"""Whether two counts are of one area: "21 died in the town", "34 died in the whole province"."""

import re

_WIDE = re.compile(
    r"\b(?:nationwide|countrywide|worldwide|statewide|province-wide|across|throughout|(?:whole|entire|all) (?:of )?(?:the )?\w+"
    r"|in both|combined|altogether|overall)\b",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"\b(?:in|for|of|from) (?:the |its |this )?(?:\w+ )?(?P<area>country|province|region|district|state|city|town|village)\b",
    re.I,
)


def other_scope(one: str, other: str) -> bool:
    """Whether one statement counts in a wider area than the other, as their words have it."""
    wide = [bool(_WIDE.search(quote)) for quote in (one, other)]
    areas = [{m["area"].lower() for m in _AREA.finditer(quote)} for quote in (one, other)]
    return wide[0] != wide[1] or bool(areas[0] and areas[1] and not areas[0] & areas[1])
