"""For how much of something a sum of money is: "$31 a share", "80 euros per barrel"."""

import re

# What prices are given for. Not "a year": who writes "a year" in one report and leaves it out in the next means the same sum.
_A = "share|barrel|tonne|ton|person|head|household|litre|liter|gallon|ounce|kilo|kilogram|pound|bushel|unit|ticket|seat|vote|acre"
_RATE = re.compile(rf"\s*(?:in cash\s+)?\b(?:an?|per|for (?:each|every))\s+(?P<each>{_A})\b", re.IGNORECASE)


def rate(text: str, end: int) -> str:
    """What the sum that ends there is the price of one of, "" if the words say of none."""
    found = _RATE.match(text, end)
    return found["each"].lower() if found else ""
