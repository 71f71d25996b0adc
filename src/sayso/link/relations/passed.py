"""Whether somebody passed an inspection or a test, or failed it: of one inspection one only can hold."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.when import apart, days, distance
from sayso.link.words.concepts import singular
from sayso.schema import Stance

_RESULT = re.compile(
    r"\W*(?P<who>[^,;:]{2,60}?)(?:,[^,;:]{2,60},)?\s+(?:(?:has|have|had|did)\s+)?(?P<no>not\s+|never\s+)?(?:been\s+)?"
    r"(?P<how>pass(?:ed)?|fail(?:ed)?)\s+(?P<which>(?:an?|the|its|their|his|her|this|that)\s+)?"
    r"(?P<kind>(?:[\w-]+\s+){0,3}?(?:inspection|test|check|examination|exam|audit|survey|assessment|screening))\b(?!\s+of\s+time)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<=did)n[’']t\b", re.IGNORECASE)
# There is more than one of these, and one may be passed and another failed; a part of it tells nothing of the whole.
_SEVERAL = re.compile(
    r"\b(?:first|second|third|another|earlier|previous|new|latest|repeat|both|all|every|each|two|several|some|part|one of|later"
    r"|again|partly|nearly|almost)\b",
    re.IGNORECASE,
)
_POINTS_BACK = frozenset(("it", "they", "he", "she"))
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))
_A_DAY_ON = 1  # days: two who tell of it on one day, or the day after, tell of one


class _Result(NamedTuple):
    """passed: whether it did; who: words for what was examined; kind: words for the inspection; the: whether it is known."""

    passed: bool
    who: frozenset[str]
    kind: frozenset[str]
    the: bool


def passed_and_failed(a: Traits, b: Traits) -> int:
    """-1 if one says that what was inspected passed, and the other that it failed; 1 if both say the one, in a word and its
    contrary negated; 0 where they do not tell of one inspection.
    """
    mine, theirs = _result(a.claim.quote), _result(b.claim.quote)
    if mine is None or theirs is None or a.stories.isdisjoint(b.stories) or not {a.claim.stance, b.claim.stance} <= _TELLING:
        return 0
    if not _nested(mine.kind, theirs.kind) or not _nested(_examined(a, mine), _examined(b, theirs)):
        return 0
    if not _one_time(a, mine, b, theirs):
        return 0
    return -1 if mine.passed != theirs.passed else int(a.side != b.side)


@lru_cache(maxsize=16384)
def _result(quote: str) -> _Result | None:
    found = _RESULT.match(_SHORT.sub(" not", quote))
    if found is None or _SEVERAL.search(quote):
        return None
    passed = found["how"].lower().startswith("pass") is not bool(found["no"])
    which = (found["which"] or "").strip().lower()
    return _Result(passed, _words(found["who"]), _words(found["kind"]), which not in ("a", "an", ""))


def _words(said: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words_of(said) if word not in ("the", "a", "an", "of"))


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _examined(traits: Traits, result: _Result) -> frozenset[str]:
    """Who or what was examined; "it" is what speaks, or what is named with it: "the owner of the ferry said that it passed"."""
    if not result.who <= _POINTS_BACK:
        return result.who
    voice = traits.claim.voice
    return _words(voice.name) | (_words(traits.report.quote(voice.mention)) if voice.mention else frozenset())


def _one_time(a: Traits, mine: _Result, b: Traits, theirs: _Result) -> bool:
    """Whether nothing speaks for two inspections: one time is given for both, or both are told of at once, or both call it
    one that is known ("the inspection").
    """
    if a.when and b.when:
        return not apart(a.when, b.when)
    one, other = days(a.said), days(b.said)
    gap = distance(one, other)
    return (gap is not None and gap <= _A_DAY_ON) or (mine.the and theirs.the)
