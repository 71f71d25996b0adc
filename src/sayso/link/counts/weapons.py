"""Drones and missiles by what became of them: those launched are more than those shot down, and those jammed are others."""

import re

LAUNCHED, STRAYED, THROUGH = "launched", "strayed", "got through"
_WEAPON = (
    r"(?:drones?|missiles?|rockets?|shells?|mortars?|bombs?|projectiles?|uavs?|munitions?|torpedoe?s?|warheads?|decoys?|grenades?"
    r"|rounds?)"
)
_THING = re.compile(rf"(?:^|[\s-]){_WEAPON}$", re.IGNORECASE)
_BOUND = r"(?:(?:at least|at most|about|some|nearly|almost|more than|over|up to|around|a total of|another|the)\s+)?"
# "Launched 94 drones and seven missiles", "attacked the port with 40 drones".
_SENDING = re.compile(
    rf"\b(?:launch(?:ed|es|ing)?|fir(?:ed|es|ing)|unleash(?:ed|es|ing)?|sent|sends|sending|dropp(?:ed|ing)|drops|used|using"
    rf"|(?:attack|pound|target|hit|struck|barrage|salvo|wave|strike)[a-z]*\s(?:[\w'’-]+\s){{0,5}}?(?:with|of|using|by)"
    rf"|{_WEAPON}\s+(?:launched|fired|sent|used)\s+(?:to|at|was|is|as))\s+(?:and\s+)?{_BOUND}$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\s*(?:and\s+)?(?:(?:were|was|had been|have been|has been|being)\s+)?(?:launched|fired|sent|unleashed|dropped|used"
    r"|involved)\b",
    re.IGNORECASE,
)
# "Fifteen drones were lost to jamming", "went off course".
_STRAYED = re.compile(
    r"\s*(?:were|was|had been|have been|had|have)?\s*(?:lost|jammed|suppressed|disabled"
    r"|went (?:off course|astray)|disappeared|vanished|crashed|fell)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"\s*(?:(?:had|have)\s+)?(?:got through|reached (?:their|its|the) targets?|hit\b|struck\b|evaded|slipped past|landed)",
    re.IGNORECASE,
)


def of_weapons(role: str, counted: str, before: str, behind: str) -> str:
    """What became of the weapons that a number of no other fate counts; "" if nothing is told, or they are no weapons."""
    told = counted or before[-60:]
    if role != "count" or not (_THING.search(counted) if counted else re.search(rf"\b{_WEAPON}\b", told, re.IGNORECASE)):
        return ""
    rest = behind[len(counted) + 1 :] if behind.lstrip().lower().startswith(counted.lower()) else behind
    if _SENDING.search(before) or _SENT.match(rest):
        return LAUNCHED
    return STRAYED if _STRAYED.match(rest) else THROUGH if _THROUGH.match(rest) else ""
