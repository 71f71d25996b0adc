"""For how much of something a sum of money is: "$31 a share", "80 euros per barrel"; or a difference: "90m over budget"."""

import re

# What prices are given for. Not "a year": who writes "a year" in one report and leaves it out in the next means the same sum.
_A = "share|barrel|tonne|ton|person|head|household|litre|liter|gallon|ounce|kilo|kilogram|pound|bushel|unit|ticket|seat|vote|acre"
_RATE = re.compile(rf"\s*(?:in cash\s+)?\b(?:an?|per|for (?:each|every))\s+(?P<each>{_A})\b", re.IGNORECASE)
# "Cost 90 million crowns more than planned", "12m euros over budget": how far two sums lie apart, and neither of them.
_APART = re.compile(
    r"\s*(?:more|less|higher|lower|cheaper|dearer|fewer) than\b|\s*(?:over|under|above|below|beyond) (?:the |its |their )?"
    r"(?:\w+ )?(?:budget|estimate|plan|target|limit|forecast|cap)\b",
    re.IGNORECASE,
)
_OVERSPEND = re.compile(
    r"\b(?:over(?:spend|run|spending)|shortfall|deficit|gap|surplus|difference) of (?:\w+ ){0,2}$", re.IGNORECASE
)
DIFFERENCE = "difference"
_LEAD = 40  # characters: "overspend of more than"


def rate(text: str, end: int) -> str:
    """What the sum that ends there is the price of one of, "" if the words say of none."""
    found = _RATE.match(text, end)
    return found["each"].lower() if found else ""


def difference(text: str, start: int, end: int) -> str:
    """`DIFFERENCE` if the sum that stands there is how far two others lie apart, else ""."""
    return DIFFERENCE if _APART.match(text, end) or _OVERSPEND.search(text[max(0, start - _LEAD) : start]) else ""
