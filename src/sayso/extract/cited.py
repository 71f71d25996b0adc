"""The words for a source that a source names: "citing two people on the panel", never a reason ("citing ill health")."""

from sayso.extract.outlets import outlet_at, phrase_at
from sayso.extract.tables import speakers
from sayso.extract.wording import SPEAK, among
from sayso.schema import Document, Kind, Token, Tree
from sayso.schema.tree import FINITE, Range

ENDS = frozenset((",", ":", ";", "—", "that", "which", "who", "as", "“", '"', ".", "but", "whose"))
# "attributed the news to", "credited it to"
ABOUT = frozenset(
    ("it", "this", "that", "news", "figure", "information", "report", "claim", "remark", "account", "toll", "quote")
)
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


def leads_to(tree: Tree, i: int) -> int | None:
    """Where the words for the source begin after "citing", "crediting", "attributing the news to"."""
    token = tree.tokens[i]
    if among(token, "cited"):
        return i + 1
    if token.lemma.lower() != "attribute":
        return None
    following = [tree.tokens[j].text.lower() for j in range(i + 1, min(i + 6, len(tree.tokens)))]
    to = following.index("to") if "to" in following else 0
    return i + 2 + to if ABOUT.intersection(following[:to]) else None


def relied_on(document: Document, tree: Tree, i: int, relative: str) -> int | None:
    """Where the words for a source begin after a verb at `i` that leads to one. Who spoke to somebody has told, not heard."""
    token, following = tree.tokens[i], tree.tokens[min(i + 1, len(tree.tokens) - 1)].text.lower()
    lemma = token.lemma.lower()
    if not token.tag.startswith("VB"):
        return None
    to = leads_to(tree, i)
    if to is not None or relative == "who":
        return to
    if among(token, "asked") or (among(token, "seen") and token.tag in ("VBN", "VBD")):
        return i + 1
    spoke = lemma in SPEAK and following in ("to", "with")
    if spoke and outlet_at(document, i + 2, len(tree.tokens), certain=True) is None:
        return i + 2
    return i + 2 if lemma in ("rely", "draw") and following == "on" else None
