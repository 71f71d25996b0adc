"""Figures that nobody has counted yet, of what may come or is left open: "could kill 50", "whether 50 had been killed"."""

import re

from sayso.link.counts.amount import Amount
from sayso.link.counts.left_open import left_open
from sayso.link.counts.taken_as_known import taken_as_known
from sayso.schema import Claim, Stance
from sayso.schema.roles import FATES

_SUPPOSING = frozenset((Stance.PREDICTS, Stance.URGES, Stance.OFFERS, Stance.WISHES))
# "Could have killed 50" and "may have died" look back. What the verb governs follows within a few words, or stands before it.
_TO_COME = (
    r"(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|prepar(?:es|ed|ing)|threaten(?:s|ed)?|want(?:s|ed)?|hop(?:es|ed|ing)|due|set|about|ready"
    r"|expect(?:s|ed)?|(?:is|are|was|were)) to|(?-i:will|would|could|might|may|can)"
)
_VERB = rf"(?:{_TO_COME})\s+(?!have\b|be able\b)(?:\w+\s+)?"
_BEFORE = re.compile(rf"\b{_VERB}\w+(?:\s+(?!and\b|but\b|that\b)[\w-]+){{0,3}}\s+$", re.IGNORECASE)
# "Nine deaths that may be linked to it": they have died, of whatever.
_CAUSE = re.compile(
    r"\b(?:may|might|could|can)\s+be\s+(?:linked|connected|related|tied|due|attribut\w+|caused|traced)\b", re.IGNORECASE
)
_BEHIND = re.compile(rf"^(?:\s+[\w-]+){{1,4}}?\s+{_VERB}", re.IGNORECASE)
# "The toll may be 400", "the number of dead could be as high as 40": a guess at what is so already.
_NOW = re.compile(
    r"\b(?:toll|number|count|figure|total|tally)\b[^.;:!?]*\b(?:may|might|could)\s+be\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
# A clause's worth of text on either side.
_REACH = 60
# In a heading every longer word has a capital: there "May" is a month only beside what tells one.
_LONGER = re.compile(r"\b[^\W\d]{4,}")
_MONTH = re.compile(
    r"\b((?:in|of|since|until|till|by|from|on|before|after|during|last|next|this|late|early|mid|the|"
    r"\d+(?:st|nd|rd|th)?)[ -])may\b"
    r"|\bmay(?= (?:\d|last\b|this\b))",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.,;:!?]\s|\n")


def supposed(claim: Claim, amount: Amount, text: str) -> bool:
    """Whether a figure tells of what may come, or may be. text: the report's. Only counts of a fate: money pledged is a sum all
    the same.
    """
    if amount.role not in FATES:
        return False
    if not amount.figure.real or left_open(claim, amount.figure.span, text):
        return True
    if claim.stance in _SUPPOSING:
        return not taken_as_known(claim, amount, text)
    span = amount.figure.span
    before = _CLAUSE.split(text[max(0, span.start - _REACH) : span.start])[-1]
    behind = _CLAUSE.split(text[span.end : span.end + _REACH])[0]
    if _is_heading(before + behind):
        before, behind = (_MONTH.sub(r"\1month", part).lower() for part in (before, behind))
    if _NOW.search(before) or _CAUSE.search(behind):
        return False
    return bool(_BEFORE.search(before) or _BEHIND.match(behind))


def _is_heading(text: str) -> bool:
    words = _LONGER.findall(text)
    return len(words) > 1 and all(word[0].isupper() for word in words)
