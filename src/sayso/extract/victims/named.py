"""Nouns that name a death or a shooting and nobody with it: "a double homicide", "charged with murder", "a triple shooting"."""

from sayso.extract.victims import words as w
from sayso.extract.victims.clauses import has
from sayso.schema import Tree

_BEFORE = 6  # tokens: "attempted second - degree intentional murder"
_BREAKS = frozenset((",", ";", "and", "or"))
# "Crimes including murder", "charges ranging from murder to theft", "crimes such as murder".
_AMONG = frozenset(("including", "from", "as", "like", "reduce", "prevent", "against"))


def deadly(tree: Tree, i: int) -> int | None:
    """How many deaths at least a noun names without naming anybody: "a double homicide" 2, "charged with murder" 1; else None."""
    token = tree.tokens[i]
    lemma = token.lemma.lower()
    if lemma not in w.DEADLY or not token.tag.startswith("NN") or has(tree, i, *w.NOT_DONE):
        return None
    head = tree.tokens[token.head]
    if token.dep == "compound" and head.tag.startswith("NN") and head.lemma.lower() not in w.DEADLY | w.CHARGED:
        return None  # "homicide detectives", "the murder scene"
    if lemma == "suicide" and has(tree, i, *w.FIGURATIVE):
        return None
    if lemma == "shooting" and (token.tag != "NN" or not has(tree, i, *w.FATAL)):
        return None
    if _is_attempt(tree, i) or _is_a_kind(tree, i):
        return None
    after = [t.text.lower() for t in tree.tokens[i + 1 : i + 3]]
    if lemma == "murder" and (after[:1] == ["suicide"] or after == ["-", "suicide"]):
        return 2
    return next((n for word, n in w.MANIFOLD.items() if has(tree, i, word)), 1)


def struck_together(tree: Tree, i: int) -> int | None:
    """How many "a triple shooting" hit, dead or alive: 3; None of any other noun."""
    token = tree.tokens[i]
    if token.lemma.lower() not in w.SHOOTINGS or token.tag != "NN" or has(tree, i, *w.NOT_DONE, *w.FATAL):
        return None
    return next((n for word, n in w.MANIFOLD.items() if has(tree, i, word) or tree.tokens[i - 1].text.lower() == word), None)


def _is_attempt(tree: Tree, i: int) -> bool:
    """ "Attempted first-degree murder", "attempted aggravated murder charges" """
    before = [token.text.lower() for token in tree.tokens[max(0, i - _BEFORE) : i]]
    last = max((k for k, word in enumerate(before) if word in _BREAKS), default=-1)
    return "attempted" in before[last + 1 :]


def _is_a_kind(tree: Tree, i: int) -> bool:
    """Whether a crime is named as a kind, with nothing done: "to reduce murder and other crimes", "crimes like murder"."""
    if tree.tokens[i].tag != "NN" or any(tree.tokens[c].dep in ("det", "nummod", "nmod:poss") for c in tree.children[i]):
        return False
    after = [token.text.lower() for token in tree.tokens[i + 1 : i + 5]]
    other = after[:2] in (["and", "other"], ["or", "other"]) and not any(word.rstrip("s") in w.CHARGED for word in after[2:])
    return other or (i > 0 and tree.tokens[i - 1].text.lower() in _AMONG)
