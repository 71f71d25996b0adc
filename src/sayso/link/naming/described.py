"""What a report says of a person beside the name, as far as it can tell namesakes apart: age and line of work."""

import re
from collections.abc import Iterable

from sayso.schema import Report, Span

_AGE = re.compile(
    r"(?:,[ \u00a0](?:aged?[ \u00a0])?|[ \u00a0]\()([1-9]\d?)(?=[,.;)]|[ \u00a0](?:and|of|from)\b)"
    r"|,[ \u00a0](?:an?|the)[ \u00a0]([1-9]\d?)[- \u00a0]years?[- \u00a0]old\b"
)
_AFTER = re.compile(r",[ \u00a0](?:an?|the)[ \u00a0](?:[1-9]\d?[- \u00a0]years?[- \u00a0]old[ \u00a0])?([a-z][a-z -]{2,40})")
_BEFORE = re.compile(r"([A-Za-z-]+)[ \u00a0]$")
_REACH = 60  # characters: an age or "a 41-year-old port worker" stands right beside the name or not at all
# Ages are told in whole years, and a birthday may lie between two reports; a year more for slips.
_AGES_APART = 2
_LINES = {
    "sport": "footballer striker goalkeeper midfielder defender bowler batsman sprinter swimmer boxer cyclist coach athlete",
    "stage": "actor actress singer rapper comedian dancer musician violinist pianist",
    "church": "bishop archbishop cardinal priest pastor imam rabbi nun monk vicar",
    "bench": "judge magistrate prosecutor lawyer barrister attorney coroner",
    "police": "detective constable sheriff inspector superintendent policeman policewoman",
    "care": "nurse midwife paramedic surgeon doctor",
    "hand": "farmer driver plumber carpenter electrician miner fisherman baker waiter labourer carer pensioner",
    "school": "teacher professor lecturer student pupil schoolboy schoolgirl",
    "money": "oligarch billionaire businessman businesswoman banker tycoon",
    "arms": "general colonel major captain lieutenant admiral sergeant corporal soldier",
    "state": "president premier chancellor minister ambassador senator governor mayor envoy lawmaker",
}
_LINE = {word: line for line, listed in _LINES.items() for word in listed.split()}
# Lines of work that one person often joins: lawyers, officers, actors and owners of firms become ministers, doctors teach.
_JOINED = {frozenset(("state", other)) for other in ("bench", "arms", "money", "stage", "sport", "school", "care")}
_JOINED |= {frozenset(pair) for pair in (("care", "school"), ("bench", "school"), ("stage", "money"), ("sport", "money"))}
_JOINED |= {frozenset(pair) for pair in (("arms", "police"), ("bench", "police"), ("sport", "school"), ("arms", "money"))}


def ages(report: Report, mentions: Iterable[Span]) -> frozenset[int]:
    """The ages, in years, that stand right after the mentions: "Ilse Varn, 41,", "Ilse Varn, a 41-year-old nurse"."""
    found = (_AGE.match(report.text[span.end : span.end + _REACH]) for span in mentions)
    return frozenset(int(match[1] or match[2]) for match in found if match is not None)


def lines_of_work(report: Report, mentions: Iterable[Span]) -> frozenset[str]:
    """The lines of work told right before the mentions ("Judge Ilse Varn") or after them ("Ilse Varn, a nurse")."""
    out = set()
    for span in mentions:
        before = _BEFORE.search(report.text[max(0, span.start - _REACH) : span.start])
        after = _AFTER.match(report.text[span.end : span.end + _REACH])
        out |= {before[1].casefold()} if before is not None else set()
        out |= set(after[1].split()) if after is not None else set()
    return frozenset(_LINE[word] for word in out if word in _LINE)


def ages_apart(one: frozenset[int], other: frozenset[int], *, years: int) -> bool:
    """Whether no age of one may be the other's. years: how many lie between the two reports."""
    return bool(one and other) and min(abs(a - b) for a in one for b in other) > _AGES_APART + years


def lines_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether no line of work of one is, or goes with, one of the other's."""
    if not one or not other or one & other:
        return False
    return not any(frozenset((a, b)) in _JOINED for a in one for b in other)
