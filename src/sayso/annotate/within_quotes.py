"""What is told inside a quotation ends with it: "“They said the dam would hold,” | the mayor, who was there, said"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema import Token
from sayso.schema.tree import Tree
from sayso.text import CLOSING, EITHER, OPENING


def ended_with_quotation(drafts: Sequence[Draft], tree: Tree, text: str) -> None:
    """End the contents of a cue that stands inside a quotation where that ends, in place. text: the report's."""
    for draft in drafts:
        if draft.contents and (close := _close(draft.cue[0], tree, text)) is not None:
            kept = [(first, min(last, close)) for first, last in draft.contents if first < close]
            draft.contents = [piece for piece in (tree.stripped(*each) for each in kept) if piece[0] < piece[1]] or draft.contents


def _close(cue: int, tree: Tree, text: str) -> int | None:
    """The token that ends the quotation in which a cue stands; None if it stands in none, or the marks of its paragraph do not
    come in pairs.
    """
    start = text.rfind("\n", 0, tree.tokens[cue].start) + 1
    end = text.find("\n", start)
    first, last = cue, cue
    while first and tree.tokens[first - 1].start >= start:
        first -= 1
    while last < len(tree.tokens) and (end < 0 or tree.tokens[last].start < end):
        last += 1
    opened: int | None = None
    for i in range(first, last):
        opens = _opens(tree.tokens[i], text)
        if opens is None:
            continue
        if opens is not (opened is None):
            return None
        if opened is not None and opened < cue < i:
            return i
        opened = i if opens else None
    return None


def _opens(token: Token, text: str) -> bool | None:
    """Whether a token opens a quotation, or closes one; None for any other. A straight mark does either, by what is beside it."""
    if token.text not in EITHER:
        return True if token.text in OPENING else False if token.text in CLOSING else None
    return not text[token.start - 1 : token.start].strip(" \n\t(—–") if token.start else True
