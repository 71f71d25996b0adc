"""Which words are somebody's, so that the rest is the report's own."""

from collections.abc import Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Document, Tree


def credited_words(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[bool]:
    """For each token whether it belongs to an attribution, or to a dateline, which says nothing."""
    datelines = grid.within(document, "dateline")
    taken = [i in datelines for i in range(len(document.tokens))]
    sources = []
    for attribution in credited:
        said = {document.tokens[grid.tokens(span)[0]].sentence for span in (*attribution.cue, *attribution.content)}
        for span in (*attribution.cue, *attribution.content):
            first, last = grid.tokens(span)
            taken[first:last] = [True] * (last - first)
        # "The nurse had waited since noon. “They came at last.”": what is told of the nurse is the report's
        places = map(grid.tokens, attribution.source)
        sources += [(first, last) for first, last in places if first < last and document.tokens[first].sentence in said]
    shared = [source for source in sources if _acts(source, taken, tree)]
    for first, last in sources:
        if (first, last) not in shared:
            taken[first:last] = [True] * (last - first)
    return taken


def _acts(source: tuple[int, int], taken: Sequence[bool], tree: Tree) -> bool:
    """ "The mayor opened the bridge and said it was safe": whoever speaks does something first, which the report tells."""
    head = tree.head_of(*source)
    verb = tree.tokens[head].head
    if not tree.tokens[head].dep.startswith("nsubj") or not source[1] <= verb < len(taken) or not tree.is_clause(verb):
        return False
    return not any(taken[i] for i in range(source[0], verb + 1))
