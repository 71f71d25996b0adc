"""Two voices before one verb: "the mayor, aides said, warned the council that the dyke would fail"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.lexicon import is_cue
from sayso.schema import Sentence
from sayso.schema.tree import FINITE, Range, Tree
from sayso.text import QUOTATION_MARKS

LONGEST = 12  # words of who the sentence is about: "the deputy head of the harbour workers' union in Sennat"
BESIDE = 2  # words between the comma and the verb: "had also warned"
ACCORDING = frozenset(("accord", "according"))


def each_its_own(drafts: Sequence[Draft], tree: Tree, sentences: Sequence[Sentence]) -> None:
    """Give whoever speaks in such an aside the whole sentence round it, and its verb to whom it is about, in place."""
    for draft in drafts:
        sentence = sentences[tree.tokens[draft.cue[0]].sentence]
        found = _aside(draft, sentence, tree)
        if found is None:
            continue
        source, about, behind = found
        told = next((d for d in drafts if d is not draft and behind <= d.cue[0] <= behind + BESIDE and _is_finite(d, tree)), None)
        if told is None:
            continue
        said = [last for first, last in told.contents if first >= told.cue[1]]
        end = max(said, default=tree.stripped(behind, sentence.last)[1])
        draft.source, draft.contents = source, [about, (behind, end)]
        told.source = about


def _aside(draft: Draft, sentence: Sentence, tree: Tree) -> tuple[Range, Range, int] | None:
    """Who speaks in the aside, who stands before it and where the words behind it begin."""
    tokens = tree.tokens
    if draft.source is None or not sentence.first <= draft.source[0] < sentence.last:
        return None
    start, end = min(draft.source[0], draft.cue[0]), max(draft.source[1], draft.cue[1])
    according = tokens[draft.cue[0]].lemma.lower() in ACCORDING
    if not according and (draft.source[1] != draft.cue[0] or not is_cue(tokens[cue_head(draft, tree)].lemma, "say")):
        return None
    commas = [i for i in range(draft.source[0] + 1, draft.source[1]) if tokens[i].text == ","]
    if len(commas) > 1 or (commas and according):
        return None
    comma = commas[0] if commas else start - 1
    if comma <= sentence.first or tokens[comma].text != "," or end + 1 >= sentence.last or tokens[end].text != ",":
        return None
    before = tokens[sentence.first : comma]
    if len(before) > LONGEST or any(t.tag in FINITE or t.text in QUOTATION_MARKS or t.text == "," for t in before):
        return None
    if not before[-1].tag.startswith(("NN", "PRP")) or before[0].tag in ("IN", "RB", "VBG", "WRB"):
        return None
    return (comma + 1, draft.source[1]) if commas else draft.source, (sentence.first, comma), end + 1


def _is_finite(draft: Draft, tree: Tree) -> bool:
    head = cue_head(draft, tree)
    finite = any(tree.tokens[i].tag in FINITE for i in range(*draft.cue))
    return finite and is_cue(tree.tokens[head].lemma, "say", "deny", "think", "order", "ask", "offer", "silent")
