"""Who is said to have done a thing, and whether a denial is by him or by those who speak for him.

"Turm accused Drej of firing rockets at a grain ship" and "a spokesman for Drej's army denied that its forces had attacked a
cargo vessel" have few words in common. That it is Drej's side that answers is the ground for holding them against each other.
"""

import re
from functools import lru_cache

from sayso.link.compared.compare import alike
from sayso.link.compared.traits import Traits
from sayso.link.naming.bodies import AREAS, SMALL, body_words, is_everywhere, speaker_nouns
from sayso.link.naming.known import words_of
from sayso.link.naming.persons import titles
from sayso.link.naming.voices import GENERIC
from sayso.link.when import apart
from sayso.link.words.concepts import concept, event, peoples, singular
from sayso.schema import EventCode, Kind, Stance
from sayso.tables import word_set

# Cosine of the meanings from which a denial by the accused may be of what he is accused of: with the network before, those
# tried by hand had .72 to .86, and .65 was asked.
ONE_DEED = 0.53
# Of a denial's words, with one for what happened: "her client had been arrested".
HALF = 0.5
# "Accused Drej on Monday of shelling the village"
_ACCUSED = re.compile(
    r"\W*(?:\w+ )?(?:accus|blam|charg|suspect)\w*\s+(?P<who>.+?)(?:\s+on\s+\w+|\s+again)?\s+(?:of|for|with)\b", re.IGNORECASE
)
_WRONGS = frozenset({EventCode.ACCUSE, EventCode.ASSAULT, EventCode.COERCE, EventCode.THREATEN})
_SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "a", "an", "the", "its"})
_NAME = re.compile(r"\b[A-Z][\w’'-]*")


def names_accused(target: Traits) -> frozenset[str]:
    """The names of whoever a claim says did what it tells, as words in compared form."""
    actors = target.claim.event.actor if target.claim.event else ()
    return _accused(target.claim.quote, " ".join(target.report.quote(span) for span in actors))


def accuses(target: Traits) -> bool:
    """Whether a claim says that somebody did wrong: it accuses him, or tells what he did by force."""
    code = target.claim.event.code if target.claim.event else None
    return _ACCUSED.match(target.claim.quote) is not None or code in _WRONGS


@lru_cache(maxsize=16384)
def _accused(quote: str, actors: str) -> frozenset[str]:
    found = _ACCUSED.match(quote)
    return names_in(found["who"] if found else actors)


def side(traits: Traits) -> frozenset[str]:
    """The names of whoever speaks and of those he speaks for: "Drej's lawyer, Odo Mern" is Mern's and Drej's."""
    voice, report = traits.claim.voice, traits.report
    return names_in(voice.name) | (names_in(report.quote(voice.mention)) if voice.mention else frozenset())


@lru_cache(maxsize=16384)
def names_in(said: str) -> frozenset[str]:
    """The words with a capital that name somebody, and the countries they name, in compared form."""
    words = {word for found in _NAME.findall(said) for word in words_of(re.sub(r"['’]s?$", "", found))}
    named = {word for word in words if not _is_plain(word)}
    return frozenset(named) | peoples(said)


def _is_plain(word: str) -> bool:
    """Whether a word is a title, or a noun for whoever speaks, and no name."""
    if word in GENERIC or word in SMALL or word in AREAS or word in titles() or is_everywhere(word):
        return True
    return not (speaker_nouns() | body_words()).isdisjoint((word, singular(word)))


def one_side(a: Traits, b: Traits) -> bool:
    """Whether the two speak for one side: "Drej's army" and "President Drej", "the defence ministry" and its minister."""
    if a.stories.isdisjoint(b.stories):
        return False
    return not side(a).isdisjoint(side(b)) or _one_body(_body(a), _body(b))


def _one_body(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one) > 1 and len(other) > 1 and (one <= other or other <= one)


def _body(traits: Traits) -> frozenset[str]:
    """The words for the body that a voice is, or is of, without a person's name: "Defence Minister Ada Kroll"."""
    voice = traits.claim.voice
    said = traits.report.quote(voice.mention) if voice.mention else voice.name
    own = words_of(voice.name) if voice.kind is Kind.PERSON else ()
    found = (singular(word) for word in words_of(said) if word not in SMALL and word not in own)
    return frozenset("ministry" if word == "minister" else word for word in found) - _SPEAKERS


def answers(denial: Traits, target: Traits) -> bool:
    """Whether a "no" is the accused side's to what the target says it did: of one deed by their meaning, and with a word in
    common, beside names of the side itself, that tells of which one.
    """
    if denial.side >= 0 or target.side <= 0 or denial.speaker == target.speaker or denial.claim.about:
        return False
    if denial.claim.stance not in (Stance.DENIES, Stance.STATES) or denial.stories.isdisjoint(target.stories):
        return False
    mine = side(denial) & names_accused(target)
    if not mine or not _one_deed(denial, target, mine) or apart(denial.within, target.within):
        return False
    return alike(denial, target) >= ONE_DEED


def answers_for(denial: Traits, target: Traits) -> bool:
    """Whether a "no" is by the one to whom the target says it happened, or by who speaks for him: "Merr's lawyer denied that her
    client had been arrested". Both tell of one event, and the target has half the denial's words.
    """
    if denial.side >= 0 or target.side <= 0 or denial.stories.isdisjoint(target.stories) or denial.speaker == target.speaker:
        return False  # "had been beaten in custody", said of the one whose arrest he denied, grants nothing
    if denial.events.isdisjoint(target.events) or apart(denial.within, target.within):
        return False
    told = frozenset(word for e in target.claim.entities if e.label == "PERSON" for word in words_of(e.name))
    if side(denial).isdisjoint(told):
        return False
    return len(denial.concepts.keys() & target.concepts.keys()) >= HALF * len(denial.concepts)


def shares_matter(denial: Traits, target: Traits) -> bool:
    """Whether the two have a word in common that names nobody and no place, and is not for whoever did it.

    That soldiers stole no cattle in Kest says nothing of the school that soldiers burned there.
    """
    shared = denial.concepts.keys() & target.concepts.keys()
    places = {concept(singular(word)) for t in (denial, target) for name, _, _ in t.places for word in words_of(name)}
    names = {concept(singular(word)) for t in (denial, target) for e in t.claim.entities for word in words_of(e.name)}
    return bool(shared - places - names - (_doing(denial) | _doing(target)))


def _one_deed(denial: Traits, target: Traits, mine: frozenset[str]) -> bool:
    """Whether both tell of one kind of deed, with a word in common that is neither the deed's nor the side's name."""
    one, other = denial.claim.event, target.claim.event
    if one is not None and other is not None and one.code is not other.code:
        return False
    told = {c for c in denial.concepts.keys() & target.concepts.keys() if not event(c)} - mine
    return bool(told) and bool(told - {concept(name) for name in mine} - _doing(denial) - _doing(target))


def _doing(traits: Traits) -> frozenset[str | None]:
    """The words for whoever did it: that both tell of "forces" does not make it one deed. A report does nothing itself."""
    actors = traits.claim.event.actor if traits.claim.event else ()
    return _doers(" ".join(traits.report.quote(span) for span in actors))


@lru_cache(maxsize=16384)
def _doers(actors: str) -> frozenset[str | None]:
    found = frozenset(map(singular, words_of(actors)))
    return frozenset() if found & word_set("told before") else frozenset(map(concept, found))
