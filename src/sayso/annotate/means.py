"""What a statement comes by is nobody who makes it: "was told by phone", "were informed by letter"."""

from sayso.annotate.draft import Draft
from sayso.schema.tree import Tree
from sayso.tables import word_set

_PARTS = frozenset(("message", "call", "link", "conference"))  # "by text message"; "by radio host Ana Brock" is by the host


def not_by_means(draft: Draft, tree: Tree) -> None:
    """Let go of a source that is the way a statement came, in place: a bare word behind "by". "By the letter" is by a letter."""
    if draft.source is None:
        return
    first = draft.source[0]
    by = tree.tokens[first].text.lower() == "by"
    if not by and not (first and tree.tokens[first - 1].text.lower() == "by"):
        return
    at = first + by
    behind = tree.tokens[at + 1] if at + 1 < len(tree.tokens) else None
    named = behind is not None and behind.tag.startswith("NN") and behind.lemma.lower() not in _PARTS
    if tree.tokens[at].text in word_set("ways of telling") and not named:  # in lower case: "the Post" is a paper
        draft.source = None
