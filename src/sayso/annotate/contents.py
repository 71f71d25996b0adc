"""The content that the parse and the punctuation give a cue, and the parts that the recogniser left out."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.annotate.misreadings import TOLD
from sayso.schema import Sentence
from sayso.schema.tree import Range, Tree
from sayso.text import QUOTATION_MARKS

CLAUSES = ("ccomp", "xcomp", "obj", "acl")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
QUESTION = frozenset(("when", "whether", "how", "why", "what", "who", "where", "if"))
SILENT = frozenset(("decline", "refuse"))
WHEN_SAID = 12  # words: room for "reporters at a noon briefing in Harven on Wednesday" after a closing "the office told"


def find_content(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """Fill in a missing content."""
    head = cue_head(draft, tree)
    told = any(t.lemma.lower() in TOLD for t in tree.tokens[slice(*draft.cue)])
    if tree.tokens[head].lemma.lower() in ("accord", "according"):
        draft.contents = _rest_of(draft, tree, sentence)
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


def run_on(draft: Draft, drafts: list[Draft], tree: Tree, sentence: Sentence) -> None:
    """Take in what hangs on the content after a comma: "as small, probably meant as a warning", "a plan by X, whose boats …"."""
    first, last = draft.contents[0]
    end = tree.stripped(last, sentence.last)[1]
    if (
        last <= draft.cue[0]
        or last >= sentence.last
        or tree.tokens[last].text != ","
        or end - last < 3
        or tree.tokens[last - 1].text in ("”", '"')
    ):
        return
    if any(last <= d.cue[0] < end for d in drafts) or any(t.text in QUOTATION_MARKS for t in tree.tokens[last:end]):
        return
    heads = [i for i in range(last + 1, end) if not last < tree.tokens[i].head < end]
    hangs = [
        tree.tokens[i].dep.split(":")[0] in ("acl", "appos") or tree.tokens[i].tag == "VBN"
        for i in heads
        if tree.tokens[i].dep != "punct"
    ]
    if hangs and all(hangs):
        draft.contents = [(first, end)]


def _parenthetical(draft: Draft, tree: Tree, sentence: Sentence) -> bool:
    """Whether source and cue stand apart: "…, the clerk said." with nothing of the clause after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    opened = first - 1 > sentence.first and tree.tokens[first - 1].text in (",", "”", '"', "—", "–")
    rest = tree.tokens[last : sentence.last]
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


def widen(draft: Draft, drafts: list[Draft], tree: Tree, sentence: Sentence) -> None:
    """Take in the clause before a source and cue set apart by commas: "The beds are ready, the council said, and …"."""
    if draft.source is None or not draft.contents or draft.contents[0][0] < sentence.first:
        return
    start = min(draft.cue[0], draft.source[0])
    if start - 1 <= sentence.first or tree.tokens[start - 1].text != "," or not _parenthetical(draft, tree, sentence):
        return
    before = tree.stripped(sentence.first, start)
    words = tree.tokens[slice(*before)]
    held = any(d is not draft and _overlaps(r, before) for d in drafts for r in (d.cue, *d.contents))
    if held or not any(t.tag in FINITE for t in words) or any(t.text in QUOTATION_MARKS for t in words):
        return
    draft.contents = sorted([before, *(c for c in draft.contents if not _overlaps(c, before))])


def _overlaps(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def after_to_say(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    """ "declined to say when …": the open question is the content, not "to say"."""
    if len(draft.contents) != 1 or not any(t.lemma.lower() in SILENT for t in tree.tokens[slice(*draft.cue)]):
        return
    first, last = draft.contents[0]
    if [t.text.lower() for t in tree.tokens[first:last]] in (["to", "say"], ["to", "reveal"], ["to", "disclose"]):
        question = tree.stripped(last, sentence.last)
        if question[1] - question[0] > 2:
            draft.cue = (draft.cue[0], last)
            draft.contents = [question]
