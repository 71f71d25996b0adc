"""The words for a source that a source names: "citing two people on the panel", never a reason ("citing ill health")."""

from sayso.extract.outlets import outlet_at, phrase_at
from sayso.extract.tables import speakers
from sayso.extract.wording import among
from sayso.schema import Document, Kind, Token, Tree
from sayso.schema.tree import FINITE, Range

ENDS = frozenset((",", ":", ";", "—", "that", "which", "who", "as", "“", '"', ".", "but", "whose"))
NAMED = frozenset(("person", "organisation", "outlet", "office"))


def cited_phrase(document: Document, tree: Tree, first: int, last: int) -> Range | None:
    """The words for a person, a body or a document from a token on; None for anything else."""
    _, end = phrase_at(tree.tokens, first, last)
    if end <= first:
        return None
    head = tree.tokens[end - 1]
    named = any(e.kind in NAMED and e.span.start < head.end <= e.span.end for e in document.entities)
    if named or _is_source(head) or outlet_at(document, first, last, certain=True) is not None:
        return tree.stripped(first, extended(tree, end, last))
    return None


def _is_source(head: Token) -> bool:
    """Whether a noun is one for people who know, for bodies or for documents."""
    word = head.text.lower()
    if among(head, "rules"):
        return False  # "citing privacy laws": a ground, not a source
    if among(head, "people", "documents", "bodies"):
        return True
    found = (speakers().get(form) for form in (head.lemma.lower(), word, word.removesuffix("s"), word.removesuffix("es")))
    return any(speaker is not None and speaker.kind is not Kind.UNATTRIBUTED for speaker in found)


def extended(tree: Tree, end: int, last: int) -> int:
    """The end of a phrase with what follows its noun: "two people on the selection panel"."""
    while end < last and tree.tokens[end].text.lower() not in ENDS and tree.tokens[end].tag not in FINITE:
        end += 1
    return end
