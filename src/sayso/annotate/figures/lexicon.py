"""Word lists as one reads them: words in a row, in lower case."""


def lexicon(words: str) -> frozenset[str]:
    """The words of a text, split at white space."""
    return frozenset(words.split())


def in_order(words: str) -> tuple[str, ...]:
    """The words of a text, split at white space, in their order."""
    return tuple(words.split())
