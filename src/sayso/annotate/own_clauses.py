"""What is not the word of whom it was given to: a clause with a verb of its own in another sentence ("Strand said so. Minutes
show | that three voted against it"), and what came about as somebody had expected.
"""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY, is_cue
from sayso.schema.tree import Range, Tree, overlap

_FORETELL = frozenset(("expect", "forecast", "predict", "anticipate"))


def only_expected(draft: Draft, tree: Tree) -> bool:
    """ "The bank raised its rate, as | expected | by most economists": that it did so is the report's word."""
    first, last = draft.cue
    by = draft.source is not None and draft.source[0] >= last and tree.tokens[draft.source[0] - 1].text.lower() == "by"
    as_ = tree.tokens[first].text.lower() == "as" or (first > 0 and tree.tokens[first - 1].text.lower() == "as")
    foretold = any(tree.tokens[i].lemma.lower() in _FORETELL for i in range(first, last))
    return by and as_ and foretold and all(c[1] <= first for c in draft.contents)


def own_clauses(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The attributions by the verbs over such clauses, which are taken from whoever had them, in place."""
    out: list[Draft] = []
    for draft in drafts:
        for place in [c for c in draft.contents if len(draft.contents) > 1]:
            verb = _verb_over(place, draft, tree)
            if verb is None or any(overlap(d.cue, (verb, verb + 1)) for d in drafts):
                continue
            draft.contents = [c for c in draft.contents if c != place]
            subject = tree.subject(verb)
            if subject is not None and is_cue(tree.tokens[verb].lemma, "say", "show", "think"):
                source = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl")))
                out.append(Draft((verb, verb + 1), source, [place]))
    return out


def _verb_over(place: Range, draft: Draft, tree: Tree) -> int | None:
    """The verb of its own sentence that a clause with "that" hangs from, with a subject before the clause."""
    first, last = place
    token = tree.tokens[first]
    if token.text.lower() != "that" or token.dep != "mark" or token.sentence == tree.tokens[draft.cue[0]].sentence:
        return None
    clause = token.head
    verb = tree.tokens[clause].head
    told = tree.tokens[verb].tag.startswith("VB") or tree.tokens[verb].text == "show"  # which a small tagger takes for a noun
    if verb == clause or first <= verb < last or tree.tokens[verb].sentence != token.sentence or not told:
        return None
    subject = tree.subject(verb)
    return verb if subject is not None and subject < first and tree.tokens[subject].lemma.lower() not in NOBODY else None
