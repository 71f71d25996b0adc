"""Whether somebody passed an inspection or a test, or failed it: of one inspection one only can hold."""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.relations.one_subject import nested, one_subject, some_of_many, telling
from sayso.link.when import apart, days, distance
from sayso.schema import Stance

_RESULT = re.compile(
    r"\W*(?P<who>[^,;:]{2,60}?)(?:,[^,;:]{2,60},)?\s+(?:(?:has|have|had|did)\s+)?(?P<no>not\s+|never\s+)?(?:been\s+)?"
    r"(?P<how>pass(?:ed)?|fail(?:ed)?)\s+(?P<which>(?:an?|the|its|their|his|her|this|that)\s+)?"
    r"(?P<kind>(?:[\w-]+\s+){0,3}?(?:inspection|test|check|examination|exam|audit|survey|assessment|screening))\b"
    r"(?P<of>\s+(?:of|for|at|in|with|by)\s+[^,;:.]+)?",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<=did)n[’']t\b", re.IGNORECASE)
# There is more than one of these, and one may be passed and another failed; a part of it tells nothing of the whole.
_SEVERAL = re.compile(
    r"\b(?:first|second|third|another|earlier|previous|new|latest|repeat|both|all|every|each|two|several|some|part|one of|later"
    r"|again|partly|nearly|almost|of time)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\W*(?:it|they|he|she)", re.IGNORECASE)
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))
_A_DAY_ON = 1  # days: two who tell of it on one day, or the day after, tell of one


class _Result(NamedTuple):
    """passed: whether it did; who: what was examined; kind: words for the inspection; of: what more is told of it; the: whether
    it is known.
    """

    passed: bool
    who: str
    kind: frozenset[str]
    of: frozenset[str]
    the: bool


def passed_and_failed(a: Traits, b: Traits) -> int:
    """-1 if one says that what was inspected passed, and the other that it failed; 1 if both say the one, in a word and its
    contrary negated; 0 where they do not tell of one inspection.
    """
    mine, theirs = _result(a.claim.quote), _result(b.claim.quote)
    if mine is None or theirs is None or a.stories.isdisjoint(b.stories) or not {a.claim.stance, b.claim.stance} <= _TELLING:
        return 0
    if not nested(mine.kind, theirs.kind) or (mine.of and theirs.of and not nested(mine.of, theirs.of)):
        return 0
    if not _one_examined(a, mine, b, theirs) or not _one_time(a, mine, b, theirs):
        return 0
    return -1 if mine.passed != theirs.passed else int(a.side != b.side)


@lru_cache(maxsize=16384)
def _result(quote: str) -> _Result | None:
    found = _RESULT.match(_SHORT.sub(" not", quote))
    if found is None or _SEVERAL.search(quote):
        return None
    passed = found["how"].lower().startswith("pass") is not bool(found["no"])
    which = (found["which"] or "").strip().lower()
    return _Result(passed, found["who"], telling(found["kind"]), telling(found["of"] or ""), which in ("the", "this", "that"))


def _one_examined(a: Traits, mine: _Result, b: Traits, theirs: _Result) -> bool:
    """Whether one thing or person was examined; "it" is what speaks, or what is named with it: "the owner of the ferry said that
    it passed".
    """
    back = [_POINTS_BACK.fullmatch(result.who) is not None for result in (mine, theirs)]
    if any(some_of_many(result.who, t) for t, result in ((a, mine), (b, theirs))):
        return False
    if any(back):
        one, other = (_pointed(t) if it else telling(of.who) for t, of, it in ((a, mine, back[0]), (b, theirs, back[1])))
        return nested(one, other)
    return one_subject(mine.who, theirs.who)


def _pointed(traits: Traits) -> frozenset[str]:
    voice = traits.claim.voice
    return telling(voice.name) | (telling(traits.report.quote(voice.mention)) if voice.mention else frozenset())


def _one_time(a: Traits, mine: _Result, b: Traits, theirs: _Result) -> bool:
    """Whether nothing speaks for two inspections: one time is given for both, or both are told of at once, or both call it
    one that is known ("the inspection").
    """
    if a.when and b.when:
        return not apart(a.when, b.when)
    if a.when or b.when:
        return mine.the and theirs.the  # "last May" is told of one, and the other may be of this week
    one, other = days(a.said), days(b.said)
    gap = distance(one, other)
    return (gap is not None and gap <= _A_DAY_ON) or (mine.the and theirs.the)
