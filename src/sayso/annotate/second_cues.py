"""One source with a second cue that the recogniser took for a part of the first content: "said it “was hard,” claiming …"."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Tree
from sayso.text import CLOSING, EITHER


def parted(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """The attributions of second cues; the content of the first one then ends before its second cue, in place."""
    out = []
    for draft in drafts:
        if draft.source is None or not draft.contents:
            continue
        first, last = draft.contents[-1]
        cue = next((i for i in range(first + 2, last - 2) if _is_second(i, first, draft, tree)), None)
        if cue is not None:
            draft.contents[-1] = tree.stripped(first, cue)
            out.append(Draft((cue, cue + 1), draft.source, [tree.stripped(cue + 1, last)]))
    return out


def _is_second(i: int, first: int, draft: Draft, tree: Tree) -> bool:
    """A participle of saying that follows a quotation's end, or a comma if it hangs on the first cue."""
    token, before = tree.tokens[i], tree.tokens[i - 1]
    if token.tag != "VBG" or not is_cue(token.lemma, "say", "deny"):
        return False
    if before.text in CLOSING or before.text in EITHER:
        return tree.tokens[first].text not in EITHER or i > first + 3
    return before.text == "," and token.dep.startswith("advcl") and token.head == cue_head(draft, tree)
