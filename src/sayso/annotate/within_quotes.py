"""What is told inside a quotation ends with it: "“They said the dam would hold,” | the mayor, who was there, said"."""

from bisect import bisect_right
from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema import Token
from sayso.schema.tree import Range, Tree
from sayso.text import CLOSING, EITHER, OPENING


def ended_with_quotation(drafts: Sequence[Draft], tree: Tree, text: str) -> None:
    """End the contents of a cue that stands inside a quotation where that ends, in place. text: the report's."""
    quotations = _quotations(tree, text)
    for draft in drafts:
        n = bisect_right(quotations, draft.cue[0], key=lambda place: place[0]) - 1
        if n < 0 or not draft.contents or not quotations[n][0] < draft.cue[0] < quotations[n][1]:
            continue
        close = quotations[n][1]
        kept = [(first, min(last, close)) for first, last in draft.contents if first < close]
        draft.contents = [piece for piece in (tree.stripped(*each) for each in kept) if piece[0] < piece[1]] or draft.contents


def _quotations(tree: Tree, text: str) -> list[Range]:
    """The places of the marks that open and close each quotation, paragraph by paragraph; of a paragraph whose marks do not come
    in pairs, those before the first that has none.
    """
    found: list[Range] = []
    opened: int | None = None
    paired, end = True, 0
    for i, token in enumerate(tree.tokens):
        if "\n" in text[end : token.start]:
            opened, paired = None, True
        end = token.end
        opens = _opens(token, text)
        if opens is None or not paired:
            continue
        if opens is not (opened is None):
            paired = False
        elif opened is not None:
            found.append((opened, i))
        opened = i if opens else None
    return found


def _opens(token: Token, text: str) -> bool | None:
    """Whether a token opens a quotation, or closes one; None for any other. A straight mark does either, by what is beside it."""
    if token.text not in EITHER:
        return True if token.text in OPENING else False if token.text in CLOSING else None
    return not text[token.start - 1 : token.start].strip(" \n\t(—–") if token.start else True
