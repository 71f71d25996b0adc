"""What the reporter adds behind "said on Monday": ", contradicting the owner's account", and is none of what was said."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.edges import REPORTERS_OWN
from sayso.schema.tree import Range, Tree, overlap
from sayso.text import QUOTATION_MARKS

SHORTEST = 3  # words of what was said


def added(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """Take such an addition from the contents behind the cue, in place. Whose account somebody contradicts, he denies it: those
    attributions, where no draft has them.
    """
    out: list[Draft] = []
    for draft in drafts:
        if draft.source is None:
            continue
        if len(draft.contents) == 1 and (before := _before_credit(draft, tree)) is not None:
            draft.contents = [before, *draft.contents]
        if len(draft.contents) < 2:
            continue
        behind = [c for c in draft.contents if c[0] >= max(draft.cue[1], draft.source[1]) and _is_added(c, draft, tree)]
        if not behind or len(behind) == len(draft.contents):
            continue
        draft.contents = [c for c in draft.contents if c not in behind]
        for first, last in behind:
            verb = first if tree.tokens[first].lemma in REPORTERS_OWN else first - 1
            # "Contradicting what the ministry had said" tells nothing of what that was.
            denies = tree.tokens[verb].lemma == "contradict" and last > verb + 1 and tree.tokens[verb + 1].tag[0] != "W"
            if denies and not any(overlap(d.cue, (verb, verb + 1)) for d in (*drafts, *out)):
                out.append(Draft((verb, verb + 1), draft.source, [(verb + 1, last)]))
    return out


def _is_added(content: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a content, or the comma before it, begins with such a participle in the sentence of the cue."""
    first = content[0]
    if tree.tokens[first].sentence != tree.tokens[draft.cue[0]].sentence:
        return False
    verb = first if tree.tokens[first].tag == "VBG" else first - 1
    return tree.tokens[verb].tag == "VBG" and tree.tokens[verb].lemma in REPORTERS_OWN and tree.tokens[verb - 1].text == ","


def _before_credit(draft: Draft, tree: Tree) -> Range | None:
    """What stands before ", two officials said, contradicting …" if all that was found is the addition."""
    assert draft.source is not None
    start = min(draft.source[0], draft.cue[0])
    if draft.contents[0][0] < draft.cue[1] or start < 1 or tree.tokens[start - 1].text not in (",", *QUOTATION_MARKS):
        return None
    if not _is_added(draft.contents[0], draft, tree):
        return None
    first, sentence = start, tree.tokens[start].sentence
    while first and tree.tokens[first - 1].sentence == sentence:
        first -= 1
    said = tree.stripped(first, start)
    return said if said[1] - said[0] >= SHORTEST else None
