"""Which counted nouns may stand for people or animals, who are killed, hurt and missed; and which surely stand for neither.

Nouns for people are too many to list: those of the tables are known, many more end in few ways, and a capital is that of a
people ("12 Lornians"). What is neither known to live nor known to be lifeless may be either: whoever asks says which to take.
"""

from functools import cache

from sayso.tables import read_table, several, word_set

_ENDINGS = ("ers", "ors", "ists", "ians", "ees", "men", "women", "ents", "ants", "mates", "folk", "girls", "boys")
_VOICES = frozenset(("person", "office", "group"))  # of the nouns for voices: a document speaks, and is nobody
_PLURALS = (("ies", "y"), ("men", "man"), ("es", ""), ("s", ""))
# Trees are dead and files missing; only who lives is "injured" or "slain".
SAID_OF_THINGS = frozenset(("dead", "missing"))


def is_person(noun: str) -> bool:
    """Whether a noun stands for people, by the tables, its ending or its capital."""
    word = noun.lower()
    ends = word.endswith(_ENDINGS) and not is_lifeless(noun)  # but "trees", "computers"
    return noun[:1].isupper() or ends or not _people().isdisjoint(_bases(word))


def may_live(noun: str) -> bool:
    """Whether a noun stands for people or for animals."""
    return is_person(noun) or not word_set("animals").isdisjoint(_bases(noun.lower()))


def is_lifeless(noun: str) -> bool:
    """Whether a noun surely stands for something that nobody harms in earnest: "killed three bills"."""
    return not word_set("lifeless").isdisjoint(_bases(noun.lower()))


def is_no_person(phrase: str) -> bool:
    """Whether a counted noun phrase surely stands for no people: "wolves", "bills", "dead trees"."""
    *before, noun = phrase.partition(" of ")[0].split() or [""]
    if is_lifeless(noun) or (not noun[:1].isupper() and not word_set("animals").isdisjoint(_bases(noun.lower()))):
        return True
    return not SAID_OF_THINGS.isdisjoint(word.lower() for word in before) and not is_person(noun)


def _bases(word: str) -> set[str]:
    """A noun and what it may be the plural of."""
    return {word, *(word.removesuffix(end) + base for end, base in _PLURALS if word.endswith(end))}


@cache
def _people() -> frozenset[str]:
    voices = (row["noun"] for row in read_table("speakers") if row["kind"] in _VOICES)
    actors = (
        word for row in read_table("events") if (row["form"], row["kind"]) == ("people", "set") for word in several(row["when"])
    )
    sets = ("persons", "counted as people", "kin", "ranks", "grown people", "men", "women", "people by what they came for")
    return frozenset(voices).union(actors, *map(word_set, sets))
