"""Relative clauses that are left over where the noun before is somebody else's: "the league, | which took its own samples"."""

from sayso.schema import Tree
from sayso.schema.tree import Range

OPENING = frozenset(("which", "who", "whose"))
BEFORE_NOUN = frozenset(("acl", "acl:relcl", "case", "cc", "conj", "appos", "parataxis"))


def with_its_noun(tree: Tree, clause: Range) -> Range:
    """The clause from the noun on that it tells of, as "which took its own samples" says nothing of anybody."""
    start = clause[0]
    if start < 2 or tree.tokens[start].text.lower() not in OPENING or tree.tokens[start - 1].text != ",":
        return clause
    if tree.tokens[start - 1].sentence != tree.tokens[start].sentence:
        return clause
    told_of = (t.head for t in tree.tokens[start : clause[1]] if t.dep.startswith("acl") and t.head < start)
    noun = next((i for i in told_of if tree.tokens[i].tag.startswith("NN")), start - 2)
    if not tree.tokens[noun].tag.startswith("NN"):
        return clause
    return tree.phrase(noun, without=BEFORE_NOUN)[0], clause[1]
