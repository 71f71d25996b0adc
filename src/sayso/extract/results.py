"""What came of it, told behind who said so: "Two bodies were found, police said, raising the toll to nine"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.place import Grid
from sayso.extract.tables import cues
from sayso.schema import Attribution, Document, Tree
from sayso.schema.roles import OF_PEOPLE
from sayso.schema.tree import Range, overlap
from sayso.text import QUOTATION_MARKS


def with_results(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions, each with the number behind its "X said" that is the upshot of what X said.

    A quotation holds no more than its marks: there the number is the report's own (see `tells_result`).
    """
    taken = [grid.tokens(span) for a in credited for span in (*a.source, *a.cue, *a.content)]
    out = []
    for attribution in credited:
        found = _behind(document, attribution, tree, grid)
        free = found is not None and not any(overlap(found, place) for place in taken)
        quoted = any(tree.tokens[i].text in QUOTATION_MARKS for span in attribution.content for i in range(*grid.tokens(span)))
        if found is None or not free or quoted:
            out.append(attribution)
        else:
            content = sorted((*attribution.content, grid.span(found)), key=lambda span: span.start)
            out.append(replace(attribution, content=tuple(content)))
    return out


def tells_result(document: Document, tree: Tree, clause: Range) -> bool:
    """Whether a stretch that nobody is credited with is such an upshot: ", bringing to nine the number of dead"."""
    first, last = clause
    if not 0 < first < last:
        return False
    verb = tree.tokens[first]
    if verb.tag != "VBG" or tree.tokens[first - 1].text != "," or verb.lemma.lower() in cues():
        return False
    start, end = verb.start, tree.tokens[last - 1].end
    return any(f.role in OF_PEOPLE and f.real and start <= f.span.start and f.span.end <= end for f in document.figures)


def _behind(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> Range | None:
    """The rest of the sentence behind source and cue, which stand behind what is said."""
    if not attribution.source or not attribution.content:
        return None
    parts = [grid.tokens(span) for span in (*attribution.source, *attribution.cue)]
    start, number = max(last for _, last in parts), tree.tokens[parts[0][0]].sentence
    said = [place for place in map(grid.tokens, attribution.content) if tree.tokens[place[0]].sentence == number]
    if not said or said[-1][1] > min(first for first, _ in parts):
        return None
    while start < len(tree.tokens) and tree.tokens[start].sentence == number and tree.tokens[start].text != ",":
        start += 1  # "said late on Tuesday, raising the toll"
    clause = tree.stripped(start, document.sentences[number].last)
    return clause if tells_result(document, tree, clause) else None
