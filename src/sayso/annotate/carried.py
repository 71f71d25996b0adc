"""Quotations that run on: a paragraph that ends with a quotation still open hands it to the next one, as newspapers print it."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree, overlap
from sayso.text import CLOSING, OPENING

LONGEST = 200  # words of one paragraph of speech; beyond that a closing mark was lost


def carry_on(drafts: Sequence[Draft], tree: Tree) -> None:
    """Give each quotation that was left open the paragraph that begins with an opening mark right after it, in place."""
    for draft in drafts:
        pending = list(draft.contents)
        while pending:
            place = pending.pop()
            following = _following(place, tree) if _is_open(place, tree) else None
            if following is None or following in draft.contents or any(_speaks_there(d, following, tree) for d in drafts):
                continue
            for other in drafts:
                other.contents = [c for c in other.contents if not overlap(c, following)]
            draft.contents.append(following)
            draft.contents.sort()
            pending.append(following)


def _speaks_there(draft: Draft, place: Range, tree: Tree) -> bool:
    """Whether an attribution has a paragraph's words, or some of them, and its cue in the same sentence."""
    cue = tree.tokens[draft.cue[0]].sentence
    return any(overlap(c, place) and cue in (tree.tokens[c[0]].sentence, tree.tokens[c[1] - 1].sentence) for c in draft.contents)


def _is_open(place: Range, tree: Tree) -> bool:
    """Whether a content's last quotation mark is an opening one."""
    marks = [t.text for t in tree.tokens[slice(*place)] if t.text in OPENING or t.text in CLOSING]
    return bool(marks) and marks[-1] in OPENING


def _following(place: Range, tree: Tree) -> Range | None:
    start = place[1]
    if start >= len(tree.tokens) or tree.tokens[start].text not in OPENING:
        return None
    for i in range(start + 1, min(len(tree.tokens), start + LONGEST)):
        if tree.tokens[i].text in CLOSING and tree.tokens[i].text not in OPENING and tree.tokens[i].text != "’":
            return start, i + 1
        if tree.tokens[i].text in OPENING and tree.tokens[i].text == tree.tokens[start].text:
            return start, i
    return None
