"""Who is told to be convicted, and who acquitted: a court may find nine guilty and clear four."""

import re

CONVICTED, ACQUITTED = "convicted", "acquitted"
_BOUND = r"(?:(?:about|some|at least|more than|nearly|almost|up to|over|all|the)\s+)*"
_GUILTY = r"(?:convicted|sentenced|found guilty)"
_CLEARED = r"(?:acquitted|found not guilty)"
# "Cleared of fraud", "cleared by the jury"; not "cleared from the district", "for export".
_OF_A_CHARGE = (
    r"(?:of|on\s+(?:all|both|every|each|any|the)|by\s+(?:the|a)\s+(?:[a-z]+\s+)?(?:court|jury|judges?|tribunal|panel|inquiry))\b"
)
# What stands behind these is told of others.
_NOT_ON = r"(?!\b(?:and|but|while|who|whom|when|after|as)\b)"
_WERE = rf"(?:\s+{_NOT_ON}[\w-]+){{0,4}}?\s+(?:was|were|been|are|is)\s+(?:[a-z]+ly\s+)?"
_LED_CLEAR = re.compile(rf"\bcleared\s+{_BOUND}$", re.IGNORECASE)
_CLEAR_OF = re.compile(rf"(?:\s+{_NOT_ON}[\w-]+){{0,4}}?\s+{_OF_A_CHARGE}", re.IGNORECASE)
_WERE_CLEAR = re.compile(rf"{_WERE}cleared\s+{_OF_A_CHARGE}", re.IGNORECASE)
_WAYS = {
    verdict: (re.compile(rf"\b{verb}\s+{_BOUND}$", re.IGNORECASE), re.compile(rf"{_WERE}{verb}\b", re.IGNORECASE))
    for verdict, verb in ((CONVICTED, _GUILTY), (ACQUITTED, _CLEARED))
}


def verdict_on(before: str, behind: str) -> str:
    """What a court found of those counted, by the words before and behind their number; "" where none is told."""
    if _WERE_CLEAR.match(behind) or (_LED_CLEAR.search(before) and _CLEAR_OF.match(behind)):
        return ACQUITTED
    return next((verdict for verdict, (led, told) in _WAYS.items() if led.search(before) or told.match(behind)), "")
