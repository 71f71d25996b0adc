"""What a report recalls behind a statement: "said they would sue | after the Echo reported that 11 had died".

It is the paper that says so, and the report that puts it there: who will sue has given no number.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from sayso.extract.place import Grid
from sayso.schema import Attribution, Kind, Tree, Voice
from sayso.schema.tree import FINITE, Range

MARKS = frozenset(("after", "since", "once", "when", "as"))


def papers_reports(
    credited: Collection[Attribution], voices: Mapping[str, Voice], tree: Tree, grid: Grid
) -> list[tuple[int, int]]:
    """Where the "after" stands before what an outlet is said to have reported, each with the place of its cue, in text order."""
    told = (a for a in credited if a.source and a.content and _is_paper(a, voices[a.id], tree, grid))
    marks = ((_mark(grid.tokens(a.source[0])[0], tree), grid.tokens(a.cue[0])[0]) for a in told)
    return sorted((mark, cue) for mark, cue in marks if mark is not None)


def before_report(pieces: list[Range], papers: Sequence[tuple[int, int]], tree: Tree) -> list[Range]:
    """A statement's pieces, ended before a paper's report where a statement stands before it. papers: see `papers_reports`."""
    for first, last in pieces:
        for mark, cue in papers[bisect_right(papers, (first + 1,)) :]:
            if mark >= last:
                break
            kept = tree.stripped(first, mark)
            if cue < last and any(tree.tokens[i].tag in FINITE for i in range(*kept)):
                return [*(p for p in pieces if p[1] <= first), kept]
    return pieces


def _is_paper(attribution: Attribution, voice: Voice, tree: Tree, grid: Grid) -> bool:
    """Whether an outlet is credited, or a named body of no known kind with what it "reported"; "the agency" is no paper."""
    cue = {tree.tokens[i].lemma.lower() for span in attribution.cue for i in range(*grid.tokens(span))}
    return voice.kind is Kind.OUTLET or (voice.kind is Kind.ORGANISATION and voice.name[:1].isupper() and "report" in cue)


def _mark(source: int, tree: Tree) -> int | None:
    """The "after" before an outlet's name and its article."""
    before = source - 1 if tree.tokens[source - 1].tag != "DT" else source - 2
    return before if before >= 0 and tree.tokens[before].text.lower() in MARKS else None
