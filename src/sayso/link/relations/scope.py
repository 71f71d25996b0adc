"""Whether two counts are of one area and time: "21 died in the town", "34 died in the whole province", "eight died at Brack"."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.schema import Claim

_WIDE = re.compile(
    r"\b(?:nationwide|countrywide|worldwide|statewide|province-wide|across|throughout|(?:whole|entire) (?:of )?(?:the )?\w+"
    r"|all (?:of )?(?:the )?"
    r"(?!\d|(?:of|the|people|passengers|those|crew|aboard|them|whom|us|but|were|was|are|had|have|died)\b)\w+"
    r"|(?:two|three|four|both|all) (?:accidents|attacks|blasts|fires|incidents|shootings|crashes|pits|towns|villages|districts)"
    r"|in both|combined|altogether|overall)\b",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"\b(?:in|for|of|from) (?:the |its |this )?(?:whole |entire )?(?:[\w-]+ )?"
    r"(?P<area>country|province|region|district|state|city|town|village)\b",
    re.IGNORECASE,
)
# "At Brack", "in the Hollin pit": days and months stand after "in" and "on" too, but name no place.
_AT = re.compile(r"\b(?:at|near|in) (?:the )?(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+)*)")
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|Ms|Dr|Sir)\b"
)


_WAR = r"(?:war|fighting|conflict|invasion|siege|uprising|revolt|offensive|hostilities)"
_MONTH = (
    r"(?:(?:early|mid|late|last)[ -])?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|winter)(?! \d{1,2}\b)"  # a day is that of one event
)
# "Last year five people died", "the 12th death this year", "12 deaths a year": a stretch of time, not one event; last year's fire
# was one.
_PERIOD = re.compile(
    r"\b(?:(?:last|this|each|every|per) (?:year|decade)(?![’']s\b)"
    r"|(?<!in )(?<!for )(?<!than )a (?:year|decade)(?! (?:ago|after|before|later|earlier)\b)"
    r"|so far (?:this|in the) (?:month|season|year|decade)|so far in \d{4}|annual(?:ly)?"
    rf"|since (?:the|this) (?:start|beginning|outbreak|outset) of (?:the |this )?(?:[\w-]+ )?(?:year|{_WAR})"
    rf"|since (?:the|this) (?:[\w-]+ )?{_WAR}(?: (?:began|broke out|started|erupted|resumed))?"
    rf"|since (?:[\w-]+ )?{_WAR} (?:began|broke out|started|erupted|resumed|flared)"
    r"|in (?:[\w-]+ ){1,3}(?:days|weeks|months) of (?:[\w-]+ )?(?:shelling|air ?strikes|strikes|attacks|raids|bombings?"
    r"|bombardment)"
    r"|in (?:such|similar) (?:attacks|strikes|raids|incidents|clashes|accidents)"
    rf"|since (?:{_MONTH}|(?:19|20)\d\d)|in (?:\w+ ){{1,3}}(?:months|years) of {_WAR})\b",
    re.IGNORECASE,
)
# "The deadliest attack this year", or since the war began, "killed 14": what is measured by the year is one event.
_RECORD = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|strongest|most [a-z]+) (?:[\w-]+ ){1,4}?"
    rf"(?:(?:this|last|of the) (?:year|decade)\b|since (?:(?:19|20)\d\d\b|{_MONTH}\b"
    rf"|(?:[\w-]+ ){{1,4}}?(?:year|{_WAR})\b))",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)  # a history's values are held against each other
def over_time(quote: str) -> bool:
    """Whether words count over a stretch of time: "since the war began", "so far this year"."""
    return bool(_PERIOD.search(_RECORD.sub("", quote)))


def counts_over_time(claim: Claim, text: str) -> bool:
    """The same of a claim, also where the sentence before it says so: "At least 4,300 have died since the war began, the council
    said. The government says 2,100 people have died". text: the report's.
    """
    if over_time(claim.quote) or _HAVE_FARED.fullmatch(claim.quote) is None:
        return over_time(claim.quote)
    return not (claim.times or claim.places) and over_time(_sentence_before(claim, text))


def _sentence_before(claim: Claim, text: str) -> str:
    """The sentence before a claim's in its paragraph, "" if there is none."""
    start = claim.occurrences[0].context.start
    lead = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    return _SENTENCE_END.split(lead)[-1]


# "The government says 2,100 people have died": so many up to now. "14 people were hurt by a shell" are those of that shell, and
# "two of them", "nine soldiers" are other people.
_HAVE_FARED = re.compile(
    r"\W*(?:that )?(?:(?:at least|more than|about|some|only|just|nearly|fewer than)\s+)?[\d.,]+\s+(?:people|civilians)\s+"
    r"(?:have|had)\s+(?:so far\s+)?(?:been\s+)?\w+(?:\s+(?:so far|in all|in total))?\W*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?][\s”\"’'])\s*(?=[A-Z“\"])|(?<=[.!?])\s+(?=[A-Z“\"])")


def other_scope(one: str, other: str) -> str | None:
    """Why one statement counts in another area than the other, as their words have it; None if it does not."""
    here, there = _scope(one), _scope(other)
    if here.areas & there.areas:
        return None
    if here.wide != there.wide or (here.areas and there.areas):
        return "one counts in a wider area than the other"
    if here.places and there.places and not here.places & there.places:
        return f"the one is of {' and '.join(sorted(here.places))}, the other of {' and '.join(sorted(there.places))}"
    return None


class _Scope(NamedTuple):
    """areas: words for the kind of area; places: names after "at" or "in"; wide: whether it is told to be of all of an area."""

    areas: frozenset[str]
    places: frozenset[str]
    wide: bool


@lru_cache(maxsize=16384)  # a history's values are held against each other
def _scope(quote: str) -> _Scope:
    return _Scope(
        frozenset(m["area"].lower() for m in _AREA.finditer(quote)),
        frozenset(m["place"] for m in _AT.finditer(quote) if not _NO_PLACE.match(m["place"])),
        bool(_WIDE.search(quote)),
    )
