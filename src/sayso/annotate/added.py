"""What the reporter adds behind "said on Monday": ", contradicting the owner's account", and is none of what was said."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.edges import REPORTERS_OWN
from sayso.schema.tree import Range, Tree, overlap


def added(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """Take such an addition from the contents behind the cue, in place. Whose account somebody contradicts, he denies it: those
    attributions, where no draft has them.
    """
    out: list[Draft] = []
    for draft in drafts:
        if len(draft.contents) < 2 or draft.source is None:
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
