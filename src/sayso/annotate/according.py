"""An "according to" that the recogniser passed over: "51 survived, according to the hospital, of whom nine are in care"."""

from collections import Counter
from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Tree
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

STARTS = frozenset(("DT", "NNP", "NNPS", "NN", "NNS", "PRP$", "JJ", "CD"))
SHORTEST = 3  # words before it that can be a statement
# According to these things are done, and nothing is said.
NO_WORD = word_set("no sources")


def passed_over(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """A draft for each "according to" between commas in a sentence that credits nobody else; its source and content are still
    to be found. Whoever spoke in a sentence before does not say this one. Two in one sentence share it out
    (`sayso.annotate.halves`).
    """
    told = Counter(token.sentence for token in tree.tokens if token.text == "according")
    cued = {tree.tokens[i].sentence for draft in drafts for i in range(*draft.cue)}
    out = []
    for i in range(SHORTEST, len(tree.tokens) - 2):
        if tree.tokens[i].text != "according" or tree.tokens[i].sentence in cued or not _is_parenthetical(i, tree):
            continue
        if told[tree.tokens[i].sentence] > 1:
            continue
        sentence = tree.tokens[i].sentence
        for draft in drafts:
            draft.contents = [c for c in draft.contents if tree.tokens[c[0]].sentence != sentence]
        out.append(Draft((i, i + 2)))
    return out


def _is_parenthetical(i: int, tree: Tree) -> bool:
    """Whether it stands behind a comma or the whole clause, without quotation marks, and names somebody."""
    before, after = tree.tokens[i - SHORTEST : i], tree.tokens[i + 2]
    if tree.tokens[i + 1].text != "to" or any(t.sentence != tree.tokens[i].sentence for t in (*before, after)):
        return False
    sentence = [t for t in tree.tokens[max(0, i - 60) : i + 60] if t.sentence == tree.tokens[i].sentence]
    quoted = any(t.text in QUOTATION_MARKS for t in sentence)
    lone = sum(t.text == "according" for t in sentence) == 1  # of two each has a half (see `halves`)
    named = after.tag in STARTS and not any(t.text.lower() in NO_WORD for t in tree.tokens[i + 2 : i + 5])
    return before[-1].text == "," and named and lone and not quoted


def with_the_rest(drafts: Sequence[Draft], tree: Tree) -> None:
    """Give what tells of those told before the source to the same, in place: "51 live, according to the clinic, | of whom nine".

    Such words stand behind a comma to the end of the sentence, and nobody else is credited there.
    """
    for draft in drafts:
        if tree.tokens[draft.cue[0]].text != "according" or draft.source is None or not _is_behind(draft):
            continue
        start = draft.source[1] + (tree.tokens[draft.source[1] - 1].text != ",")
        if start + 2 >= len(tree.tokens) or tree.tokens[start - 1].text != "," or not _is_of_them(start, tree):
            continue
        end, sentence = start, tree.tokens[start].sentence
        while end < len(tree.tokens) and tree.tokens[end].sentence == sentence:
            end += 1
        rest = tree.stripped(start, end)
        if not any(start <= i < end for d in drafts for part in (d.cue, *d.contents, d.source or (0, 0)) for i in range(*part)):
            draft.contents.append(rest)


def _is_behind(draft: Draft) -> bool:
    return len(draft.contents) == 1 and draft.contents[0][1] <= draft.cue[0]


def _is_of_them(at: int, tree: Tree) -> bool:
    first, second = (tree.tokens[i].text.lower() for i in (at, at + 1))
    return first in ("including", "among") or (first == "of" and second in ("whom", "which", "them"))
