"""Counts that say themselves that they went on from an earlier one: "bringing the toll to 14", "a fourth worker died"."""

import re

from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import Amount, relation
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
_LOWERED_TO = re.compile(
    r"\b(?:lower(?:s|ed)|cuts?|revis(?:es|ed)|reduc(?:es|ed)|correct(?:s|ed))\s+(?:(?!another|new)\w+\s+){0,3}"
    r"(?:number|count|toll|tally|estimate|figure|total)\b[^.;]* to\s*$",
    re.IGNORECASE,
)
_NO_MORE = re.compile(r"\b(?:any ?more|any longer|no longer)\b", re.IGNORECASE)
_NTH = re.compile(r"\b(?:second|third|[a-z]+th|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)  # "a fourth worker": three had been counted
_LEAD = 90  # characters before a figure: "bringing the number of dead in the two districts to"


def moved_on(new: Traits, x: Amount, old: Traits, y: Amount) -> bool:
    """Whether a later figure's words say that the count went on from the earlier one. x, y: the figures, of one thing.

    A lower count that a named voice gave as exact is that voice's to take back.
    """
    if said_later(new, old) <= 0:
        return False
    start = x.figure.span.start
    lead = new.report.text[max(0, start - _LEAD) : start]
    if x.role == y.role and x.high < y.low and _names(new, old) and _LOWERED_TO.search(lead):
        return True
    open_or_unnamed = relation(x, y) != "apart" or old.claim.voice.kind in (Kind.REPORT, Kind.UNATTRIBUTED)
    risen = y.low < x.low and open_or_unnamed and _RISEN.search(lead)
    none = x.high == 0 < y.low and _NO_MORE.search(new.claim.quote)
    one_more = y.exact and y.low == x.low - 1 and _NTH.search(new.report.quote(x.figure.span))
    return x.role in FATES and bool(risen or none or one_more)


def goes_on(new: Traits, x: Amount) -> bool:
    """Whether a figure's words say that its count went on from some other one."""
    start = x.figure.span.start
    lead = new.report.text[max(0, start - _LEAD) : start]
    none = x.high == 0 and _NO_MORE.search(new.claim.quote)
    return bool(_LOWERED_TO.search(lead) or _RISEN.search(lead) or none or _NTH.search(new.report.quote(x.figure.span)))


def _names(new: Traits, old: Traits) -> bool:
    """Whether a claim tells of whoever gave the other's number: "the health agency lowered its number of cases to 52"."""
    name = bare(old.claim.voice.name)
    return old.claim.voice.kind in (Kind.ORGANISATION, Kind.PERSON, Kind.OFFICE) and name in folded(new.claim.quote)
