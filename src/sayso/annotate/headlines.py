"""Headlines that end or begin with their source: "Ferry overloaded by a third: inquiry", "Bridge closed too late — police"."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.draft import Draft
from sayso.annotate.loose import DASHES
from sayso.schema import Report, Span
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import read_table, word_set

_DISPUTING = frozenset(("disputes", "dispute", "contests", "contest", "challenges", "challenge", "rebuts", "rebut"))
LEAST = 3  # words before the mark: "Live: police" and "Video — army" say nothing
MOST = 3  # words after it: "harbour office", "two former ministers"


def without_headlines(report: Report, drafts: Sequence[Draft], tree: Tree) -> None:
    """Take the report's titles from whoever speaks below them, in place: a headline is no part of what "he said" in the text, nor
    the text of what "owner says" in the headline. A byline is nobody's words.
    """
    titles = [place for region in report.regions if region.role == "title" and (place := _place(region.span, tree))]
    bylines = [_place(region.span, tree) for region in report.regions if region.role == "byline"]
    for draft in drafts:
        draft.contents = [c for c in draft.contents if not any(a <= c[0] and c[1] <= b for a, b in bylines)]
        _before_as(draft, titles, tree)
        for title in titles:
            if overlap(title, draft.cue):
                above = [c for c in draft.contents if overlap(title, c)]
                draft.contents = above or draft.contents
            else:
                draft.contents = [c for c in draft.contents if not (title[0] <= c[0] and c[1] <= title[1])]


def _before_as(draft: Draft, titles: Sequence[Range], tree: Tree) -> None:
    """ "Rebels claim tanker strike | as toll climbs to five", in place: a thing that is claimed or denied in a headline has no
    clause, and what happens at the same time is the paper's own. "Says rain will stop as wind turns" keeps it.
    """
    if len(draft.contents) != 1 or not any(overlap(title, draft.contents[0]) for title in titles):
        return
    first, last = draft.contents[0]
    as_ = next((i for i in range(first + 1, last - 2) if tree.tokens[i].text.lower() in ("as", "while", "after")), None)
    if as_ is None or draft.cue[1] != first or any(t.tag in (*FINITE, "TO") for t in tree.tokens[first:as_]):
        return
    if any(t.tag in (*FINITE, "VBP") for t in tree.tokens[as_ + 1 : last]):
        draft.contents = [(first, as_)]


def _place(span: Span, tree: Tree) -> Range:
    first, last = (bisect_left(tree.tokens, at, key=lambda token: token.start) for at in (span.start, span.end))
    return first, last


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns for whoever can speak: "the mayor", "a court", "a driver"."""
    return frozenset(row["noun"] for row in read_table("speakers"))


@cache
def public_nouns() -> frozenset[str]:
    """Nouns for bodies and offices: "the mayor", "a court"."""
    return frozenset(row["noun"] for row in read_table("speakers") if row["kind"] in ("organisation", "office"))


def signed_headlines(report: Report, drafts: Sequence[Draft], tree: Tree) -> Iterator[Draft]:
    """The attributions of the report's titles that nobody else speaks in; the mark before the source is the cue."""
    for region in report.regions:
        if region.role != "title":
            continue
        first, last = _place(region.span, tree)
        spoken = any(overlap((first, last), part) for d in drafts for part in (d.cue, *d.contents))
        draft = None if spoken else _signed(first, last, tree) or _disputed(first, last, tree)
        if draft is not None:
            yield draft


def _signed(first: int, last: int, tree: Tree) -> Draft | None:
    colon = next((i for i in range(first + 1, min(first + MOST + 1, last - LEAST)) if tree.tokens[i].text == ":"), None)
    if colon is not None and _is_source((first, colon), tree):  # "Observers: vote fell short"
        return Draft((colon, colon + 1), (first, colon), [(colon + 1, last)])
    marks = [i for i in range(first + LEAST, last - 1) if tree.tokens[i].text == ":" or tree.tokens[i].text in DASHES]
    if not marks or not _is_source((marks[-1] + 1, last), tree):
        return None
    return Draft((marks[-1], marks[-1] + 1), (marks[-1] + 1, last), [(first, marks[-1])])


def _disputed(first: int, last: int, tree: Tree) -> Draft | None:
    """ "Hospital disputes minister's account of deaths": a verb taken for a noun, between who speaks and whose word it is."""
    verb = next((i for i in range(first + 1, last - 2) if tree.tokens[i].text.lower() in _DISPUTING), None)
    if verb is None or not _is_source((first, verb), tree):
        return None
    noun = next((i for i in range(verb + 1, last) if tree.tokens[i].lemma.lower() in word_set("told before")), None)
    owned = noun is not None and any(token.tag == "POS" for token in tree.tokens[verb + 1 : noun])
    return Draft((verb, verb + 1), (first, verb), [(verb + 1, last)]) if owned else None


def _is_source(place: Range, tree: Tree) -> bool:
    """Whether the words are a few nouns, the last of them one for somebody who speaks. A name alone may be a place's."""
    words = tree.tokens[slice(*place)]
    noun = {words[-1].lemma.lower(), words[-1].text.lower()}
    described = all(t.tag[:2] in ("NN", "JJ", "DT", "CD") for t in words[:-1])
    return len(words) <= MOST and described and not noun.isdisjoint(speaking_nouns())
