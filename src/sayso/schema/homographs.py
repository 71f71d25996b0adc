"""Names that are written like helping verbs: the month of May, Will and Can who are people. They promise nothing."""

from collections.abc import Sequence

from sayso.schema.document import Token

_NAMES = frozenset(("May", "Will", "Can", "Might"))
_FOLLOWS_A_SUBJECT = frozenset(("VBD", "VBZ", "MD"))  # "Will shot", "May was": no base form, as behind a helping verb


def is_name(token: Token, following: Token | None = None) -> bool:
    """Whether a capitalised "May", "Will", "Can" or "Might" is a name: by its tag, or by the word that follows."""
    if token.text not in _NAMES:
        return False
    if token.tag.startswith("NN"):
        return True
    return following is not None and (following.tag in _FOLLOWS_A_SUBJECT or following.tag.startswith("NNP"))


def without_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without such names."""
    following = [*tokens[1:], None]
    return [token for token, after in zip(tokens, following, strict=True) if not is_name(token, after)]
