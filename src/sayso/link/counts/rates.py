"""For how much of something a sum of money is: "$31 a share", "80 euros per barrel"; or a difference: "90m over budget", "rose by
eight", "300 more than last year".
"""

import re

# "55 million euros plus up to 5 million in bonuses".
_PLUS = re.compile(r"\bplus\s+(?:(?:up to|another|a further|about|an additional)\s+)?$", re.IGNORECASE)
# What prices are given for, and how long a loss goes on. Not "a year": who writes "a year" in one report and leaves it out in the
# next means the same sum, as with a rent.
_A = (
    "day|hour|week|share|barrel|tonne|ton|person|head|household|litre|liter|gallon|ounce|kilo|kilogram|pound|bushel|unit|ticket"
    "|seat|vote|acre"
)
# A loss of so much a day grows; a rent or a wage is the same sum, with its time or without.
_TIMES = frozenset(("day", "hour", "week"))
_COSTS = re.compile(r"\b(?:cost(?:s|ing)?|los(?:s|ses|t|es?|ing)|burn(?:s|ed|ing)?|bleed\w*|damage)\b[^.;:!?]*\Z", re.IGNORECASE)
_RATE = re.compile(
    rf"\s*(?:in cash\s+)?(?:\b(?:an?|per|for (?:each|every))\s+(?P<each>{_A})\b|\b(?:in\s+)?(?P<apiece>each|apiece)\b)",
    re.IGNORECASE,
)
# "Cost 90 million crowns more than planned", "12m euros over budget": how far two sums lie apart, and neither of them.
_APART = re.compile(
    r"\s*(?:more|less|higher|lower|cheaper|dearer|fewer) than\b|\s*(?:over|under|above|below|beyond) (?:the |its |their )?"
    r"(?:\w+ )?(?:budget|estimate|plan|target|limit|forecast|cap)\b",
    re.IGNORECASE,
)
# "2.1 metres above its usual level", "30 centimetres below the mark"
_FROM_LEVEL = re.compile(
    r"\s*(?:above|below|over|under) (?:the |its |their )?(?:[\w-]+ )?"
    r"(?:levels?|average|mean|mark|normal|usual|record|peak|threshold)\b",
    re.IGNORECASE,
)
_OVERSPEND = re.compile(
    r"\b(?:over(?:spend|run|spending)|shortfall|deficit|gap|surplus|difference) of (?:\w+ ){0,2}$", re.IGNORECASE
)
# "Nineteen more than earlier thought", "300 refugees more than last year"; "12 people more than 80 years old" are twelve.
_THAN = re.compile(
    r"\s+(?:(?!in\b|at\b|on\b|for\b|over\b|of\b|to\b|from\b|by\b|with\b|and\b|or\b)[a-z]+\s+){0,2}?(?:more|fewer|less)\s+"
    r"(?:[a-z]+\s+){0,2}?than\s+(?![\d$£€])(?!\w+\s+years?\s+old\b)",
    re.IGNORECASE,
)
# "Rose by eight", "an increase of 40", "cases were up 12".
_CHANGE = re.compile(
    r"\b(?:(?:r(?:ise|ises|isen|ose)|climb(?:s|ed)?|jump(?:s|ed)?|gr(?:ow|ows|ew|own)|increas(?:e|es|ed)|swell(?:s|ed)?|swollen"
    r"|f(?:all|alls|ell|allen)|drop(?:s|ped)?|declin(?:e|es|ed)|shr(?:inks?|ank|unk)|decreas(?:e|es|ed)"
    r"|(?:went|gone|go|is|are|was|were|been) (?:up|down)|reduced|cut|lowered|raised|revised (?:up|down))(?:\s+\w+ly)?\s+by"
    r"|(?:increase|rise|jump|growth|gain|fall|drop|decline|decrease|reduction) of|(?:is|are|was|were|been) (?:up|down))"
    r"(?:\s+(?:about|some|nearly|almost|another|a further|at least))?\s+$",
    re.IGNORECASE,
)
# "One death struck from the toll", "two names were removed from the list of dead".
_STRUCK = re.compile(
    r"(?:\s+[a-z]+){0,3}?\s+(?:struck|removed|deducted|subtracted|dropped|taken)\s+(?:off|from)\s+(?:(?:the|its|their|an?)\s+)?"
    r"(?:[\w-]+\s+){0,3}?(?:toll|list|count|tally|total)\b",
    re.IGNORECASE,
)
# "The speed limit on the bend was 80 kilometres an hour", "a limit of 40 tonnes".
_LIMIT = re.compile(
    r"\b(?:(?:speed |weight |legal |safe |permitted |allowed )(?:limit|maximum|threshold|load|dose)|limit|threshold)\b"
    r"(?:\s+(?:on|in|at|for|there)(?:\s+[\w-]+){0,4}?)?\s+(?:is|was|of|at|had been)\s+(?:about\s+|only\s+)?$",
    re.IGNORECASE,
)
# "Was caught with 140,000 euros in cash", "140,000 euros on him": what was found with somebody is not what he was paid.
_FOUND_WITH = re.compile(
    r"\b(?:found|(?:found|caught|arrested|stopped) with|carrying|carried|seized|recovered|confiscated)"
    r"\s+(?:about\s+|some\s+|more than\s+|nearly\s+)?$",
    re.IGNORECASE,
)
_ON_HIM = re.compile(
    r"(?:\s+in cash)?\s+(?:(?:found\s+)?on (?:him|her|them)\b|(?:hidden |found )?in (?:his|her|their|the|a) "
    r"(?:flat|house|home|car|bag|safe|office|garage|suitcase|apartment|luggage)\b)",
    re.IGNORECASE,
)
DIFFERENCE, HELD, LEVEL, LIMIT = "difference", "held", "level", "limit"
_CLAUSE = 70  # characters: "speed limit on the bend above the village was "
_LEAD = 40  # characters: "overspend of more than"


def kept_apart(text: str, start: int, end: int, *, money: bool, growth: bool) -> str:
    """What the number that stands there is told to be for, from or over, which one without it is not: see the functions below.

    money: whether it is a sum of money; growth: whether it is a percentage of growth, which is no difference of two others.
    """
    per = limit(text, start) or (rate(text, end) or held(text, start, end) if money else from_level(text, end))
    return per or ("" if growth else difference(text, start, end, money=money))


def rate(text: str, end: int) -> str:
    """What the sum that ends there is the price of one of, "" if the words say of none."""
    found = _RATE.match(text, end)
    each = (found["each"] or found["apiece"]).lower() if found else ""
    return "" if each in _TIMES and not _COSTS.search(text[max(0, end - _CLAUSE) : end]) else each


def held(text: str, start: int, end: int) -> str:
    """`HELD` if the sum that stands there was found with somebody, else ""."""
    return HELD if _FOUND_WITH.search(text[max(0, start - _LEAD) : start]) or _ON_HIM.match(text, end) else ""


def limit(text: str, start: int) -> str:
    """`LIMIT` if the number that stands there is how much there may be of something, not how much there was, else ""."""
    return LIMIT if _LIMIT.search(text[max(0, start - _CLAUSE) : start]) else ""


def from_level(text: str, end: int) -> str:
    """`LEVEL` if the measure that ends there is told from a level that is known, else ""."""
    return LEVEL if _FROM_LEVEL.match(text, end) else ""


def difference(text: str, start: int, end: int, *, money: bool = True) -> str:
    """`DIFFERENCE` if the number that stands there is how far two others lie apart, else "". money: whether it is a sum of it."""
    lead = text[max(0, start - _LEAD) : start]
    apart = money and (_APART.match(text, end) or _OVERSPEND.search(lead) or _PLUS.search(lead))
    return DIFFERENCE if apart or _THAN.match(text, end) or _STRUCK.match(text, end) or _CHANGE.search(lead) else ""
