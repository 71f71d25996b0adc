"""Whoever speaks of a number gives it: "the organisers spoke of 70,000"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.annotate.halves import BOUNDS
from sayso.annotate.lexicon import NOBODY
from sayso.schema.tree import FINITE, Tree

ENDS = frozenset((",", ".", ";", ")", "—", "–"))
TALKING = frozenset(("speak", "talk"))


def spoken_of(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """ "The organisers | spoke of | 70,000": who speaks of a number gives it."""
    taken = {i for d in drafts if d.contents for i in range(*d.cue)}
    return [d for i in range(len(tree.tokens) - 2) if i not in taken and (d := _spoken_of(i, tree)) is not None]


def _spoken_of(i: int, tree: Tree) -> Draft | None:
    if tree.tokens[i].lemma.lower() not in TALKING or tree.tokens[i].tag not in FINITE or _text(i + 1, tree) != "of":
        return None
    subject = tree.subject(i)
    if subject is None or subject > i or tree.tokens[subject].lemma.lower() in NOBODY:
        return None
    end = _end(i + 2, tree)
    start = next((j for j in range(i + 2, end) if tree.tokens[j].tag == "CD"), None)
    if start is None or any(_text(j, tree) not in BOUNDS | {"a"} for j in range(i + 2, start)):
        return None  # "spoke of a plan for 2031" tells of the plan
    return Draft((i, i + 2), tree.phrase(subject), [(i + 2, end)])  # see `sayso.extract.worded`


def _end(first: int, tree: Tree) -> int:
    """Where the words from `first` end: before a pause, or with the sentence."""
    i = first
    while i < len(tree.tokens) and tree.tokens[i].sentence == tree.tokens[first].sentence and tree.tokens[i].text not in ENDS:
        i += 1
    return i


def _text(i: int, tree: Tree) -> str:
    return tree.tokens[i].text.lower()
