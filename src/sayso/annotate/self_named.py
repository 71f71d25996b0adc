"""Who speaks where somebody is called a name or shown a thing: "A group calling itself the Free Men claimed responsibility"."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.annotate.sources import is_passive
from sayso.schema.tree import Range, Tree

_CALLING = frozenset(("call", "style"))
_SELF = frozenset(("itself", "himself", "herself", "themselves"))
_SHOWN = frozenset(("see", "obtain", "review", "verify", "view", "share", "show"))  # "a video seen by the Gazette", "shown to"
_BY = frozenset(("by", "to", "with"))


def who_calls_itself(drafts: list[Draft], tree: Tree) -> None:
    """ "A group calling itself the Free Men | claimed | responsibility": the name is no statement, and the verb behind it is who
    speaks, in place.
    """
    for draft in [d for d in drafts if _is_calling(d, tree)]:
        named = cue_head(draft, tree)
        speaks = tree.tokens[tree.tokens[named].head].head
        drafts.remove(draft)
        if is_cue(tree.tokens[speaks].lemma) and tree.subject(speaks) == tree.tokens[named].head and not _cued(drafts, speaks):
            thing = tree.child(speaks, "obj")
            drafts.append(Draft((speaks, speaks + 1), None, [] if thing is None else [tree.phrase(thing)]))


def not_who_was_shown(drafts: list[Draft], tree: Tree) -> None:
    """ "A group | demanded | a ransom in a video seen by the Gazette": the paper that saw it demanded nothing, in place."""
    for draft in drafts:
        head = cue_head(draft, tree)
        later = draft.source is not None and draft.source[0] > head and tree.tokens[head].tag in ("VBD", "VBZ", "VBP")
        if later and not is_passive(head, tree) and draft.source is not None and _was_shown(draft.source, tree):
            draft.source = None


def _is_calling(draft: Draft, tree: Tree) -> bool:
    """Whether the cue calls whom it hangs on a name: "calling itself"."""
    named = cue_head(draft, tree)
    token, after = tree.tokens[named], named + 1
    called = token.lemma.lower() in _CALLING and token.dep == "acl" and token.tag == "VBG"
    named_so = any(t.text[:1].isupper() for t in tree.tokens[after + 1 : after + 3])  # not "calling itself betrayed"
    return called and after < len(tree.tokens) and tree.tokens[after].text.lower() in _SELF and named_so


def _cued(drafts: list[Draft], i: int) -> bool:
    return any(draft.cue[0] <= i < draft.cue[1] for draft in drafts)


def _was_shown(source: Range, tree: Tree) -> bool:
    """Whether a source stands behind "seen by", or is where somebody was seen to speak: "in a video seen by"."""
    before = source[0] - 1
    if before >= 0 and tree.tokens[before].text.lower() == "in":
        return any(t.tag == "VBN" and t.lemma.lower() in _SHOWN for t in tree.tokens[slice(*source)])
    shown = tree.tokens[before - 1] if before > 0 and tree.tokens[before].text.lower() in _BY else None
    return shown is not None and shown.tag == "VBN" and shown.lemma.lower() in _SHOWN
