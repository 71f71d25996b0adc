"""Who cites somebody, told between commas: "Clean Sea, | citing | satellite images, | puts | the slick at 25 kilometres"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree


def cited_beside(drafts: Sequence[Draft], tree: Tree) -> None:
    """Take what is cited out of the source of whoever cites it, and give it to the citing, in place. What is cited ends with the
    comma before his own verb.
    """
    for draft in drafts:
        at = None if draft.source is None else _citing(draft.source, tree)
        if at is None or draft.source is None or at in range(*draft.cue):
            continue
        whole, draft.source = draft.source, (draft.source[0], at - 1)
        for other in drafts:
            if other is not draft and at in range(*other.cue):
                other.source = other.source or draft.source
                end = whole[1] - (tree.tokens[whole[1] - 1].text == ",")
                other.contents = [(a, min(b, end)) if a < draft.cue[0] < b else (a, b) for a, b in other.contents]


def _citing(source: Range, tree: Tree) -> int | None:
    """Where "citing" stands behind a comma in a source."""
    first, last = source
    places = range(first + 2, last)
    return next((i for i in places if tree.tokens[i].text.lower() == "citing" and tree.tokens[i - 1].text == ","), None)
