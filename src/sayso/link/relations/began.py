"""Who was the first to fire or to attack: one only can be, so that two who each name another do not both say so.

"Karsan forces opened fire first", says one; "Tolun gunners fired first", says the Karsan army. Whether the two are two sides is
known from the names of peoples, or from one of them speaking where he is blamed.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.relations.deeds import is_name, kin
from sayso.link.when import apart
from sayso.link.words.concepts import concept, peoples, singular
from sayso.schema import Stance
from sayso.tables import word_set
from sayso.text import folded

_FIRST = re.compile(
    r"\W*(?P<who>[^,;:.]{2,60}?)\s+(?:(?:had|has|have)\s+)?(?:been\s+)?"
    r"(?:(?:opened|opening|open) fire first\b"
    r"|(?:fired|shot|attacked|struck|shelled)(?: at [^,;:]{2,40})? first\b(?! (?:the|an?)\b)"
    r"|fired the first (?:shot|shell|round|missile|rocket)s?\b"
    r"|(?:(?:was|were) )?the first to (?:open fire|fire|shoot|attack|strike|shell)\b)",
    re.IGNORECASE,
)
# "Fired first at the bridge, then at the school" puts two acts in order, and does not say who began.
_THEN = re.compile(r"\bfirst\b.*\b(?:then|afterwards?|later|second)\b", re.IGNORECASE)
_OWN = re.compile(r"\W*(?:\w+ of )?(?:its|their|his|her|our|my)\s", re.IGNORECASE)
_UNITS = frozenset({"unit", "brigade", "battalion", "regiment", "garrison"})  # "the Fourth Brigade" is of some army
_LONG = 3  # letters of a word that names somebody
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))


class _Beginner(NamedTuple):
    """said: "Karsan army"; name: "Karsan", where armed men are told by the name of a people or a side, else ""."""

    said: str
    name: str


def both_first(a: Traits, b: Traits) -> tuple[str, str] | None:
    """Who was the first to fire, by each of two claims that name two sides. None where they do not, or the words do not tell."""
    mine, theirs = _beginner(a.claim.quote), _beginner(b.claim.quote)
    if mine is None or theirs is None or not _two_sides(a, mine, b, theirs):
        return None
    if a.side != 1 or b.side != 1 or a.stories.isdisjoint(b.stories) or not {a.claim.stance, b.claim.stance} <= _TELLING:
        return None
    if (a.places and b.places and set(a.places).isdisjoint(b.places)) or (a.when and b.when and apart(a.when, b.when)):
        return None
    return mine.said, theirs.said


@lru_cache(maxsize=16384)
def _beginner(quote: str) -> _Beginner | None:
    """Who began, if the words name him: not "they", nor "its soldiers", who may be the speaker's own."""
    found = _FIRST.match(quote)
    if found is None or _THEN.search(quote) or _OWN.match(found["who"]):
        return None
    said = re.sub(r"\W*\bthe\s", "", found["who"], count=1, flags=re.IGNORECASE)
    words = said.split()
    if not _plain(said):
        return None
    armed = len(words) == 2 and words[0][0].isupper() and _is_armed(singular(folded(words[1])))
    return _Beginner(said, words[0] if armed or (len(words) == 1 and peoples(said)) else "")


def _is_armed(noun: str) -> bool:
    return concept(noun) == "~troop" or noun in word_set("one's own men") - _UNITS


def _plain(said: str) -> frozenset[str]:
    """The words that tell who it is."""
    return frozenset(singular(word) for word in words_of(said) if len(word) >= _LONG) - word_set("nobody's names")


def _two_sides(a: Traits, mine: _Beginner, b: Traits, theirs: _Beginner) -> bool:
    """Whether the two who are named are two sides: peoples of two lands, or one of them answers whoever names him."""
    if all(by.name and is_name(by.name, (a.report, b.report)) for by in (mine, theirs)):
        if kin(mine.name, theirs.name):
            return False
        two = peoples(mine.name) and peoples(theirs.name)
        return bool(two) or _answers_by_name(b, mine, theirs) or _answers_by_name(a, theirs, mine)
    if _plain(mine.said) & _plain(theirs.said):
        return False
    return _answers(b, mine, theirs) or _answers(a, theirs, mine)


def _answers_by_name(answer: Traits, blamed: _Beginner, other: _Beginner) -> bool:
    """Whether the people that is blamed speaks in a claim, and names another there: the Karsan army, blamed for what "Karsan
    forces" did.
    """
    speaker = _speaker(answer)
    return any(kin(blamed.name, word) for word in speaker) and not any(kin(other.name, word) for word in speaker)


def _answers(answer: Traits, blamed: _Beginner, other: _Beginner) -> bool:
    """Whether who is blamed speaks in a claim, and names another there, none of his own."""
    speaker = _speaker(answer)
    men = word_set("one's own men")
    named = _plain(blamed.said) - men  # "police officers" of the police
    return bool(named) and named <= speaker and not _plain(other.said) & (speaker | men)


def _speaker(traits: Traits) -> frozenset[str]:
    voice = traits.claim.voice
    return _plain(voice.name) | (_plain(traits.report.quote(voice.mention)) if voice.mention else frozenset())
