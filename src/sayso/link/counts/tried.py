"""Who is told to be convicted, and who acquitted: a court may find nine guilty and clear four."""

import re

CONVICTED, ACQUITTED = "convicted", "acquitted"
_BOUND = r"(?:(?:about|some|at least|more than|nearly|almost|up to|over|all|the)\s+)*"
_GUILTY = r"(?:convicted|sentenced|found guilty)"
_CLEARED = r"(?:acquitted|cleared|found not guilty)"
# What stands behind these is told of others.
_NOT_ON = r"(?!\b(?:and|but|while|who|whom|when|after|as)\b)"
_WERE = rf"(?:\s+{_NOT_ON}[\w-]+){{0,4}}?\s+(?:was|were|been|are|is)\s+(?:[a-z]+ly\s+)?"
_WAYS = {
    verdict: (re.compile(rf"\b{verb}\s+{_BOUND}$", re.IGNORECASE), re.compile(rf"{_WERE}{verb}\b", re.IGNORECASE))
    for verdict, verb in ((CONVICTED, _GUILTY), (ACQUITTED, _CLEARED))
}


def verdict_on(before: str, behind: str) -> str:
    """What a court found of those counted, by the words before and behind their number; "" where none is told."""
    return next((verdict for verdict, (led, told) in _WAYS.items() if led.search(before) or told.match(behind)), "")
