"""When what a claim tells happened, and when its figures stood.

A moment may be open on one side ("the week of 6 January 2025 or later"): such a one tells two things apart where it ends
before or begins after the other, but it never tells that they are of one day.
"""

import re

from sayso.link.counts.parts import TOLL
from sayso.schema import Claim, Moment, Report, Span
from sayso.schema.roles import HURT
from sayso.schema.timex import Days, apart, days, distance, is_open, later, reach
from sayso.tables import word_set

__all__ = [
    "Days",
    "apart",
    "as_of",
    "day_said",
    "days",
    "distance",
    "happened",
    "happened_within",
    "is_open",
    "later",
    "published",
    "reach",
    "recalled",
    "said",
]  # fmt: skip


def happened(claim: Claim) -> str | None:
    """When it happened, as its TIMEX3 value; None if unknown, or known on one side only."""
    moment = claim.happened
    return moment.value if moment and not is_open(moment.mod) else None


def happened_within(claim: Claim) -> Days | None:
    """The days on which it may have happened, open where its words leave them open; None if unknown."""
    return claim.happened.reach() if claim.happened else None


def as_of(claim: Claim) -> Moment | None:
    """When a figure stood as told, if the words say so: the publication it is inferred from stands beside it anyway.

    The day of the event is none ("nine were killed when the depot exploded on Monday"), nor that on which people came to harm
    ("six died in the collapse on 11 March"). What tells of no event stands as of its own time ("the toll on that day was 14").
    """
    told, when = claim.as_of, claim.happened
    stated = told if told and told.span else None
    if when is None or when.span is None or when.mod in _FROM or _is_yet_to_come(when, told):
        return stated
    harmed = any(figure.role in HURT for figure in claim.figures) and not is_open(when.mod)
    now = _STANDS_NOW.search(claim.quote) is not None
    if claim.event is None and not now and not (harmed and not _COUNTED_BY.search(claim.quote)):
        return stated or when
    return stated if stated and stated.span != when.span else None


_FROM = ("AFTER", "ON_OR_AFTER")  # "at least 70 since 2023": so many up to now


def _is_yet_to_come(when: Moment, told: Moment | None) -> bool:
    """Whether something happens after the report came out: "plans to cut 4,200 jobs by the end of 2027" is told of today."""
    printed = days(told.value) if told is not None and told.span is None else None
    due = days(when.value)
    return printed is not None and due is not None and due[0] > printed[1]


# "The toll stands at 61 after the last bodies were found on Tuesday": as of today.
_STANDS_NOW = re.compile(r"\bstands (?:now )?at\b(?!.*\b(?:as of|as at|by)\b)", re.IGNORECASE | re.DOTALL)
# "The toll on that day", "four bodies by noon": the count's own day.
_COUNTED_BY = re.compile(
    rf"{TOLL}|\b(?:toll|so far|as of|stood at|stands at|by (?:then|noon|midnight|dawn|dusk|night\w*|\d|(?:early |late )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)


def published(report: Report) -> str | None:
    """The report's publication date or date-time, ISO 8601."""
    return report.published.value if report.published else None


def said(claim: Claim, report: Report) -> str | None:
    """When it was said, ISO 8601: the day that stands beside its credit ("said on Monday"), else its report's publication."""
    stated, printed = day_said(claim, report), published(report)
    return stated if stated and later(stated, printed) != 0 else printed  # of the day of the report, its hour tells more


def day_said(claim: Claim, report: Report) -> str | None:
    """The day on which its report says that it was said, ISO 8601; None if it names none, or one after the report."""
    told, until = claim.as_of, days(published(report))
    if told is None or told.span is None or told.mod is not None or not told.basis.startswith("stated beside the cue"):
        return None
    if _COUNTED.search(told.basis) or not _of_the_saying(told.span, claim, report):
        return None
    day = days(told.value)
    if day is None or day[0] != day[1] or (until is not None and day[0] > until[0]):
        return None  # a month names no day
    return day[0].isoformat()


def recalled(claim: Claim, report: Report) -> bool:
    """Whether a report only looks back on it, without a day: "had earlier denied", "having denied", "after | denying"."""
    first = next(iter(claim.cue), None)
    if first is None:
        return False
    back = _HAD_SAID.match(report.quote(first)) or _AFTER_SAYING.search(report.text, max(0, first.start - _WORD), first.end)
    return bool(back) and day_said(claim, report) is None


_HAD_SAID = re.compile(
    r"had\s+(?:\w+\s+){0,2}?(?:said|told|den\w+|insist\w+|claim\w+|stat\w+|announc\w+|report\w+|reject\w+|dismiss\w+|confirm\w+|put|spoken"
    r"|maintain\w+|assert\w+|argu\w+|declar\w+|accus\w+|blam\w+|promis\w+|warn\w+|given|written|called|ruled)\b",
    re.IGNORECASE,
)
_AFTER_SAYING = re.compile(r"\b(?:after\s+|having\s+(?:\w+\s+)?)(?:denying|denied)\Z", re.IGNORECASE)
# "Three days earlier": than what, only the report's own day is known for sure.
_COUNTED = re.compile(r"counted from (?!published)")
# "Withdrew his statement of | Saturday" was said later; "for Monday" something is planned.
_OF_A_WORD = re.compile(rf"(?:\b(?:{'|'.join(sorted(word_set('told before')))})s? (?:of|from)|for) $", re.IGNORECASE)
_WORD = 24  # characters of such a word, with "of"
_STARTS = 4  # characters: "On Thursday, the minister said"


def _of_the_saying(time: Span, claim: Claim, report: Report) -> bool:
    """Whether a time goes with the words that credit the claim: no comma parts them, or it opens the sentence. In "the ministry,
    which on Monday denied it, said" the day is that of the denial.
    """
    if not claim.cue or _OF_A_WORD.search(report.text, max(0, time.start - _WORD), time.start):
        return False
    gaps = (report.text[min(time.end, cue.end) : max(time.start, cue.start)] for cue in claim.cue)
    near = any("," not in gap and ";" not in gap for gap in gaps)
    return near or any(0 <= time.start - place.context.start <= _STARTS for place in claim.occurrences)
