"""Relative clauses that are left over where the noun before is somebody else's: "the league, | which took its own samples"."""

from sayso.schema import Tree
from sayso.schema.tree import NAME_TAGS, Range

OPENING = frozenset(("which", "who", "whose"))
LONGEST = 18  # characters of the noun: a longer one swamps the clause when it is compared with others


def with_its_noun(tree: Tree, clause: Range) -> Range:
    """The clause from the noun on that it tells of, as "which took its own samples" says nothing of anybody."""
    start = clause[0]
    if not 2 <= start < len(tree.tokens) or tree.tokens[start].text.lower() not in OPENING or tree.tokens[start - 1].text != ",":
        return clause
    if tree.tokens[start - 1].sentence != tree.tokens[start].sentence:
        return clause
    first = start - 1
    while first and tree.tokens[first - 1].tag in NAME_TAGS and tree.tokens[first - 1].sentence == tree.tokens[start].sentence:
        first -= 1
        if tree.tokens[first].tag in ("DT", "PRP$"):
            break
    if tree.tokens[start - 2].end - tree.tokens[first].start > LONGEST:
        return clause
    return (first, clause[1]) if tree.tokens[start - 2].tag.startswith("NN") else clause


def only_says_which(tree: Tree, clause: Range) -> bool:
    """Whether a clause that no comma parts from its noun is left without it: "quoting an officer | who fled the country"."""
    start = clause[0]
    if (
        start < 1
        or tree.tokens[start].text.lower() not in OPENING
        or tree.tokens[start - 1].sentence != tree.tokens[start].sentence
    ):
        return False
    return tree.tokens[start - 1].tag.startswith("NN")
