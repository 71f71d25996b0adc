"""Which mentions in one report are one person: told apart by name, age and gender, or by "another", else taken as one."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.schema.victims import Harm, Victim
from sayso.tables import word_set

WORSE = {Harm.HIT: 0, Harm.WOUNDED: 1, Harm.KILLED: 2}  # who was shot, and is told to live, lives
YOUNG = frozenset(["boy", "girl", "child", "kid", "toddler", "baby", "infant", "newborn"])
_GROWN = word_set("grown people")
# Whose they are stands before them: nobody is their own son.
_KIN = word_set("kin")
_AFTER_NAME = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A victim and where it is told. claim: its id; sentence: where the sentence starts, in code points of the report."""

    victim: Victim
    claim: str
    sentence: int


@dataclass(slots=True, eq=False)
class Person:
    """One person as far as a report tells. mentions: in text order."""

    mentions: list[Mention] = field(default_factory=list)
    name: str | None = None
    age: float | None = None
    gender: str = ""
    harm: Harm = Harm.HIT
    own_hand: bool = False

    def take(self, told: Mention) -> None:
        """Add a mention; the worst harm told is the person's."""
        victim = told.victim
        self.mentions.append(told)
        if victim.name and (self.name is None or len(victim.name) > len(self.name)):
            self.name = victim.name
        self.age = victim.age if self.age is None else self.age
        self.gender = self.gender or victim.gender
        self.own_hand = self.own_hand or victim.own_hand
        if WORSE[victim.harm] > WORSE[self.harm]:
            self.harm = victim.harm

    @property
    def nouns(self) -> set[str | None]:
        """The nouns that the person is called."""
        return {told.victim.noun for told in self.mentions}


def people(mentions: Iterable[Mention]) -> list[Person]:
    """The persons of one report, in the order in which they are first told. mentions: single persons, in text order."""
    found: list[Person] = []
    for told in mentions:
        person = _known(found, told)
        if person is None:
            person = Person()
            found.append(person)
        person.take(told)
    return found


def _known(found: list[Person], told: Mention) -> Person | None:
    """Who of the people so far a mention is of; None for somebody new."""
    victim = told.victim
    fitting = [person for person in found if not _told_apart(person, told)]
    if victim.determiner == "other":
        return next((p for p in fitting if _again_other(p, told)), None)
    named = [p for p in fitting if p.name and victim.name]
    if named:
        return named[-1]
    aged = [p for p in fitting if victim.age is not None and p.age == victim.age]
    if aged:
        return aged[-1]
    if victim.name:
        fitting = [p for p in fitting if not p.name]
    if not fitting:
        return None
    return max(fitting, key=_last) if victim.determiner == "the" else fitting[0]


def _last(person: Person) -> int:
    return person.mentions[-1].victim.span.start


def _again_other(person: Person, told: Mention) -> bool:
    """Whether "the other man" comes back in a later sentence."""
    return person.mentions[0].victim.determiner == "other" and person.mentions[-1].sentence != told.sentence


def _told_apart(person: Person, told: Mention) -> bool:
    """Whether something told of the two keeps them from being one person."""
    victim = told.victim
    if any(m.victim.cue == victim.cue for m in person.mentions):
        return True  # "shot Ana Reld and her son"
    if _of_theirs(person, told):
        return True
    if person.name and victim.name and not same_person(person.name, victim.name):
        return True
    if person.age is not None and victim.age is not None and person.age != victim.age:
        return True
    if person.gender and victim.gender and person.gender != victim.gender:
        return True
    return (victim.noun in YOUNG and bool(person.nouns & _GROWN)) or (victim.noun in _GROWN and bool(person.nouns & YOUNG))


def _of_theirs(person: Person, told: Mention) -> bool:
    """Whether somebody is told as kin of a person named right before: "shot himself and his son", "a man killed his wife"."""
    victim, last = told.victim, person.mentions[-1]
    kin = victim.noun in _KIN and victim.determiner == "the" and last.victim.noun != victim.noun
    return kin and last.sentence == told.sentence and last.victim.span < victim.span


def same_person(one: str, other: str) -> bool:
    """Whether two names in one report can be one person's: one holds the other's words, or first and last are the same."""
    a, b = _bare(one), _bare(other)
    return set(a) <= set(b) or set(b) <= set(a) or (a[0] == b[0] and a[-1] == b[-1])


def _bare(name: str) -> list[str]:
    parts = name.casefold().split()
    return [part for part in parts if part not in _AFTER_NAME] or parts
