"""What was not so yet: "no arrest has been made", "still missing". A later report that says it is so takes its place."""

import re
from datetime import timedelta
from functools import lru_cache

from sayso.link.compared.questions import questions
from sayso.link.compared.traits import Traits
from sayso.link.relations.beside import ATTACKER
from sayso.link.relations.fared import two_people
from sayso.link.relations.succession import said_later
from sayso.link.when import days, published
from sayso.schema import Factuality, Stance

_NOT = (
    r"(?:\b(?:not|never|yet to)|n[’']t)\s+"
    r"(?:(?:yet|been|be|have|has|made|make|had|any|an|a|publicly|immediately|still|face|facing|filed)\s+)*"
)
_NOBODY = r"\b(?:nobody|no one|none of \w+ \w+)\b[^.;]{0,30}\b"
_NO = r"\bno\s+(?:\w+\s+){0,2}"
_NEVER = r"(?:\bno\b|\bnot\b|n[’']t\b|\bnever\b)"
# By question (`sayso.link.compared.questions`), how a text says that there is no answer yet. "Did not resist arrest" says
# nothing of it.
_NOT_YET = {
    "arrest": rf"{_NO}(?:arrests?|suspects?)\b"
    rf"|(?:{_NOBODY}|{_NOT})(?:arrest(?:s|ed)?|apprehended|caught|captured|detained|in custody)\b"
    r"|\bat large\b|\bon the (?:run|loose)\b|\bstill (?:being )?(?:search\w*|look\w*|hunt\w*|sought)\b",
    "charge": rf"{_NO}charges?\b|(?:{_NOBODY}|{_NOT})(?:charges?|charged|indicted)\b",
    "identity": rf"(?:{_NOBODY}|{_NOT})(?:(?:identified|named)(?!\s+(?:a|the|any)\s+(?:motive|cause|weapon))"
    r"|released?\s+(?:the|his|her|their|any)\s+(?:names?|identit\w+))\b"
    rf"|\b(?:names?|identit(?:y|ies))\b[^.;]{{0,40}}{_NEVER}[^.;]{{0,20}}\b(?:released|disclosed|given|known|public)\b",
    "motive": rf"\bmotives?\b[^.;]{{0,40}}(?:{_NEVER}|\bunknown\b|\bunclear\b)|{_NEVER}[^.;]{{0,30}}\b(?:motive|why|what led)\b",
}  # fmt: skip
_PATTERNS = {asked: re.compile(words, re.IGNORECASE) for asked, words in _NOT_YET.items()}
_TO_COME = re.compile(r"\b(?:will|would|wo)(?:n[’']t)?\b|[’']ll\b", re.IGNORECASE)
_PARTS = {
    "harmed": re.compile(r"\b(?:victims?|dead|bod(?:y|ies)|deceased)\b", re.IGNORECASE),
    "did it": re.compile(rf"\b{ATTACKER}\b", re.IGNORECASE),
    "came": re.compile(r"\b(?:officers?|deput(?:y|ies)|sergeants?)\b", re.IGNORECASE),
}
_A_DAY = timedelta(days=1)


def told_since(new: Traits, old: Traits) -> bool:
    """Whether a later report says what an earlier one says was not so, or not known, yet."""
    if new.report.id == old.report.id or new.side <= 0 or new.claim.factuality is not Factuality.CERTAIN:
        return False
    if new.claim.stance not in (Stance.STATES, Stance.CONFIRMS) or not _open(old.claim.quote):
        return False
    if two_people(new, old) or _before(new, old) or (_roles(new) and _roles(old) and _roles(new).isdisjoint(_roles(old))):
        return False
    told = " ".join([*(new.report.quote(span) for span in new.claim.cue), new.claim.quote])  # "was identified as": its own verb
    answered = _open(old.claim.quote) & questions(told)
    return bool(answered) and not _open(new.claim.quote) and said_later(new, old) > 0


def _before(new: Traits, old: Traits) -> bool:
    """Whether what is told now happened before the other was published: "was charged in 2019"."""
    said = days(published(old.report))
    return new.when is not None and said is not None and new.when[1] < said[0] - _A_DAY


def _roles(traits: Traits) -> frozenset[str]:
    """The parts that those named play: who was harmed, who did it, who came."""
    return frozenset(part for part, words in _PARTS.items() if words.search(traits.claim.quote))


@lru_cache(maxsize=16384)  # a great point's claims are asked again and again
def _open(quote: str) -> frozenset[str]:
    """The questions that words say have no answer yet."""
    decided = _TO_COME.search(quote)  # "will not face charges" is no answer that is yet to come
    return frozenset(asked for asked, words in _PATTERNS.items() if words.search(quote) and not (asked == "charge" and decided))
