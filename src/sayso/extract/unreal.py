"""Attributions that are only thought of: "if the minister says so", "had she said it", "contrary to what he claimed"."""

from collections.abc import Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Tree
from sayso.tables import word_set

INVERTED = frozenset(("had", "should", "were"))  # "Had the mayor said …", "Should he deny …"
NOT = frozenset(("not", "n't", "n’t", "never", "hardly"))
CLAUSES = ("ccomp", "csubj", "advcl", "acl", "xcomp")
AGAINST = frozenset(("to", "despite", "notwithstanding", "unlike"))  # "contrary to what", "despite what"


def is_supposed(attribution: Attribution, head: int, tree: Tree, grid: Grid) -> bool:
    """Whether nobody has said it: the cue, whose head is given, stands in a condition or in a question about it."""
    for i in (head, *tree.climbs(head)):
        mark = tree.child(i, "mark")
        if mark is not None and mark < head and tree.tokens[mark].lemma.lower() in word_set("supposing"):
            return not _asks_whether(attribution, mark, grid)
        if tree.tokens[i].dep.split(":")[0] not in ("conj", "xcomp"):
            break
    return _is_inverted(attribution, head, tree)


def _asks_whether(attribution: Attribution, mark: int, grid: Grid) -> bool:
    """Whether the conjunction belongs to what is said: "asked whether"."""
    return any(first <= mark < last for first, last in map(grid.tokens, attribution.content))


def _is_inverted(attribution: Attribution, head: int, tree: Tree) -> bool:
    subject = tree.subject(head)
    if subject is None or subject > head or not attribution.source:
        return False
    before = tree.phrase(subject)[0] - 1
    if before < 0 or tree.tokens[before].text.lower() not in INVERTED:
        return False
    opens = before == 0 or tree.tokens[before - 1].sentence != tree.tokens[before].sentence
    return opens or tree.tokens[before - 1].text in (",", "“", '"', ";")


def is_called_untrue(head: int, tree: Tree) -> bool:
    """ "It is not correct that the ministry was warned that …": nobody has warned it there.

    Whatever stands in what is called untrue supports nothing; who calls it so denies the whole.
    """
    for i in (head, *tree.climbs(head)):
        judged = tree.tokens[i].head
        below = [tree.tokens[c].text.lower() for c in tree.children[judged]]
        if tree.tokens[i].dep.startswith("nsubj"):  # "the claim that the ministry was told that …  is false"
            judges = i != head and tree.tokens[i].tag.startswith("NN")
        else:
            judges = judged < i and "it" in below and tree.tokens[i].dep.startswith(CLAUSES)
        if judges and _is_untrue(tree.tokens[judged].text.lower(), below):
            return True
    return False


def _is_untrue(judgement: str, below: Sequence[str]) -> bool:
    """ "False", "not correct", "not the case"; below: the words that hang on it."""
    if NOT.isdisjoint(below):
        return judgement in word_set("untrue")
    return judgement in word_set("true") or (judgement == "case" and "the" in below)


def is_contradicted(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """ "Contrary to what the operator claimed, the brakes failed": what follows is the reporter's."""
    if not attribution.source:
        return False
    first = grid.tokens(attribution.source[0])[0]
    words = [tree.tokens[i].text.lower() for i in range(max(0, first - 2), first)]
    return len(words) == 2 and words[1] == "what" and words[0] in AGAINST
