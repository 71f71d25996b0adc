"""Words that do no more than pass a quotation on: "“There was no coup,” Merr told the court, according to his lawyer".

The quotation is Merr's by the word of the lawyer. That Merr told the court so is no second statement about the coup.
"""

from collections.abc import Iterable, Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Tree
from sayso.schema.tree import FINITE, Range
from sayso.text import QUOTATION_MARKS

LONGEST = 8  # words besides speaker, verb and quotation: "the court at a hearing in Sennat on Monday"


def only_passes_on(
    attribution: Attribution, pieces: Sequence[Range], inner: Iterable[Attribution], tree: Tree, grid: Grid
) -> bool:
    """Whether the words that somebody is credited with begin with another's quotation and hold but who said it to whom."""
    words = {i for first, last in pieces for i in range(first, last)}
    start = min(words)
    if tree.tokens[start].text not in QUOTATION_MARKS:
        return False
    for other in inner:
        if other.parent != attribution.id or not other.source:
            continue
        said = {i for span in other.content for i in range(*grid.tokens(span))} & words
        told = {i for span in (*other.source, *other.cue) for i in range(*grid.tokens(span))}
        rest = [tree.tokens[i] for i in words - said - told if tree.tokens[i].text[0].isalnum()]
        if not said or min(said) > start + 1:
            continue
        if not rest and not told & words:  # a quotation that goes on in a sentence of its own
            return True
        before = told <= words and max(said) < min(told)
        if before and len(rest) <= LONGEST and not any(token.tag in FINITE for token in rest):
            return True
    return False
