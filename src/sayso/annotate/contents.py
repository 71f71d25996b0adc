"""The content that the parse and the punctuation give a cue for which the recogniser found none."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.annotate.sources import is_passive
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree
from sayso.text import QUOTATION_MARKS

TOLD = frozenset(("tell", "inform", "brief", "remind", "assure"))  # verbs whose object is the hearer
CLAUSES = ("ccomp", "xcomp", "obj", "acl")
QUESTION = frozenset(("when", "whether", "how", "why", "what", "who", "where", "if"))
WHEN_SAID = 12  # words: room for "reporters at a noon briefing in Harven on Wednesday" after a closing "the office told"


def find_content(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """Fill in a missing content."""
    head = cue_head(draft, tree)
    told = any(t.lemma.lower() in TOLD for t in tree.tokens[slice(*draft.cue)])
    if tree.tokens[head].lemma.lower() in ("accord", "according"):
        draft.contents = _rest_of(draft, tree, sentence)
        return
    passive = tree.child(head, "nsubj") if is_passive(head, tree) and draft.source is not None and not told else None
    if passive is not None and passive < draft.cue[0] and draft.source is not None and draft.source[0] >= draft.cue[0]:
        draft.contents = [tree.phrase(passive)]  # "his claim was rejected by the court"
        return
    for relation in CLAUSES[:1] if told else CLAUSES:
        child = tree.child(head, relation)
        if child is not None and child >= draft.cue[1] and not draft.touches(child):
            first, last = tree.phrase(child)
            if draft.source and first <= draft.source[0] < last:
                first = draft.source[1]
            first, last = tree.stripped(max(first, draft.cue[1]), last)
            if first < last:
                draft.contents = [(first, last)]
                return
    if _parenthetical(draft, tree, sentence):
        draft.contents = _rest_of(draft, tree, sentence)
    else:
        draft.contents = _that_clause(draft, head, tree, sentence)


def _that_clause(draft: Draft, head: int, tree: Tree, sentence: Sentence) -> list[Range]:
    """ "told reporters at the gate that …", "would not say when …": the clause, however the parse has hung it."""
    if not is_cue(tree.tokens[head].lemma, "say", "think", "show"):
        return []
    for i in range(draft.cue[1], sentence.last):
        token = tree.tokens[i]
        if i == draft.cue[1] and token.text.lower() in QUESTION:
            first, last = tree.stripped(i, sentence.last)
            return [(first, last)] if last - first > 2 else []
        if token.text.lower() == "that" and token.tag in ("IN", "WDT", "DT"):
            first, last = tree.stripped(i, sentence.last)
            return [(first, last)] if last - first > 3 else []
        if token.tag in ("VBD", "VBZ", "VBP") or token.text in ("“", '"', ";"):
            return []
    return []


def _parenthetical(draft: Draft, tree: Tree, sentence: Sentence) -> bool:
    """Whether source and cue stand apart: "…, the clerk said." with nothing of the clause after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    opened = first - 1 > sentence.first and tree.tokens[first - 1].text in (",", "”", '"', "—", "–")
    rest = tree.tokens[last : sentence.last]
    if opened and rest and rest[0].tag == "IN":  # "…, the service said on Thursday, lowering its toll"
        rest = rest[: next((i for i, t in enumerate(rest) if t.text == ","), len(rest))]
    closed = (
        not rest
        or rest[0].text in (",", ".", ";", "—", "–")
        or (
            len(rest) <= WHEN_SAID
            and not any(t.tag in FINITE or t.text in (",", "that") or t.text in QUOTATION_MARKS for t in rest)
        )
    )
    return bool(opened and closed and draft.source)


def _rest_of(draft: Draft, tree: Tree, sentence: Sentence) -> list[Range]:
    """The sentence before source and cue, or, where nothing stands before, after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    before = tree.stripped(sentence.first, first)
    after = tree.stripped(last, sentence.last)
    if before[1] - before[0] >= 3:
        return [before]
    return [after] if after[1] - after[0] >= 2 else []
