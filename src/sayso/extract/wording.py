"""Sets of words by name, from the tables relays.tsv and word_sets.tsv."""

from functools import lru_cache

from sayso.extract.tables import rows
from sayso.schema import Token


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split("|")) for table in ("word_sets.tsv", "relays.tsv") for name, words, _ in rows(table)}


def word_set(name: str) -> frozenset[str]:
    """The words of one set. Raises KeyError if neither table has a set of that name."""
    return _sets()[name]


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """First names, in lower case."""
    return frozenset(row[0].casefold() for row in rows("first_names.tsv"))


SPEAK = frozenset(("speak", "talk"))


def among(token: Token, *names: str) -> bool:
    """Whether a word, in its base form or as it stands ("minutes"), is in one of the sets."""
    return any(token.lemma.lower() in word_set(name) or token.text.lower() in word_set(name) for name in names)
