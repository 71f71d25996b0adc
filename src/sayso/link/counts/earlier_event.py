"""Numbers of an event before the one in the news, by the words around them: "the worst flood since 1972, when 310 people died",
"a year after 40 died in a similar accident", "a ferry disaster that killed 61, a decade before".
"""

import re

from sayso.tables import word_set
from sayso.text import folded

_SUPERLATIVE = (
    r"(?:worst|deadliest|bloodiest|biggest|largest|heaviest|strongest|gravest|fiercest|highest"
    r"|most (?:deadly|lethal|severe|serious|violent|destructive|devastating))"
)
# What names the event: "when", "in which", "that". Behind its own number the news goes on: "… that killed 87 has left nine dead".
_IN_WHICH = r"\b(?:when|where|that|which|who)\b(?:(?!\b(?:has|have|left|leaves)\b)(?:\b(?:19|20)\d\d\b|[^.;:!?,\d]))*$"
_SINCE = re.compile(
    rf"\b(?:{_SUPERLATIVE}\b[^.;:!?]*\bsince\b|since\b[^.;:!?,]*\b(?:19|20)\d\d\b"
    rf"|\b(?:than|like)\s+(?:an?|the|that|one)\b[^.;:!?,]*\b(?:19|20)\d\d\b)[^.;:!?,]*,?\s[^.;:!?,]*?{_IN_WHICH}",
    re.IGNORECASE,
)
# "It comes a year after a ferry disaster that killed 61".
_YEARS_AFTER = re.compile(rf"\b(?:year|decade|centur(?:y|ie))s?\s+(?:after|since)\b[^.;:!?]*{_IN_WHICH}", re.IGNORECASE)
# "A year after 40 people died": not weeks, after which people still die of the same event.
_YEARS_AFTER_SO_MANY = re.compile(
    r"\b(?:year|decade|centur(?:y|ie))s?\s+after\s+(?:(?:at least|about|some|nearly|almost|more than|another)\s+)?$",
    re.IGNORECASE,
)
_LIKE_IT = r"\b(?:an?|the|another|two|three|several)\s+(?:similar|comparable|previous)\s+(?P<what>(?:[a-z-]+\s+){0,2}?[a-z-]+)"
_IN_ONE_LIKE_IT = re.compile(rf"[^.;:!?,]{{0,60}}?\b(?:in|by|from|during|when)\s+{_LIKE_IT}(?=\W|$)", re.IGNORECASE)
_ONE_LIKE_IT = re.compile(
    rf"{_LIKE_IT}\s+(?:[^.;:!?,]*?\b)?(?:which|that|killed|killing|injured|injuring|wounded|wounding|left|claimed)\b[^.;:!?,]*$",
    re.IGNORECASE,
)
# "The 2009 bombing of a bus in which 17 died", "17 died in the 2009 bombing".
_IN_THAT_OF = re.compile(
    rf"\b(?:the|a|an|his|her|its|their)\s+(?P<year>(?:19|20)\d\d)\s+[a-z][^.;:!?\d]*?,?\s{_IN_WHICH}", re.IGNORECASE
)
_BY_THAT_OF = re.compile(
    r"[^.;:!?,\d]{0,60}?\b(?:in|by|from|during)\s+(?:the|a|an)\s+(?P<year>(?:19|20)\d\d)\s+[a-z]", re.IGNORECASE
)


def of_an_earlier_event(before: str, behind: str, published: str | None = None) -> bool:
    """Whether a number of those harmed is of another event, long over. before, behind: the words of its claim around it.

    published: when its report was, ISO 8601. What is called by the year before may be in the news yet.
    """
    named = _IN_THAT_OF.search(before) or _BY_THAT_OF.match(behind)
    if named is not None and published and int(named["year"]) < int(published[:4]) - 1:
        return True
    if _SINCE.search(before) or _YEARS_AFTER.search(before) or _YEARS_AFTER_SO_MANY.search(before):
        return True
    like_it = _IN_ONE_LIKE_IT.match(behind) or _ONE_LIKE_IT.search(before)
    return like_it is not None and any(
        folded(word).removesuffix("s") in word_set("event nouns") for word in like_it["what"].split()
    )
