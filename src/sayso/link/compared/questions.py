"""Which questions a claim may answer: whether the act happened, who was arrested, how the wounded are …

Reports on one event answer the same few questions, each in its own words: "two men were shot on Elm Street" and "the shooting
left one dead" are one point, though they share no word but what the whole story shares. A claim may answer several.
"""

import re
from functools import lru_cache

_BE = r"(?:is|are|was|were|been|be|being|gets?|got)"
_HOW = r"(?:\w+ly |also |all |both |still |later |now |already |not )*"
_ACTS = r"(?:shooting|incident|attack|blast|explosion|crash|fire|accident|collapse|killing|homicide|violence)"
_PATTERNS = {
    # Whether anybody who knows something should come forward.
    "appeal": r"\b(?:anyone|anybody|those|witnesses|residents)\b.{0,40}\b(?:information|knows?|saw|tips?)\b"
    r"|\b(?:call|contact)\b.{0,40}\b(?:police|stoppers|hotline|detectives?|sheriff|department|bureau|\d{3})|\bcome forward\b"
    r"|\bneed your help\b|\bfor information\b",
    "charge": rf"\b{_BE} {_HOW}(?:charged|indicted|convicted|sentenced|arraigned|booked)\b"
    rf"|\bfac(?:es?|ed|ing) .{{0,30}}charges?\b"
    r"|\bcharged with\b|\bcounts? of\b|\bpleaded\b|\bcharges? (?:against|of|have|has|were|will)\b|\bbond\b|\bbail\b",
    "arrest": r"\b(?:arrest(?:s|ed)?|apprehended|detained|captured|jailed)\b|\b(?:in|into|under) custody\b|\bsurrendered\b"
    r"|\bturned (?:himself|herself|themselves) in\b",
    "search": r"\b(?:search|look|hunt)(?:ing|es)? for\b|\bseek(?:ing|s)? a\b|\bmanhunt\b"
    r"|\bon the (?:loose|run)\b|\bat large\b"
    r"|\b(?:fled|flee|escaped|ran off|drove off|drove away)\b|\bno (?:arrests?|suspects?)\b|\bwhereabouts\b",
    "identity": rf"\bidentif(?:y|ied|ies)\b|\b{_BE} {_HOW}named\b|\bnames? (?:of|has|have|was|were)\b",
    "condition": r"\bcondition\b|\blife.threatening\b"
    r"|\b(?:taken|transported|rushed|flown|airlifted) to .{0,40}(?:hospital|medical|clinic)"
    r"|\bexpected to (?:survive|live|recover)\b|\bsurgery\b|\brecover(?:ing|ed)?\b"
    r"|\b(?:treated|hospitali[sz]ed)\b|\breleased from\b",
    "motive": r"\bmotives?\b"
    r"|\b(?:argument|argued?|arguing|dispute|feud|fight|altercation|quarrel|robbery|random|gang)\b|\bretaliat"
    r"|\b(?:why|because of|led to|stemm?ed from|sparked|escalated|cause of)\b",
    "grief": r"\b(?:thoughts|prayers?|heart|heartbroken|tragic|tragedy|sad|loved?|condolences|sorrow|vigil"
    r"|funeral|grief|mourn\w*)\b",
    "inquiry": r"\binvestigat(?:e|ed|es|ing|ion|ions|ors)\b|\bautopsy\b|\bevidence\b|\bdetectives\b"
    r"|\bquestion(?:ed|ing)\b|\binterview",
    "happened": rf"\b(?:it|this|that|the (?:\w+ ){{0,2}}{_ACTS}) {_HOW}(?:happened|occurred|took place|began"
    rf"|broke out|was reported)\b"
    rf"|\b{_BE} {_HOW}(?:shot|killed|wounded|injured|struck|hurt|stabbed|hit|slain|murdered|attacked)\b"
    rf"|\b(?:died?|dies|dead|deadly"
    r"|deaths?|killing|kills?|killed|toll|fatal(?:ly)?|succumbed|wound(?:ing|s|ed)"
    r"|injur(?:es|ed|ing))\b|\bshootings?\b|\bgunfire\b"
    r"|\bshot (?:and|to death|himself|herself|in|at|an?|the|his|her|two|three|four|five|six)\b|\bopened fire\b|\bexploded\b"
    r"|\bcollapsed\b|\bgave way\b",
    "warned": r"\bwarn(?:ed|s|ing|ings)?\b|\binspect(?:ed|ion|ors)?\b|\bfaults?\b|\bcracks?\b|\bknew\b"
    r"|\bletters?\b|\breceived\b"
    r"|\ballegations?\b",
}  # fmt: skip
# For text in lower case: read so, and not by a flag, it takes half the time.
QUESTIONS = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}


@lru_cache(maxsize=65536)
def questions(quote: str) -> frozenset[str]:
    """The questions that a claim's words may answer, by name; empty if they are of another sort."""
    said = " ".join(quote.split()).lower()
    return frozenset(name for name, pattern in QUESTIONS.items() if pattern.search(said))
