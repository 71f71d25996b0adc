"""A denial, or a search that found nothing, with a second deed behind it: "she denied | the theft | and would appeal"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Tree


def past_second_deed(drafts: Sequence[Draft], tree: Tree) -> None:
    """End what somebody denies before the "and" of what he does besides, in place: it is no part of what he denies."""
    for draft in drafts:
        verb = cue_head(draft, tree)
        if len(draft.contents) != 1 or not tree.tokens[verb].tag.startswith("VB"):
            continue
        first, last = draft.contents[0]
        none = any(tree.tokens[i].text.lower() == "no" for i in range(verb + 1, min(verb + 2, last)))
        if not is_cue(tree.tokens[verb].lemma, "deny") and not (none and tree.tokens[verb].lemma.lower() in ("find", "see")):
            continue
        thing = tree.child(verb, "obj")
        if thing is None or not first <= thing < last:
            continue
        joined = (c for c in tree.children[verb] if c > thing and tree.tokens[c].dep == "conj" and tree.subject(c) is None)
        deed = next((c for c in joined if c < last and _is_finite(c, tree)), None)
        joint = None if deed is None else next((c for c in tree.children[deed] if tree.tokens[c].dep == "cc"), None)
        if joint is not None and joint > first:
            draft.contents = [tree.stripped(first, joint)]


def _is_finite(verb: int, tree: Tree) -> bool:
    helped = any(tree.tokens[c].tag in ("MD", "VBD", "VBZ", "VBP") and c < verb for c in tree.children[verb])
    return helped or tree.tokens[verb].tag in ("VBD", "VBZ", "VBP")
