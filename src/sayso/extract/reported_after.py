"""What a report recalls behind a statement: "said they would sue | after the Echo reported that 11 had died".

It is the paper that says so, and the report that puts it there: who will sue has given no number.
"""

from collections.abc import Collection, Mapping

from sayso.extract.place import Grid
from sayso.schema import Attribution, Kind, Tree, Voice
from sayso.schema.tree import FINITE, Range

MARKS = frozenset(("after", "since", "once", "when", "as"))


def before_report(
    pieces: list[Range], credited: Collection[Attribution], voices: Mapping[str, Voice], tree: Tree, grid: Grid
) -> list[Range]:
    """A statement's pieces, ended before what an outlet is said to have reported, where a statement stands before it."""
    for other in credited:
        if not other.source or not other.content or not _is_paper(other, voices[other.id], tree, grid):
            continue
        mark = _mark(grid.tokens(other.source[0])[0], tree)
        piece = next((p for p in pieces if mark is not None and p[0] < mark < p[1]), None)
        if mark is None or piece is None or grid.tokens(other.cue[0])[0] >= piece[1]:
            continue
        kept = tree.stripped(piece[0], mark)
        if any(tree.tokens[i].tag in FINITE for i in range(*kept)):
            return [*(p for p in pieces if p[1] <= piece[0]), kept]
    return pieces


def _is_paper(attribution: Attribution, voice: Voice, tree: Tree, grid: Grid) -> bool:
    """Whether an outlet is credited, or a named body of no known kind with what it "reported"; "the agency" is no paper."""
    cue = {tree.tokens[i].lemma.lower() for span in attribution.cue for i in range(*grid.tokens(span))}
    return voice.kind is Kind.OUTLET or (voice.kind is Kind.ORGANISATION and voice.name[:1].isupper() and "report" in cue)


def _mark(source: int, tree: Tree) -> int | None:
    """The "after" before an outlet's name and its article."""
    before = source - 1 if tree.tokens[source - 1].tag != "DT" else source - 2
    return before if before >= 0 and tree.tokens[before].text.lower() in MARKS else None
