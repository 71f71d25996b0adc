"""Headlines that end with their source: "Ferry overloaded by a third: inquiry", "Bridge closed too late — police"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.draft import Draft
from sayso.annotate.loose import DASHES
from sayso.schema import Report
from sayso.schema.tree import Range, Tree, overlap
from sayso.tables import read_table

LEAST = 3  # words before the mark: "Live: police" and "Video — army" say nothing
MOST = 3  # words after it: "harbour office", "two former ministers"


@cache
def _speakers() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("speakers"))


def signed_headlines(report: Report, drafts: Sequence[Draft], tree: Tree) -> Iterator[Draft]:
    """The attributions of the report's titles that nobody else speaks in; the mark before the source is the cue."""
    for region in report.regions:
        if region.role != "title":
            continue
        first = bisect_left(tree.tokens, region.span.start, key=lambda token: token.start)
        last = bisect_left(tree.tokens, region.span.end, key=lambda token: token.start)
        spoken = any(overlap((first, last), part) for d in drafts for part in (d.cue, *d.contents))
        draft = None if spoken else _signed(first, last, tree)
        if draft is not None:
            yield draft


def _signed(first: int, last: int, tree: Tree) -> Draft | None:
    marks = [i for i in range(first + LEAST, last - 1) if tree.tokens[i].text == ":" or tree.tokens[i].text in DASHES]
    if not marks or not _is_source((marks[-1] + 1, last), tree):
        return None
    return Draft((marks[-1], marks[-1] + 1), (marks[-1] + 1, last), [(first, marks[-1])])


def _is_source(place: Range, tree: Tree) -> bool:
    """Whether the words are a few nouns, the last of them one for somebody who speaks. A name alone may be a place's."""
    words = tree.tokens[slice(*place)]
    noun = {words[-1].lemma.lower(), words[-1].text.lower()}
    described = all(t.tag[:2] in ("NN", "JJ", "DT", "CD") for t in words[:-1])
    return len(words) <= MOST and described and not noun.isdisjoint(_speakers())
