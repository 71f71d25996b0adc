"""Words by the sets they stand in: how extraction asks what a word is."""

from functools import lru_cache

from sayso.schema import Token
from sayso.tables import read_table, word_set

SPEAK = frozenset(("speak", "talk"))
RELATIVE = frozenset(("which", "who", "that", "whose"))


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """First names that tell a person, in lower case."""
    return frozenset(row["name"].casefold() for row in read_table("first_names") if row["sign"] == "yes")


def among(token: Token, *names: str) -> bool:
    """Whether a word, in its base form or as it stands ("minutes"), is in one of the sets."""
    lemma, word = token.lemma.lower(), token.text.lower()
    for name in names:
        words = word_set(name)
        if lemma in words or word in words:
            return True
    return False
