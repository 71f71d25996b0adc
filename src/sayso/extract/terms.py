"""The words by which claims are compared."""

from collections.abc import Sequence

from sayso.schema import Token

LIGHT = frozenset(
    ("be", "have", "do", "get", "go", "make", "take", "say", "would", "could", "should", "may", "might", "will", "can", "must")
)
LONG = 6  # letters: shorter adjectives in -ed ("sacred", "wicked") are no verbs


def terms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Lower-case lemmas of the nouns, names, verbs and adjectives, in text order, each once."""
    found: dict[str, None] = {}
    for token in tokens:
        lemma = token.lemma.lower()
        if token.tag == "JJ" and len(lemma) > LONG:
            lemma = lemma.removesuffix("ed")  # "was overloaded" is an adjective to one parse and a verb to another
        if token.tag[:2] in ("NN", "VB", "JJ") and lemma not in LIGHT and any(c.isalpha() for c in lemma):
            found.setdefault(lemma)
    return tuple(found)
