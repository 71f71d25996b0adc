"""Denials inside somebody's words: "her lawyer said that she denied the theft" is the denial, and no word of his for it."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.attacked import takes_back
from sayso.extract.clause import is_negated
from sayso.extract.place import Grid
from sayso.extract.tables import cues
from sayso.schema import Attribution, Tree
from sayso.schema.timex_words import WEEKDAYS
from sayso.schema.tree import Range
from sayso.tables import word_set

DAYS = frozenset(day.lower() for day in WEEKDAYS)
BESIDE = frozenset(("IN", "RB", "CC", "TO"))
REPORTS = frozenset(("report", "rumor", "rumour"))  # somebody did report it: "denied a report that"
SEVERAL = ("NNS", "NNPS")


def denies(attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether somebody speaks against what stands in an attribution, or takes it back."""
    cue = [tree.tokens[i] for span in attribution.cue for i in range(*grid.tokens(span))]
    said = [tree.tokens[i] for span in attribution.content for i in range(*grid.tokens(span))]
    lemmas = [token.lemma.lower() for token in cue]
    pairs = [f"{a} {b}" for a, b in pairwise(lemmas)]
    kinds = {cues()[words].kind for words in (*lemmas, *pairs) if words in cues()}
    return ("deny" in kinds or takes_back(cue, said)) and not is_negated([token.text.lower() for token in cue])


def only_denies(pieces: Sequence[Range], denials: Sequence[Attribution], tree: Tree, grid: Grid) -> bool:
    """Whether words of somebody are no more than another's denial, which stands in a claim of its own.

    pieces: of one sentence. denials: all attributions by which somebody denies something.
    """
    words = {i for first, last in pieces for i in range(first, last)}
    for a in denials:
        parts = [grid.tokens(span) for span in (*a.source, *a.cue, *a.content)]
        held = {i for part in parts for i in range(*part)}
        if held <= words and all(_adds_nothing(i, tree) for i in words - held):
            return True
    return False


def _adds_nothing(i: int, tree: Tree) -> bool:
    token = tree.tokens[i]
    return not token.text[0].isalnum() or token.tag in BESIDE or token.dep.startswith("aux") or token.text.lower() in DAYS


def without_rejected(credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions without claims that nobody is named for and that whoever speaks of them rejects.

    "The board dismissed the suggestion that votes were bought": nobody suggests it. Who denies reports, or claims of several,
    does say that there were some.
    """
    by_id = {a.id: a for a in credited}
    return [a for a in credited if not _is_rejected(a, by_id.get(a.parent or ""), tree, grid)]


def _is_rejected(attribution: Attribution, outer: Attribution | None, tree: Tree, grid: Grid) -> bool:
    if outer is None or not attribution.cue:
        return False
    noun = tree.tokens[tree.head_of(*grid.tokens(attribution.cue[0]))]
    nobody = not attribution.source or attribution.source == attribution.cue
    if not nobody or not noun.tag.startswith("NN") or noun.tag in SEVERAL or noun.lemma.lower() in REPORTS:
        return False
    if not (noun.lemma.lower() in word_set("told before") or noun.lemma.lower() in ("idea", "notion")):
        return False
    first = grid.tokens(outer.content[0])[0] if outer.content else 0
    start = grid.tokens(attribution.cue[0])[0]
    finite = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tree.tokens[first:start])
    return first <= start and not finite and denies(outer, tree, grid)
