"""What is told inside a quotation ends with it: "“They said the dam would hold,” | the mayor, who was there, said"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Tree
from sayso.text import CLOSING, EITHER, OPENING


def ended_with_quotation(drafts: Sequence[Draft], tree: Tree, text: str) -> None:
    """End the contents of a cue that stands inside a quotation where that ends, in place. text: the report's."""
    for draft in drafts:
        if draft.contents and (close := _close(draft.cue[0], tree, text)) is not None:
            kept = [(first, min(last, close)) for first, last in draft.contents if first < close]
            draft.contents = [piece for piece in (tree.stripped(*each) for each in kept) if piece[0] < piece[1]] or draft.contents


def _close(cue: int, tree: Tree, text: str) -> int | None:
    """The token that ends the quotation in which a cue stands; None if it stands in none, or nothing ends it in its paragraph."""
    start = text.rfind("\n", 0, tree.tokens[cue].start) + 1
    end = text.find("\n", start)
    opening = ""
    for i in _in_paragraph(cue, start, tree):
        mark = tree.tokens[i].text
        if opening:
            opening = "" if _ends(opening, mark) else opening
        elif mark in OPENING | EITHER:
            opening = mark
    if not opening:
        return None
    after = (i for i in range(cue, len(tree.tokens)) if end < 0 or tree.tokens[i].start < end)
    return next((i for i in after if _ends(opening, tree.tokens[i].text)), None)


def _in_paragraph(cue: int, start: int, tree: Tree) -> range:
    first = cue
    while first and tree.tokens[first - 1].start >= start:
        first -= 1
    return range(first, cue)


def _ends(opening: str, mark: str) -> bool:
    return mark == opening if opening in EITHER else mark in CLOSING
