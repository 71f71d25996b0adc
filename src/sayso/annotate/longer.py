"""Where a cue and a content begin and end, by a word beside them: "no | longer | disputes", "…; | the union spoke of"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree, overlap
from sayso.text import QUOTATION_MARKS


def no_longer(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "Keshia no longer | disputes | it": the two words belong to the cue, or she seems to dispute it still; in place."""
    for draft in drafts:
        first, last = draft.cue
        words = [token.text.lower() for token in tree.tokens[max(0, first - 2) : first]]
        if words == ["no", "longer"] and tree.tokens[first].tag.startswith("VB") and is_free((first - 2, first), draft):
            draft.cue = first - 2, last


def is_free(place: Range, draft: Draft) -> bool:
    """Whether no part of a draft has any of these words."""
    return not any(overlap(place, part) for part in (*draft.contents, *([draft.source] if draft.source else [])))


def up_to_another(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "Police said 4,500 came; | the union spoke of 20,000": behind a semicolon another speaks, in place."""
    for outer in drafts:
        for inner in drafts:
            if inner is outer or inner.source is None or inner.source == outer.source:
                continue
            start = inner.source[0]
            held = next((c for c in outer.contents if outer.cue[1] <= c[0] < start - 1 and inner.cue[1] <= c[1]), None)
            if held is None or tree.tokens[start - 1].text != ";" or inner.cue[0] < start:
                continue
            if not any(token.text in QUOTATION_MARKS for token in tree.tokens[slice(*held)]):
                outer.contents[outer.contents.index(held)] = held[0], start - 1
