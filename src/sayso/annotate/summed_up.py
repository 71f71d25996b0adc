"""A quotation whose speaker the next sentence names: "“…” That was how Ilse Brandt put it.", "Those were the words of …"."""

from collections.abc import Iterator

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import NOBODY
from sayso.schema.tree import Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import CLOSING, EITHER, OPENING

LONGEST = 200  # words of one quotation; beyond that a closing mark was lost


def summed_up(drafts: list[Draft], tree: Tree) -> list[Draft]:
    """The attributions of such quotations; whatever else was made of the quotation and of the cue goes, in place."""
    out = []
    for draft in _told_after(tree):
        said = draft.contents[0]
        if any(overlap(c, said) and _beside(d, said, tree) for d in drafts for c in d.contents):
            continue
        for other in drafts:
            other.contents = [c for c in other.contents if not overlap(c, said)]
        drafts[:] = [d for d in drafts if not overlap(d.cue, draft.cue)]
        out.append(draft)
    return out


def _told_after(tree: Tree) -> Iterator[Draft]:
    for i in range(2, len(tree.tokens) - 4):
        word, before = tree.tokens[i].text, tree.tokens[i - 1]
        if word not in ("That", "This", "Those", "These") or before.sentence == tree.tokens[i].sentence:
            continue
        if before.text not in CLOSING and before.text not in EITHER:
            continue
        said, told = _quotation(i, tree), _how(i, tree) or _words_of(i, tree)
        if said is not None and told is not None:
            yield Draft(told[0], told[1], [said])


def _beside(draft: Draft, said: Range, tree: Tree) -> bool:
    """Whether a cue stands in a sentence of the quotation, outside of it: "She said: “…”"."""
    sentences = {tree.tokens[i].sentence for i in (said[0], said[1] - 1)}
    return not overlap(draft.cue, said) and tree.tokens[draft.cue[0]].sentence in sentences


def _quotation(end: int, tree: Tree) -> Range | None:
    """The quotation that ends before a token, where it begins a sentence."""
    marks = EITHER if tree.tokens[end - 1].text in EITHER else OPENING
    for start in range(end - 2, max(-1, end - LONGEST), -1):
        if tree.tokens[start].text in marks:
            opens = start == 0 or tree.tokens[start - 1].sentence != tree.tokens[start].sentence
            return (start, end) if opens else None
    return None


def _how(i: int, tree: Tree) -> tuple[Range, Range] | None:
    """ "That is how a tenant, Ovid Marl, described the flood": cue and source."""
    if tree.tokens[i + 1].lemma.lower() != "be" or tree.tokens[i + 2].text.lower() != "how":
        return None
    verbs = (c for c in tree.children[i + 2] if c > i + 3 and tree.tokens[c].lemma.lower() in word_set("summing up"))
    verb = next(verbs, None)
    if verb is None:
        return None
    helpers = [c for c in tree.children[verb] if i + 2 < c < verb and tree.tokens[c].dep.startswith(("aux", "advmod"))]
    first = min([*helpers, verb])
    source = tree.stripped(i + 3, first)
    if source[0] == source[1] or tree.tokens[source[0]].text.lower() in NOBODY:
        return None
    it = tree.tokens[verb + 1].text.lower() == "it"  # "put it"
    return (first, verb + 1 + it), source


def _words_of(i: int, tree: Tree) -> tuple[Range, Range] | None:
    """ "Those were the words of Petra Quill, whose brother worked there": cue and source."""
    words = [token.text.lower() for token in tree.tokens[i + 1 : i + 5]]
    if words[1:] != ["the", "words", "of"] or words[0] not in ("were", "are"):
        return None
    last = i + 5
    while last < len(tree.tokens) and tree.tokens[last].tag.startswith(("NN", "DT", "JJ", "CD", "POS", "PRP")):
        last += 1
    return ((i + 1, i + 5), (i + 5, last)) if last > i + 5 else None
