"""Two times of day for one event: "around 5 p.m." and "around 7:30 p.m." on one Sunday cannot both be right."""

import re
from datetime import datetime

from sayso.link.compared.traits import Traits
from sayso.link.when import apart, days
from sayso.text import folded

# What is told to have happened at that time is the event itself, not who came, called or died later.
_HAPPENED = re.compile(
    r"\b(?:happened|happens|occurred|took place|(?:shooting|shots|crash|blast|fire|attack|explosion) (?:was|were) reported)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d\Z")
# "After 5 p.m." has no other end; "just after 5 p.m." is about then.
_OPEN = re.compile(r"\b(?:after|before|since|until|till|by|from|between)\s+(?:about |around )?[\d:]", re.IGNORECASE)
_JUST = re.compile(r"\b(?:just|shortly|right|moments|minutes|soon)\s+(?:after|before)\b", re.IGNORECASE)
_NEAR = 20  # characters before a time: "shortly after about"
# Minutes by which two times may differ and be one: "around" is told to the half-hour, others to the quarter.
ABOUT, EXACT = 30, 15
# Two blasts have two times; a shooting is reported after it happened.
_ANOTHER = re.compile(r"\b(?:another|other|first|second|third|last|two|one of|series)\b", re.IGNORECASE)
_REPORTED = re.compile(r"\breported\b", re.IGNORECASE)


def other_clock(a: Traits, b: Traits) -> tuple[str, str] | None:
    """The two times of day, where they cannot be one; None where they can, or where nobody knows."""
    mine, theirs = _time(a), _time(b)
    if mine is None or theirs is None:
        return None
    quotes = a.claim.quote, b.claim.quote
    if any(map(_ANOTHER.search, quotes)) or bool(_REPORTED.search(quotes[0])) is not bool(_REPORTED.search(quotes[1])):
        return None
    (one, loose), (other, free) = mine, theirs
    gap = abs((one - other).total_seconds()) / 60
    if one.date() != other.date() or gap <= (ABOUT if loose or free else EXACT):
        return None
    return f"{one:%H:%M}", f"{other:%H:%M}"


def other_time_given(a: Traits, b: Traits) -> tuple[str, str] | None:
    """The days, else the times of one day, that the words of two claims give, where they are two; None where they may be one."""
    (one, words), (other, others) = (_given(t) for t in (a, b))
    if one is None or other is None or words == others or any(_ANOTHER.search(t.claim.quote) for t in (a, b)):
        return None  # the same words for two days: "on Monday" of two weeks
    if apart(days(one), days(other)):
        return one[:10], other[:10]
    if _CLOCK.match(one) and _CLOCK.match(other) and one[:10] == other[:10]:
        gap = abs((datetime.fromisoformat(one) - datetime.fromisoformat(other)).total_seconds()) / 60
        return (one[11:], other[11:]) if gap > ABOUT else None
    return None


def _given(traits: Traits) -> tuple[str | None, str]:
    """When it is told to happen, if the claim's own words say so without a bound, and these words."""
    when = traits.claim.happened
    if when is None or when.span is None or when.mod is not None or not when.basis.startswith("stated in the content"):
        return None, ""
    return when.value, folded(traits.report.quote(when.span))


def _time(traits: Traits) -> tuple[datetime, bool] | None:
    """When it happened, to the minute, and whether it is told as about then."""
    when = traits.claim.happened
    if when is None or when.span is None or not _CLOCK.match(when.value) or not _HAPPENED.search(traits.claim.quote):
        return None
    before = traits.report.text[max(0, when.span.start - _NEAR) : when.span.start]
    words = f"{before}{traits.report.quote(when.span)}"
    if when.mod not in (None, "APPROX") or (_OPEN.search(words) and not _JUST.search(words)):
        return None
    return datetime.fromisoformat(when.value), when.mod is not None or bool(_JUST.search(words))
