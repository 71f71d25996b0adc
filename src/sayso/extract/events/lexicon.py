"""Which words name events, from data/tables/events.tsv."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.extract.tables import speakers
from sayso.schema import EventCode, SubEvent
from sayso.tables import read_table

ANY = "+"  # in a condition: any word at all
SOMEBODY = "*"  # in a condition: a name, a pronoun, or a noun for people or a body
VERB = "to-verb"  # in a condition on particles: an infinitive follows
PEOPLE_SETS = ("people", "captives", "armed", "rebels", "state", "protesters", "actors")


@dataclass(frozen=True, slots=True)
class Condition:
    """What must stand beside a word for a row to hold.

    where: "o" among its objects and obliques (of a noun: what hangs from it), "s" in its subject, "r" among its particles, "p"
    among its particles and prepositions. absent: none of the words may stand there.
    """

    where: str
    words: frozenset[str]
    absent: bool

    def holds(self, found: frozenset[str]) -> bool:
        """Whether it holds of the words found there."""
        return (bool(found) if ANY in self.words else not self.words.isdisjoint(found)) is not self.absent


@dataclass(frozen=True, slots=True)
class Row:
    """One reading of a word: its code, its ACLED label where the word tells it, and what it takes for this reading."""

    code: EventCode
    label: SubEvent | None
    conditions: tuple[Condition, ...]

    def objects(self) -> frozenset[str]:
        """The words of which one must be an object."""
        return frozenset(word for c in self.conditions if c.where == "o" and not c.absent for word in c.words)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """verbs, nouns: the readings of each lemma, in the order to try them. tools: the label of what an assault is done with.
    light: verbs whose event is their noun. sets: words by the name of their set. somebody: nouns for people and bodies.
    """

    verbs: Mapping[str, Sequence[Row]]
    nouns: Mapping[str, Sequence[Row]]
    tools: Mapping[str, SubEvent]
    light: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    somebody: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The table. Raises KeyError for a code, label or set that does not exist."""
    table = [tuple(row.values()) for row in read_table("events")]
    sets = {form: frozenset(words.split("|")) for form, kind, _, _, words in table if kind == "set"}
    words: dict[str, dict[str, list[Row]]] = {"verb": {}, "noun": {}}
    for form, kind, code, label, when in table:
        if kind in words:
            row = Row(EventCode[code], None if label == "-" else SubEvent[label], _conditions(when, sets))
            words[kind].setdefault(form, []).append(row)
    tools = {form: SubEvent[label] for form, kind, _, label, _ in table if kind == "tool"}
    light = frozenset(form for form, kind, _, _, _ in table if kind == "light")
    somebody = frozenset(speakers()).union(*(sets[name] for name in PEOPLE_SETS))
    return Lexicon(words["verb"], words["noun"], tools, light, sets, somebody)


def _conditions(when: str, sets: Mapping[str, frozenset[str]]) -> tuple[Condition, ...]:
    return () if when == "-" else tuple(_condition(part, sets) for part in when.split(" "))


def _condition(part: str, sets: Mapping[str, frozenset[str]]) -> Condition:
    where, words = part.removeprefix("!").split(":")
    found: set[str] = set()
    for word in words.split("|"):
        found |= sets[word[1:]] if word.startswith("@") else {word}
    return Condition(where, frozenset(found), part.startswith("!"))
