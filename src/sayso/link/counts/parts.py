"""Whether a number is a part of another one, as its words have it: "three of the wounded", "five more bodies, bringing the toll
to 17", "including four children".
"""

import re

from sayso.schema import Claim, Figure
from sayso.schema.victims import NTH
from sayso.text import folded

# "Three of the wounded", "two of six valves", "the dead included four dockers": a part of another count, never the count itself.
_PART_OF = re.compile(
    r"^(?:at least |more than |about |some |up to |as many as )?[\w.,-]+ (?:more |others? )?"
    r"of (?:the|those|these|his|her|its|their|our|them|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b",
    re.IGNORECASE,
)
# "Two people are in critical condition": not all who were hurt.
_BADLY = re.compile(
    r"^[\w,.-]+ (?:[\w-]+ ){0,5}?(?:in (?:very |extremely )?(?:critical|serious|grave|stable|fair|good) condition"
    r"|(?:critically|seriously|severely|gravely|badly|slightly|lightly) (?:hurt|injured|wounded)"
    r"|(?:suffered|with) (?:minor|serious|severe|critical|(?:non-)?life-threatening) (?:injuries|wounds))",
    re.IGNORECASE,
)
_OF_THEM_BADLY = re.compile(
    r"^[\w,.-]+ of (?:them|whom) (?:critically|seriously|severely|gravely|badly|slightly|lightly)\b", re.IGNORECASE
)
_LIGHT = re.compile(r"\b(?:slightly|lightly|minor|stable|fair|good|non-life-threatening)\b", re.IGNORECASE)
_OF_SO_MANY = re.compile(r"\s+of (?:the|those|these|his|her|its|their|our|them)\b", re.IGNORECASE)  # "half a dozen of them"
# "A third guest has died": two had.
AN_NTH = re.compile(rf"an?\s+(?:{'|'.join(NTH)})\b", re.IGNORECASE)
# "Of the 26 people who died, 11 were children".
_OF_ALL = re.compile(r"(?:\A|[.;:]\s)\W*of (?:the|those|these|all)\b[^.;:]*,\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)
# "Of 4,012 members who voted, 3,377 backed the deal": the first number is of all.
_OF = re.compile(
    r"(?:\A|[.;:,]\s|\bthat\s)\W*(?:out )?of (?:(?:the|those|these|some|about|nearly|almost|all)\s+)*\Z", re.IGNORECASE
)
_THEN = re.compile(r"[^.;:!?]*?,\s+(?:[a-z]+\s+){0,3}\Z", re.IGNORECASE)
_FOUND = re.compile(
    r"\b(?:found|concluded|established|determined|confirmed)\s+(?:that\s+)?(?:only\s+|at least\s+)?\Z", re.IGNORECASE
)
_BARE = re.compile(r"\s+(?:was|were|is|are|had|have|has)\b", re.IGNORECASE)
_REACH = 60  # characters: a bound, a number and what follows
_NOUN = 30  # characters: "more", "of the"
_ITS = re.compile(r"\s+of\s+(?:(?:its|their|his|her|the|those|these)\s+)?", re.IGNORECASE)
_OF_THESE = re.compile(r"^[\w,.-]+ of (?:them|whom)\b", re.IGNORECASE)
_INCLUDED = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among (?:them|the \w+|those \w+))\b[^.;]*$", re.IGNORECASE)
_AMONG = re.compile(
    r"^[^.;:!?]{0,40}?\b(?:were|are|was|is|being)\s+(?:also\s+)?among\s+(?:the|those|its|their)\s+(?:[\w-]+\s+)?"
    r"(?:dead|killed|victims|fatalities|wounded|injured|hurt|casualties|missing)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
# "Nine people were killed, not twelve": who says so gives nine.
_NOT_SO_MANY = re.compile(
    r"(?:[,;(–—-]|\band|\bbut)\s*not\s+(?:the\s+)?$|\b(?:rather than|instead of)\s+(?:the\s+)?$", re.IGNORECASE
)
_NOT_REACH = 20  # characters: "rather than the "
# "The sum is higher than the 350,000 that aides had named": theirs, not that of whoever compares.
_THAN_THE = re.compile(
    r"\b(?:(?:more|fewer|less|higher|lower|larger|smaller|greater|bigger) than|twice|double|above|below"
    r"|exceed(?:s|ed|ing)|differ(?:s|ed|ent) from|compared (?:with|to))\s+"
    r"the\s+(?:(?:earlier|initial|previous|first|original|official)\s+)?\Z",
    re.IGNORECASE,
)
# What a number of people harmed is called; not one of a year, a war or a road ("the number of road deaths this year").
TOLL = (
    r"\b(?:the|its|their)\s+(?:(?:death|known|official|confirmed|latest|overall|total)\s+){0,2}"
    r"(?:toll|tally|(?:number|total|count)\s+of\s+(?:the\s+|known\s+|confirmed\s+)*"
    r"(?:dead|deaths|killed|victims|fatalities|casualties|injured|wounded|missing|people killed))"
)
# "Six bodies were found, taking the number of dead to 47": what comes on top is a part of it.
_ON_TOP = re.compile(
    rf"^[^.;!?]{{0,120}}?\b(?:bring|tak|push|rais|lift|carry)ing\s+(?:{TOLL}|the\s+total(?:\s+number)?)\s+to\b", re.IGNORECASE
)
# "The toll rose to 17 after three people died in hospital": so does what raised it.
_RAISED = re.compile(
    rf"(?:{TOLL}|\b(?:toll|dead|deaths|killed)\b)[^.;:!?]*\b(?:rose|risen|rises?|climb\w*|grew|grown|jump\w*|increas\w*|went|gone|raised)\b[^.;:!?]*"
    r"\bto\b[^.;:!?]*\b(?:after|when|as)\s+(?:(?:[a-z]+\s+){1,3}(?:found|recovered|retrieved|discovered|pulled (?:out|up))\s+)?"
    r"(?:another\s+|a\s+further\s+)?$",
    re.IGNORECASE,
)


def on_top(claim: Claim, figure: Figure, text: str, role: str) -> bool:
    """Whether it came on top of an earlier count, which its claim brings up to date. text: the report's."""
    raised = role == "killed" and _RAISED.search(text[claim.content[0].start : figure.span.start])
    return bool(raised or _ON_TOP.match(text[figure.span.start : claim.content[-1].end]))


def is_part(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether it is said to be some of others: "three of the wounded"; a share is one whether it is said or not."""
    if figure.unit == "%":
        return False
    told = text[figure.span.start : figure.span.start + _REACH]
    said = text[figure.span.start : figure.span.end]
    # "A seventh victim of the fire" is no part of a fire: seven have died.
    words = " " in said and not AN_NTH.match(said) and _OF_SO_MANY.match(text, figure.span.end)
    if _is_of_so_many(claim, figure, text) or _is_found_among(claim, figure, text):
        return True
    if _has_whole(claim, figure, text):
        return False
    return bool(words or _PART_OF.match(told)) and not _all_who_died(claim, figure, told)


def _is_found_among(claim: Claim, figure: Figure, text: str) -> bool:
    """ "Examined three cases and found that | two | were linked to it": of those three."""
    start = claim.content[0].start
    if not (_FOUND.search(text[start : figure.span.start]) and _BARE.match(text, figure.span.end)):
        return False
    before = (f for f in claim.figures if f.span.end <= figure.span.start and f.counted)
    return any((f.counted, f.role) == (figure.counted, figure.role) and (f.low or 0) > (figure.high or 0) for f in before)


def _is_of_so_many(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether a number of the same, before it, is said to be of all: "of 4,012 members who voted, 3,377 backed the deal"."""
    start = claim.content[0].start
    alike = (f for f in claim.figures if f.counted and (f.counted, f.role) == (figure.counted, figure.role))
    wholes = (f for f in alike if f.span.end <= figure.span.start)
    return any(_OF.search(text[start : f.span.start]) and _THEN.match(text[f.span.end : figure.span.start]) for f in wholes)


def _has_whole(claim: Claim, figure: Figure, text: str) -> bool:
    """ "8,200 of its 9,000 members stopped work": the first number is of all who did, as far as is told."""
    return any(of_its(figure, f, text) for f in claim.figures)


def of_its(some: Figure, whole: Figure, text: str) -> bool:
    """Whether one number counts some of those whom another counts right behind it: "8,200 of its 9,000 members"."""
    alike = some.role == whole.role == "count" and some.counted is not None and some.counted == whole.counted
    return alike and _ITS.fullmatch(text[some.span.end : whole.span.start]) is not None


def state(figure: Figure, text: str) -> str:
    """The state that those it counts are in, and not all who were hurt: "light", "grave", or "" if none is told."""
    told = text[figure.span.start : figure.span.start + _REACH]
    if not (found := _BADLY.match(told) or _OF_THEM_BADLY.match(told)):
        return ""
    return "light" if _LIGHT.search(found.group()) else "grave"


def _all_who_died(claim: Claim, figure: Figure, told: str) -> bool:
    """Whether "two of them fatally", behind a number of those shot, is a part of these and all who died, as far as is told."""
    before = [f.role for f in claim.figures if f.span.end <= figure.span.start]
    return figure.role == "killed" and bool(before) and "killed" not in before and bool(_OF_THESE.match(told))


def is_included(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether the words name it among others, before it or behind."""
    before = text[min(figure.span.start, claim.content[0].start) : figure.span.start]
    behind = text[figure.span.end : claim.content[-1].end]
    included = _INCLUDED.search(before) and not _is_beside_those(claim, figure, text)
    return bool(included or _OF_ALL.search(before) or _OF_WHOM.search(before) or _AMONG.match(behind))


def has_carried_noun(figure: Figure, text: str) -> bool:
    """Whether what it counts was only told of a number before it: "263 cases, of which 74 had been confirmed"."""
    counted = folded(figure.counted or "")
    return bool(counted) and counted not in folded(text[figure.span.start : figure.span.end + len(counted) + _NOUN])


def _is_beside_those(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether another fate begins behind those who are included: "killed 259, including 12 Americans, and injured 5,500"."""
    before = [f for f in claim.figures if f.span.end <= figure.span.start]
    last = max(before, key=lambda f: f.span.end, default=figure)
    return last.role != figure.role and "," in text[last.span.end : figure.span.start]


def is_known(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether a claim's first number is only what something is compared with that has no number itself."""
    first = all(figure.span.start <= f.span.start for f in claim.figures)
    return first and bool(_THAN_THE.search(text[claim.content[0].start : figure.span.start]))


def not_so_many(text: str, start: int) -> bool:
    """Whether the number that stands there is told as one that is not right, beside another."""
    return bool(_NOT_SO_MANY.search(text[max(0, start - _NOT_REACH) : start]))
