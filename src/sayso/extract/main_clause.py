"""The main clause of a content: what a "not" or a "may" counts for."""

from collections.abc import Sequence

from sayso.schema import Token, Tree
from sayso.schema.tree import Range

SUBORDINATE = frozenset(("acl:relcl", "advcl", "acl", "ccomp", "advcl:relcl"))


def main_clause(tree: Tree, pieces: Sequence[Range], *, bare: bool = False) -> list[Token]:
    """The content without its subordinate clauses, in which "not" and "may" are about something else.

    bare: of the report's own words, which may be no more than a noun and its clause: "a claim that could not be verified".
    """
    found = [tree.tokens[i] for i in main_places(tree, pieces)]
    told = any(token.tag.startswith(("VB", "MD")) for token in found)
    return found if told or not bare else [tree.tokens[i] for first, last in pieces for i in range(first, last)]


def main_places(tree: Tree, pieces: Sequence[Range]) -> list[int]:
    """The same, as places of tokens in text order."""
    inside_content = {i for first, last in pieces for i in range(first, last)}
    if not inside_content:
        return []
    head = main_head(tree, pieces)
    left_out = _left_out(tree, inside_content, head)
    if tree.tokens[min(inside_content)].text.lower() == "neither":  # "Neither the army nor the rebels said": of the whole clause
        left_out[min(inside_content)] = False
    return [i for i in sorted(inside_content) if not left_out[i]] or sorted(inside_content)


def main_head(tree: Tree, pieces: Sequence[Range]) -> int:
    """The word of a content from which the rest of it hangs."""
    inside = {i for first, last in pieces for i in range(first, last)}
    words = sorted(i for i in inside if tree.tokens[i].text[0].isalnum()) or sorted(inside)
    return next((i for i in words if tree.tokens[i].head not in inside or tree.tokens[i].head == i), words[0])


def _left_out(tree: Tree, inside_content: set[int], head: int) -> dict[int, bool]:
    """For each token of a content, whether it stands in a subordinate clause; each token is climbed from once."""
    known = {head: False}
    for start in inside_content:
        path = [start]
        for above in tree.climbs(start):
            if path[-1] in known or above not in inside_content:
                break
            path.append(above)
        out = known.get(path[-1], False)
        for j in reversed(path):
            if j not in known:
                out = out or (_is_subordinate(j, tree) and tree.tokens[j].head in inside_content)
                known[j] = out
    return known


def _is_subordinate(i: int, tree: Tree) -> bool:
    """Whether a token heads a subordinate clause.

    A "relative clause" with neither a relative pronoun nor a subject is the main one: "said no warning reached him".
    """
    token = tree.tokens[i]
    if token.dep == "acl:relcl" and tree.is_clause(i) and tree.subject(i) is None:
        return any(tree.tokens[j].tag.startswith("W") for j in range(token.head, i))
    return token.dep in SUBORDINATE or (token.dep == "conj" and (_has_own_that(i, tree) or _tells_more(i, tree)))


def _has_own_that(i: int, tree: Tree) -> bool:
    """Whether a joined clause is a second statement: "said that the pier had burned and that nobody would rebuild it"."""
    return any(tree.tokens[c].dep == "mark" and tree.tokens[c].text.lower() == "that" for c in tree.children[i])


def _tells_more(i: int, tree: Tree) -> bool:
    """Whether a joined clause has a subject of its own: "a letter did arrive, and it was not passed on" says that one arrived.

    Not where the first is a question: "how it began and who was hurt is unknown".
    """
    first = tree.tokens[i].head
    asks = any(tree.tokens[c].tag.startswith("W") for c in tree.children[first])
    return tree.is_clause(i) and tree.is_clause(first) and tree.subject(i) is not None and not asks
