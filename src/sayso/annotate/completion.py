"""What the recogniser left out of an attribution and the parse gives: a missing source, a missing content."""

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.annotate.misreadings import drop_recipient, inner_speakers
from sayso.schema import Sentence
from sayso.schema.tree import Range, Tree
from sayso.text import QUOTATION_MARKS

# "…, suggesting that …" after somebody's words is what the reporter makes of them.
INFERRING = frozenset(
    ("suggest", "indicate", "show", "mean", "imply", "raise", "expose", "prove", "reveal", "demonstrate", "signal")
)
CLAUSES = ("ccomp", "xcomp", "obj", "acl")
IMPERSONAL = frozenset(("it", "there"))


def complete(drafts: list[Draft], tree: Tree, sentences: tuple[Sentence, ...]) -> None:
    """Fill in sources and contents in place, left to right."""
    inner_speakers(drafts, tree)
    for draft in sorted(drafts, key=lambda d: d.cue):
        drop_recipient(draft, tree)
        if draft.source is None:
            _find_source(draft, tree)
        sentence = sentences[tree.tokens[draft.cue[0]].sentence]
        if not draft.contents:
            _find_content(draft, tree, sentence)
        elif len(draft.contents) == 1:
            _run_on(draft, drafts, tree, sentence)


def cue_head(draft: Draft, tree: Tree) -> int:
    """The word of the cue that carries the meaning: its last verb, else its syntactic head."""
    verbs = [i for i in range(*draft.cue) if tree.tokens[i].tag.startswith("VB") and is_cue(tree.tokens[i].lemma)]
    return verbs[-1] if verbs else tree.head_of(*draft.cue)


def _find_source(draft: Draft, tree: Tree) -> None:
    head = cue_head(draft, tree)
    token = tree.tokens[head]
    if token.lemma.lower() in ("accord", "according"):
        draft.source = _after_preposition(draft.cue[1], tree)
        return
    agent = next((c for c in tree.children[head] if tree.tokens[c].dep == "obl:agent"), None)
    if agent is None and token.tag == "VBN":
        agent = next((c for c in tree.children[head] if tree.tokens[c].dep.startswith("obl") and _case(c, tree) == "by"), None)
    if agent is not None:
        first, last = tree.phrase(agent)
        draft.source = (first + 1, last) if tree.tokens[first].lemma.lower() == "by" else (first, last)
        return
    if token.tag == "VBG" and token.dep in ("advcl", "acl", "xcomp", "ccomp", "parataxis", "conj") and token.lemma in INFERRING:
        draft.own = True
        return
    subject = _subject_above(head, tree)
    if subject is not None and not _across_quotation(subject, head, tree):
        draft.source = _name_of(subject, draft, tree)


def _case(i: int, tree: Tree) -> str:
    case = tree.child(i, "case")
    return tree.tokens[case].lemma.lower() if case is not None else ""


def _subject_above(head: int, tree: Tree) -> int | None:
    """The subject of a predicate, or of the one it depends on when it shares that one's subject."""
    for i in (head, *tree.climbs(head)):
        subject = tree.subject(i)
        if subject is not None:
            word = tree.tokens[subject].lemma.lower()
            if word in IMPERSONAL:
                return None
            if word in ("who", "which", "that") and tree.tokens[i].dep.endswith("relcl"):
                return tree.tokens[i].head
            return subject
        if tree.tokens[i].dep.split(":")[0] not in ("conj", "advcl", "xcomp", "acl", "parataxis"):
            return None
        if tree.tokens[i].dep.startswith("acl"):  # "officials saying …"
            return tree.tokens[i].head
    return None


def _across_quotation(a: int, b: int, tree: Tree) -> bool:
    """Whether a quotation begins or ends between two tokens, so that one of them is somebody's words."""
    return any(token.text in QUOTATION_MARKS and token.text not in ("'", "’") for token in tree.tokens[min(a, b) : max(a, b)])


def _name_of(subject: int, draft: Draft, tree: Tree) -> Range | None:
    first, last = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "parataxis", "cc", "conj")))
    if tree.child(subject, "conj") is not None:
        first, last = tree.phrase(subject, without=frozenset(("acl:relcl", "advcl", "parataxis")))
    if first < draft.cue[1] and draft.cue[0] < last:
        return None
    return (first, last) if first < last else None


def _after_preposition(start: int, tree: Tree) -> Range | None:
    """The noun phrase after "according to": up to a comma, a verb or the sentence's end."""
    end = start
    while (
        end < len(tree.tokens)
        and tree.tokens[end].sentence == tree.tokens[start].sentence
        and tree.tokens[end].text not in (",", ".", ";", ":", "—", "“", "”", '"')
        and tree.tokens[end].tag not in ("VBD", "VBZ", "VBP", "MD")
    ):
        end += 1
    return (start, end) if start < end else None


def _find_content(draft: Draft, tree: Tree, sentence: Sentence) -> None:
    head = cue_head(draft, tree)
    if tree.tokens[head].lemma.lower() in ("accord", "according"):
        draft.contents = _rest_of(draft, tree, sentence)
        return
    for relation in CLAUSES:
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
    """ "told reporters at the gate that …": the clause after "that", however the parse has hung it."""
    if not is_cue(tree.tokens[head].lemma, "say", "think", "show"):
        return []
    for i in range(draft.cue[1], sentence.last):
        token = tree.tokens[i]
        if token.text.lower() == "that" and token.tag in ("IN", "WDT", "DT"):
            first, last = tree.stripped(i, sentence.last)
            return [(first, last)] if last - first > 3 else []
        if token.tag in ("VBD", "VBZ", "VBP") or token.text in ("“", '"', ";"):
            return []
    return []


def _run_on(draft: Draft, drafts: list[Draft], tree: Tree, sentence: Sentence) -> None:
    """Take in what hangs on the content after a comma: "as limited, likely intended to test …", "a move by X, whose forces …"."""
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
    """Whether source and cue stand apart: "…, the official added." with nothing of the clause after them."""
    first = min(draft.cue[0], draft.source[0]) if draft.source else draft.cue[0]
    last = max(draft.cue[1], draft.source[1]) if draft.source else draft.cue[1]
    opened = first - 1 > sentence.first and tree.tokens[first - 1].text in (",", "”", '"', "—", "–")
    closed = last >= sentence.last or tree.tokens[last].text in (",", ".", ";", "—", "–")
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
