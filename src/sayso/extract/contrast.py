"""What a report sets against a statement is its own: "20 may have died, residents say, though the count stands at 14"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.place import Grid
from sayso.schema import Attribution, Span, Tree

# "He was fine, she said, because he had slept", "…, when he came" go on with what she said.
AGAINST = frozenset(("though", "although"))
MARKS = frozenset('“”"‘«»')


def contrasted(credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions without what stands against them behind their cue; of a quotation everything stays."""
    return [replace(a, content=kept) if len(kept := _kept(a, tree, grid)) < len(a.content) else a for a in credited]


def _kept(attribution: Attribution, tree: Tree, grid: Grid) -> tuple[Span, ...]:
    first, *rest = attribution.content or (None,)
    if first is None or not rest or first.start > attribution.cue[0].start:
        return attribution.content
    return (first, *(span for span in rest if not _is_against(span, attribution, tree, grid)))


def _is_against(span: Span, attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    start, end = grid.tokens(span)
    if span.start < attribution.cue[-1].end or MARKS & {token.text for token in tree.tokens[max(0, start - 2) : end + 1]}:
        return False
    opening = [token.text.lower() for token in tree.tokens[max(0, start - 1) : start + 1]]
    return not AGAINST.isdisjoint(opening) and any(tree.is_clause(i) for i in range(start, end))
