"""A second count without its verb: "Police put the crowd at 4,000, organisers at more than 10,000"."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.people import is_people
from sayso.extract.place import Grid
from sayso.extract.tables import speakers
from sayso.schema import Attribution, Document, Token, Tree
from sayso.schema.tree import Range

PUTS = frozenset(("put", "estimate", "place", "set"))  # "put the crowd at 4,000"
LONGEST = 6  # words of the second voice: "the leaders of the miners' union"
BOUND = 4  # words between "at" and the number: "at no fewer than"
BESIDE = frozenset(("IN", "RB", "RBR"))  # "ahead of the Union", "behind the Union"
JOINTS = frozenset((",", "and", "while", "but", "whereas", ";"))


def gapped(document: Document, credited: Sequence[Attribution], tree: Tree, grid: Grid) -> list[Attribution]:
    """The attributions, the first ended before the second count, and one for whoever gives that one.

    Where the second count is no one else's, the first voice's goes on to it: "put the dead at nine and the missing at 30".
    """
    out: list[Attribution] = []
    for attribution in credited:
        found = _second(document, attribution, tree, grid)
        if found is None:
            out.append(attribution)
            continue
        thing, ends, source, number = found
        if not _gives_another(document, tree, thing, source):
            out.append(replace(attribution, content=(grid.span((thing[0], number[1])),)))
            continue
        out.append(replace(attribution, content=(grid.span((thing[0], ends)),)))
        content = (grid.span(thing), grid.span(number))
        out.append(Attribution(f"{attribution.id}g", attribution.parent, (grid.span(source),), attribution.cue, content))
    return out


def _second(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> tuple[Range, int, Range, Range] | None:
    """What is counted, where the first count ends, what stands before the second "at", and that with its number."""
    cue = [i for span in attribution.cue for i in range(*grid.tokens(span))]
    if not attribution.source or len(attribution.content) != 1 or tree.tokens[cue[-1]].lemma.lower() not in PUTS:
        return None
    first = grid.tokens(attribution.content[0])[0]
    last = document.sentences[tree.tokens[first].sentence].last
    at = [i for i in range(first + 1, last) if tree.tokens[i].text.lower() == "at"]
    numbers = [_number(document, i, last, grid) for i in at]
    if cue[-1] >= first or len(at) < 2 or numbers[0] is None or numbers[1] is None:
        return None
    start, ends = numbers[0], numbers[0]
    while start < at[1] and tree.tokens[start].text.lower() in JOINTS:
        start += 1
    between = tree.tokens[start : at[1]]
    joined = bool(between) and not any(t.tag.startswith(("VB", "MD", "PRP")) and t.lemma != "miss" for t in between)
    closed = numbers[1] == last or tree.tokens[numbers[1]].text in (".", ",", ";")
    if start == ends or len(between) > LONGEST or not joined or not closed:
        return None
    return (first, at[0]), ends, (start, at[1]), (at[1], numbers[1])


def _gives_another(document: Document, tree: Tree, thing: Range, source: Range) -> bool:
    """Whether what stands before the second number is somebody who gives it. A poll's one party beside another is told of as the
    first is: "put the Greens at 12 percent, ahead of the Union at nine".
    """
    last, first = tree.tokens[source[1] - 1], tree.tokens[thing[1] - 1]
    if tree.tokens[source[0]].tag in BESIDE or (_is_named(document, first) and _is_named(document, last)):
        return False
    return _speaks(document, last)


def _speaks(document: Document, noun: Token) -> bool:
    """Whether a word is or ends the name of somebody who counts: "put the dead at nine and the missing at 30" is one voice."""
    return _is_named(document, noun) or noun.lemma.lower() in speakers() or is_people(noun)


def _is_named(document: Document, noun: Token) -> bool:
    return any(e.kind is not None and e.span.start <= noun.start < e.span.end for e in document.entities)


def _number(document: Document, at: int, last: int, grid: Grid) -> int | None:
    """Where the number ends that stands right behind an "at"."""
    places = (grid.tokens(figure.span) for figure in document.figures)
    return next((end for start, end in places if at < start <= min(at + BOUND, last - 1)), None)
