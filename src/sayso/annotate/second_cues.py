"""One source with a second cue that the recogniser took for a part of the first content: "said it “was hard,” claiming …"."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Tree
from sayso.text import CLOSING, EITHER, QUOTATION_MARKS


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


def second_cue(draft: Draft, tree: Tree) -> Draft | None:
    """ "said the pumps had failed | and warned that the dyke would not hold": the same source speaks a second time.

    Ends the first content and returns the second attribution, none where the second verb has another subject or tense.
    """
    verb = next((t.tag for t in tree.tokens[slice(*draft.cue)] if t.tag.startswith("VB")), None)
    if len(draft.contents) != 1 or draft.source is None or verb is None:
        return None
    first, last = draft.contents[0]
    for i in range(first + 3, last - 3):
        token = tree.tokens[i]
        if token.text in QUOTATION_MARKS:
            return None
        joined = tree.tokens[i - 1].text in ("and", "but") and tree.tokens[i + 1].text.lower() == "that"
        if joined and token.tag == verb and is_cue(token.lemma, "say") and tree.subject(i) is None:
            draft.contents = [tree.stripped(first, i - 1)]
            return Draft((i, i + 1), draft.source, [(i + 1, last)])
    return None
