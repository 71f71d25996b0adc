"""Who did it, and to whom, told the other way round: "soldiers attacked the strikers", "strikers attacked the soldiers".

Two such claims have all their words in common, or nearly all, and say the contrary. So do two of which one blames who speaks in
the other, and that one blames a third: "the army shelled the market", "the rebels shelled the market, the army said".
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.relations.deeds import SAME_PART
from sayso.link.when import apart
from sayso.link.words.concepts import concept, singular
from sayso.schema import Stance
from sayso.tables import word_set
from sayso.text import folded, one_line

_STEM = 4  # letters that the forms of a verb share: "shelled", "shelling"
# What is done in answer to a deed, or beside it, is another deed.
_ANOTHER = re.compile(
    r"\b(?:back|return|retaliat\w+|respon\w+|reveng\w+|also|too|again|first|later|then|each other|one another|both|as well"
    r"|counter\w*)\b",
    re.IGNORECASE,
)
_LONG = 3  # letters of a word that names somebody
_OWN = re.compile(
    r"\W*(?:(?:some|one|many|most|all|both|several|members|two|three|four|five) of )?(?:its|their|his|her|our|my)\s",
    re.IGNORECASE,
)
_TELLING = frozenset((Stance.STATES, Stance.CONFIRMS))


class _Deed(NamedTuple):
    """A deed as a claim tells it. by: the words for who did it; rest: the lemmas of all others, but for the deed's own."""

    said: str
    by: frozenset[str]
    rest: frozenset[str]


def turned(a: Traits, b: Traits) -> tuple[str, str] | None:
    """Who did it, by each of two claims of which one says that it was done by whom the other says it was done to, or blames
    another where the other blames its speaker. None where they do not.
    """
    if a.speaker == b.speaker or not _may_be_one(a, b):
        return None
    mine, theirs = _deed(a), _deed(b)
    if mine is None or theirs is None or mine.by & theirs.by:
        return None
    if _exchanged(mine, theirs) or _passed_on(mine, b, theirs) or _passed_on(theirs, a, mine):
        return mine.said, theirs.said
    return None


def _may_be_one(a: Traits, b: Traits) -> bool:
    """Whether the two may tell of one deed: of one word, on no two days, in no two places."""
    one, other = a.claim.event, b.claim.event
    if one is None or other is None or a.side != 1 or b.side != 1 or a.stories.isdisjoint(b.stories):
        return False
    if not {a.claim.stance, b.claim.stance} <= _TELLING or any(_ANOTHER.search(t.claim.quote) for t in (a, b)):
        return False
    done, too = (folded(t.report.quote(e.trigger))[:_STEM] for t, e in ((a, one), (b, other)))
    if done != too or (a.places and b.places and set(a.places).isdisjoint(b.places)):
        return False
    return not (a.when and b.when and apart(a.when, b.when))


def _deed(traits: Traits) -> _Deed | None:
    event = traits.claim.event
    if event is None or len(event.actor) != 1:
        return None
    said = one_line(traits.report.quote(event.actor[0]))
    by = _doers(said)
    stem = folded(traits.report.quote(event.trigger))[:_STEM]
    rest = frozenset(folded(term) for term in traits.claim.terms if folded(term)[:_STEM] != stem) - by
    return _Deed(said, by, rest) if by else None


def _doers(said: str) -> frozenset[str]:
    """The words that tell who did it; none for "they", who may be whoever speaks, nor for "their comrades" and "some of them"."""
    found = _names(said)
    return frozenset() if _OWN.match(said) else found - word_set("nobody's names")


def _names(said: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words_of(said) if len(word) >= _LONG)


def _exchanged(mine: _Deed, theirs: _Deed) -> bool:
    """Whether each claim has the doer of the other among those it was done to, and the two say nothing else that differs."""
    if not (mine.by <= theirs.rest and theirs.by <= mine.rest):
        return False
    return _much_the_same(mine.rest - theirs.by, theirs.rest - mine.by)


def _passed_on(deed: _Deed, answer: Traits, other: _Deed) -> bool:
    """Whether one claim blames the speaker of the other, who tells the same of somebody else, and not of his own people."""
    voice = answer.claim.voice
    speaker = _names(voice.name) | _names(answer.report.quote(voice.mention) if voice.mention else "")
    speaks_for = speaker if word_set("ranks").isdisjoint(speaker) else speaker | word_set("forces with ranks")
    if not deed.by <= speaks_for or other.by & (speaker | word_set("one's own men")):
        return False
    return bool(deed.rest & other.rest) and _much_the_same(deed.rest, other.rest)


def _much_the_same(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two lots of words are the same but for a third."""
    left, right = ({c for word in words if (c := concept(word))} for words in (one, other))
    return len(left & right) >= SAME_PART * max(len(left), len(right))
