"""Quotations that run on: a paragraph that ends with a quotation still open hands it to the next one, as newspapers print it."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema import Report
from sayso.schema.tree import Range, Tree, overlap
from sayso.text import CLOSING, EITHER, OPENING

LONGEST = 200  # words of one paragraph of speech; beyond that a closing mark was lost


def carry_on(report: Report, drafts: Sequence[Draft], tree: Tree) -> None:
    """Give each quotation that was left open the paragraph that begins with an opening mark right after it, in place."""
    for draft in drafts:
        pending = list(draft.contents)
        while pending:
            place = pending.pop()
            following = _following(place, tree) if _is_open(report, place, tree) else None
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


def _is_open(report: Report, place: Range, tree: Tree) -> bool:
    """Whether a content's last quotation mark is an opening one; of straight marks, the odd one of a paragraph."""
    marks = [t.text for t in tree.tokens[slice(*place)] if t.text in OPENING | CLOSING | EITHER]
    if not marks or marks[-1] not in EITHER:
        return bool(marks) and marks[-1] in OPENING
    ends = place[1] < len(tree.tokens) and "\n" in report.text[tree.tokens[place[1] - 1].end : tree.tokens[place[1]].start]
    return ends and sum(mark in EITHER for mark in marks) % 2 == 1


def _following(place: Range, tree: Tree) -> Range | None:
    start = place[1]
    if start >= len(tree.tokens) or tree.tokens[start].text not in OPENING | EITHER:
        return None
    straight = tree.tokens[start].text in EITHER
    for i in range(start + 1, min(len(tree.tokens), start + LONGEST)):
        mark = tree.tokens[i].text
        if straight and mark in EITHER:  # it closes, or opens the paragraph after
            return start, i + (tree.tokens[i - 1].end == tree.tokens[i].start)
        if not straight and mark in CLOSING and mark not in OPENING and mark != "’":
            return start, i + 1
        if mark in OPENING and mark == tree.tokens[start].text:
            return start, i
    return None
