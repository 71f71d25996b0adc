"""What hangs on a condition: of "if the wind turns, the town will be cleared" nobody has said that the town will be cleared.

FactBank leaves it open whether it comes about; as the voice does say what may follow, and when, it is told as possible.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.main_clause import main_head
from sayso.schema import Tree
from sayso.schema.tree import FINITE, Range
from sayso.text import QUOTATION_MARKS

ON = frozenset(("if", "unless"))
SAVE = frozenset((("in", "case"), ("long", "as"), ("provided", "that"), ("providing", "that"), ("condition", "that")))
ALL_THE_SAME = frozenset(("even", "as", "not"))  # "even if it rains": with and without it
MODALS = frozenset(("will", "would", "'ll", "’ll", "wo", "shall", "'d", "’d", "could", "may", "might", "can", "must", "should"))
ASKED = frozenset(("will", "would", "'ll", "’ll", "wo"))  # "decide if the mine will close" is a question
CONDITION = 3  # words: "if it rains"
PAST = frozenset(("was", "were", "had", "did"))


def hangs(tree: Tree, pieces: Sequence[Range]) -> bool:
    """Whether the main clause of a content is told for one case only."""
    head = main_head(tree, pieces)
    held = any(_is_condition(i, of, tree) for of in _holders(head, tree) for i in tree.children[of])
    return held or _opens(tree, pieces, head) or _parted(tree, pieces)


def _holders(head: int, tree: Tree) -> Iterator[int]:
    """The verbs whose condition is one of a clause's too: its own, that of the first of "and" and of the last; of the saying."""
    yield head
    at = head
    while tree.tokens[at].dep == "conj" and tree.tokens[at].head != at:  # "if they refuse, A will go on and | B will close"
        at = tree.tokens[at].head
        if any(_is_condition(i, at, tree) and i < at for i in tree.children[at]):
            yield at
    if tree.tokens[head].dep == "ccomp":  # "if they refuse, she said, it will go on"
        said = tree.tokens[head].head
        if any(_is_condition(i, said, tree) and i < min(said, head) for i in tree.children[said]) and _modal(said, tree) is None:
            yield said
    if _modal(head, tree) is not None:
        yield from (i for i in tree.children[head] if tree.tokens[i].dep == "conj" and _modal(i, tree) is not None)


def _modal(verb: int, tree: Tree) -> int | None:
    return next((i for i in tree.children[verb] if i < verb and tree.tokens[i].text.lower() in MODALS), None)


def _is_condition(i: int, of: int, tree: Tree) -> bool:
    """Whether a clause is one on which its governor hangs."""
    if not tree.tokens[i].dep.startswith("advcl") or not _marked(i, tree):
        return False
    words = {tree.tokens[c].text.lower() for c in tree.children[i] if c < i and tree.tokens[c].dep.startswith(("aux", "cop"))}
    if not ASKED.isdisjoint(words) and i > of:
        return False
    past = tree.tokens[i].tag == "VBD" or not PAST.isdisjoint(words | {tree.tokens[i].text.lower()})
    return not past or _modal(of, tree) is not None  # "if there was a letter, it did not come": told as it was


def _marked(i: int, tree: Tree) -> bool:
    """Whether "if", "unless", "provided that", "in case" or "as long as" opens a clause."""
    tokens = tree.tokens
    if (tokens[i].text.lower(), "that") in SAVE:
        return i + 1 < len(tokens) and tokens[i + 1].text.lower() == "that"
    mark = tree.child(i, "mark")
    if mark is None or mark > i or mark == 0:
        return mark == 0 and tokens[0].text.lower() in ON
    word, before = tokens[mark].text.lower(), tokens[mark - 1].text.lower()
    if word in ON:
        after = tokens[mark + 1].text.lower()
        return before not in ALL_THE_SAME and after not in ALL_THE_SAME
    return (before, word) in SAVE


def _opens(tree: Tree, pieces: Sequence[Range], head: int) -> bool:
    """ "If found guilty, he faces …", "Should the dam fail, …": what a parser does not take for a clause, up to its comma."""
    words = [i for first, last in pieces for i in range(first, last) if tree.tokens[i].text not in QUOTATION_MARKS | {"that"}]
    if len(words) < 2 or words[0] > head:
        return False
    first, second = (tree.tokens[i] for i in words[:2])
    comma = next((i for i in words if tree.tokens[i].text == ","), words[-1])
    if comma == words[-1] or any(tree.tokens[i].text == "?" for i in words[-2:]):
        return False
    if first.text.lower() == "if":
        return second.lemma.lower() == "find" or second.tag == "VBN"
    return first.text.lower() == "should" and not any(tree.tokens[i].text.lower() == "should" for i in words[1:])


def _parted(tree: Tree, pieces: Sequence[Range]) -> bool:
    """ "If the dam fails, | the engineer said, | the town would be flooded": a parser hangs both halves on who says so."""
    if len(pieces) < 2:
        return False
    (first, last), *rest = sorted(pieces)
    while first < last and tree.tokens[first].text in QUOTATION_MARKS:
        first += 1
    if tree.tokens[first].text.lower() not in ON or last - first < CONDITION:
        return False
    behind = [tree.tokens[i] for piece in rest for i in range(*piece)]
    if not behind or behind[-1].text == "?" or not any(token.tag in FINITE for token in behind):
        return False
    past = any(token.tag == "VBD" or token.text.lower() in PAST for token in tree.tokens[first:last])
    return not past or any(token.text.lower() in MODALS for token in behind)
