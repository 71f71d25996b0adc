"""Counts that say themselves that they went on from an earlier one: "bringing the toll to 14", "a fourth worker died"."""

import re

from sayso.link.compared.relaying import described_alike
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.counts.parts import AN_NTH
from sayso.link.naming.voices import bare
from sayso.link.relations.succession import said_later
from sayso.schema import Kind
from sayso.schema.roles import FATES
from sayso.text import folded

# "Rose to 14", "bringing the number of dead to 16", "nobody is missing any more": what had been counted before is replaced.
_RISEN = re.compile(
    r"\b(?:r(?:ise|ises|isen|ose)|climb(?:s|ed)?|jump(?:s|ed)?|increased|br(?:ings?|inging|ought)|rais(?:es|ed|ing))\b"
    r"[^.;]* to\s*$",
    re.IGNORECASE,
)
# "Lowered its number of cases to 52", "raised the estimate to 650": whose number it was stands there.
_CHANGED_TO = re.compile(
    r"\b(?:lower(?:s|ed)|cuts?|revis(?:es|ed)|reduc(?:es|ed)|correct(?:s|ed)|rais(?:es|ed)|lift(?:s|ed)|increas(?:es|ed))\s+"
    r"(?:(?!another|new)\w+\s+){0,3}(?:number|count|toll|tally|estimate|figure|total)\b[^.;]* to\s*$",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(?:any ?more|any longer|no longer)\b", re.IGNORECASE)
# "Six people have now died", "nine are now known to have been killed".
_NOW = re.compile(
    r"[\w,.-]+\s+(?:[\w-]+\s+){0,3}?(?:have|has|are|is)\s+now\s+(?:been\s+)?(?:(?:known|confirmed|believed)\s+(?:to\s+have\s+)?)?(?:been\s+)?"
    r"(?:died|dead|killed|injured|hurt|missing)\b",
    re.IGNORECASE,
)
_LEAD = 90  # characters before a figure: "bringing the number of dead in the two districts to"


def moved_on(new: Traits, x: Amount, old: Traits, y: Amount) -> bool:
    """Whether a later figure's words say that the count went on from the earlier one. x, y: the figures, of one thing.

    A lower count that a named voice gave as exact is that voice's to take back.
    """
    if said_later(new, old) <= 0:
        return False
    start = x.figure.span.start
    lead = new.report.text[max(0, start - _LEAD) : start]
    theirs = _names(new, old)
    if x.role == y.role and (x.high < y.low or y.high < x.low) and theirs and _CHANGED_TO.search(lead):
        return True
    if x.role == y.role == "killed" and y.low == y.high == x.low - 1 and AN_NTH.match(new.report.text, start):
        return True
    open_or_unnamed = relation(x, y) != "apart" or old.claim.voice.kind in (Kind.REPORT, Kind.UNATTRIBUTED)
    told = _RISEN.search(lead) or _NOW.match(new.report.text, start)
    risen = y.low < x.low and (open_or_unnamed or theirs) and told
    none = x.high == 0 < y.low and _NO_MORE.search(new.claim.quote)
    return x.role in FATES and bool(risen or none)


def goes_on(new: Traits, x: Amount) -> bool:
    """Whether a figure's words say that its count went on from some other one."""
    start = x.figure.span.start
    lead = new.report.text[max(0, start - _LEAD) : start]
    told = _CHANGED_TO.search(lead) or _RISEN.search(lead) or AN_NTH.match(new.report.text, start)
    return bool(told or _NOW.match(new.report.text, start) or (x.high == 0 and _NO_MORE.search(new.claim.quote)))


def _names(new: Traits, old: Traits) -> bool:
    """Whether a claim tells of whoever gave the other's number, "the health agency lowered its number of cases to 52", or whoever
    is called the same gives it: "the governor" of two reports.
    """
    if old.claim.voice.kind not in (Kind.ORGANISATION, Kind.PERSON, Kind.OFFICE):
        return False
    return described_alike(new, old) or bare(old.claim.voice.name) in folded(new.claim.quote)
