"""Deaths told by what did not come about: "three of them did not survive", "two could not be saved", "none of six survived"."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.people import may_be_people
from sayso.schema import Token

_NOT = r"(?:(?:did|has|have|had) (?:not|n['’]t)|never)(?: (?:ultimately|in the end))?"
_CLOSED = (
    r"(?= (?:and|while|but|after|when|as|because|on|in the)\b|\s*$)"  # what follows says where or when, not what they missed
)
_AFTER = re.compile(
    rf"(?:(?:who|that|later|also) )*(?:{_NOT} (?:survived?|pull(?:ed)? through|regain(?:ed)? consciousness|ma[kd]e it"
    rf"(?: (?:out(?: alive)?|alive|out of the [\w-]+))?{_CLOSED}|live to)\b"
    r"|could (?:not|n['’]t) be (?:saved|revived|resuscitated)\b"
    r"|succumbed to (?:(?:his|her|their|the) )?(?:\w+ )?(?:wounds?|injur(?:y|ies)|burns)\b)"
)
_UNSAVED = re.compile(
    r"\b(?:(?:unable|failed|not able|too late) to (?:save|revive|resuscitate)|could (?:not|n['’]t) (?:save|revive|resuscitate))"
    r"(?: (?:the|at least|about))?$"
)
_NONE = re.compile(r"\b(?:none|not one|neither) of (?:the|those|these|its|their|his|her)$")
_LIVED = re.compile(r"(?:has |have |had )?survived?\b")
_BREAKS = frozenset((",", ";", ":", ".", "–", "—", "("))
_AFTER_WORDS, _BEFORE_WORDS = 9, 8


def did_not_survive(tokens: Sequence[Token], span: tuple[int, int], end: int, first: int, last: int) -> bool:
    """Whether people counted by tokens[span], whose counted words end at `end`, are told to have died so, in a sentence's tokens
    [first, last).
    """
    if end > span[1] and not may_be_people(tokens[end - 1].text) and tokens[end - 1].text.lower() not in ("them", "whom"):
        return False
    at = end + 2 * (end + 1 < last and tokens[end].text.lower() == "of" and tokens[end + 1].text.lower() in ("them", "whom"))
    after = _words(tokens, at, min(last, at + _AFTER_WORDS))
    if _AFTER.match(after):
        return True
    before = _words(tokens, span[0] - 1, max(first, span[0] - _BEFORE_WORDS) - 1)
    return bool(_UNSAVED.search(before) or (_NONE.search(before) and _LIVED.match(after)))


def _words(tokens: Sequence[Token], start: int, stop: int) -> str:
    """The words from one token to another, forwards or backwards, up to a pause, in text order."""
    step = 1 if stop >= start else -1
    words = []
    for at in range(start, stop, step):
        if tokens[at].text in _BREAKS:
            break
        words.append(tokens[at].text.lower())
    return " ".join(words[::step])
