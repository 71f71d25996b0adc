"""Who keeps to a number gives it: "the union stood by its figure of 40 dead", "the office repeated its estimate of 12"."""

from collections.abc import Sequence

from sayso.extract.counting import counter
from sayso.extract.place import Grid
from sayso.schema import Attribution, Document, Tree
from sayso.tables import word_set

KEEPING = {"stand": "by", "stick": "to", "hold": "to", "repeat": "", "reiterate": "", "defend": ""}
OWN = ("DT", "PRP$", "JJ", "VBN")  # "its first figure", "their revised estimate"
LONGEST = 3  # of such words
# "No longer stands by", "neither the club nor the league stands by".
NOT = frozenset(("longer", "never", "hardly", "scarcely", "barely", "rarely", "neither", "nor", "nobody", "none", "if", "unless"))


def stood_by(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """An attribution for each number that somebody keeps to, where nobody is credited with it. "Did not stand by" keeps none."""
    told = {grid.tokens(figure.span)[0] for figure in document.figures}
    taken = {i for a in credited for span in (*a.source, *a.cue, *a.content) for i in range(*grid.tokens(span))}
    out = []
    for i, token in enumerate(tree.tokens):
        if token.lemma.lower() not in KEEPING or token.tag not in ("VBD", "VBZ", "VBP") or i in taken:
            continue
        cue, said = _kept(tree, i)
        source = counter(document, tree, i)
        if source is None or any(t.text.lower() in NOT for t in tree.tokens[max(0, source[0] - 1) : i]):
            continue
        if said is not None and told.intersection(range(*said)) and taken.isdisjoint(range(*said)):
            out.append(Attribution(f"k{i}", None, *((grid.span(part),) for part in (source, cue, said))))
    return out


def _kept(tree: Tree, verb: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """The words of keeping, and the number kept to with the word for it; None where it is no number."""
    by = KEEPING[tree.tokens[verb].lemma.lower()]
    first = verb + 1 + bool(by)
    if by and (first > len(tree.tokens) or tree.tokens[verb + 1].text.lower() != by):
        return (verb, verb + 1), None
    noun = first
    while noun < min(first + LONGEST, len(tree.tokens)) and tree.tokens[noun].tag in OWN:
        noun += 1
    words = [token.lemma.lower() for token in tree.tokens[noun : noun + 2]]
    if len(words) < 2 or words[0] not in word_set("number told") or words[1] != "of":
        return (verb, first), None
    return (verb, first), tree.stripped(first, max(tree.phrase(noun)[1], noun + 2))
