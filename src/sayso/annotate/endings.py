"""Sentences that end with the paper they rest on: "The bridge was closed twice, records seen by the Evening Post show." """

from collections.abc import Sequence
from functools import cache

from sayso.annotate.draft import Draft
from sayso.annotate.lexicon import is_cue
from sayso.schema import Sentence
from sayso.schema.tree import Range, Tree, overlap
from sayso.tables import read_table

LEAST = 4  # words of a statement before the comma
MOST = 12  # words of the source: "an internal memo of the harbour board obtained by the Evening Post"
_STOPS = (".", "”", '"', "’", "'")


@cache
def _papers() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("speakers") if row["kind"] == "document")


def documented(drafts: Sequence[Draft], tree: Tree, sentences: Sequence[Sentence]) -> list[Draft]:
    """The attributions of sentences that end with a document and its verb, where nobody is credited with them yet.

    One that took a part of the ending for all there is ("[a document] obtained by [the Post] shows") is put right in place, and
    one that swallowed it ("Corvex knew [that it was unsafe, documents show]") ends before it.
    """
    out = []
    for sentence in sentences:
        found = _ending(sentence.first, sentence.last, tree)
        if found is None:
            continue
        concerned = [draft for draft in drafts if _concerns(draft, found)]
        if not concerned or (len(concerned) == 1 and _cut_off(concerned[0], found, tree)):
            out.append(found)
        elif len(concerned) == 1 and _inside(concerned[0], found):
            concerned[0].source, concerned[0].contents = found.source, found.contents
    return out


def _cut_off(draft: Draft, found: Draft, tree: Tree) -> bool:
    """Whether the last content of an attribution goes on over the ending; it ends before it then, in place."""
    first, last = _extent(found)
    swallowed = next((c for c in draft.contents if draft.cue[1] <= c[0] < first and last <= c[1]), None)
    if swallowed is None or draft.cue[0] < found.contents[0][0]:
        return False
    draft.contents = [tree.stripped(c[0], first) if c is swallowed else c for c in draft.contents]
    return True


def _concerns(draft: Draft, found: Draft) -> bool:
    """Whether an attribution has a part of the ending already, or credits somebody with all that stands before it."""
    return any(overlap(part, _extent(found)) for part in _parts(draft)) or found.contents[0] in draft.contents


def _inside(draft: Draft, found: Draft) -> bool:
    """Whether all of an attribution stands in the ending."""
    first, last = _extent(found)
    return draft.cue == found.cue and all(first <= part[0] and part[1] <= last for part in _parts(draft))


def _parts(draft: Draft) -> list[Range]:
    return [part for part in (draft.cue, draft.source, *draft.contents) if part is not None]


def _extent(found: Draft) -> Range:
    return found.source[0] if found.source else found.cue[0], found.cue[1]


def _ending(first: int, last: int, tree: Tree) -> Draft | None:
    tokens = tree.tokens
    while last > first and tokens[last - 1].text in _STOPS:
        last -= 1
    verb = last - 1
    # At the end of a sentence the tagger takes "records seen by the Evening Post show" for a noun.
    is_verb = tokens[verb].tag.startswith("VB") or tokens[verb].text == "show"
    if verb <= first or not is_verb or not is_cue(tokens[verb].lemma, "show", "say"):
        return None
    comma = next((i for i in range(verb - 1, max(first, verb - MOST) - 1, -1) if tokens[i].text == ","), None)
    if comma is None or comma - first < LEAST:
        return None
    source: Range = (comma + 1, verb)
    nouns = (i for i in range(comma + 1, verb) if tokens[i].tag in ("NN", "NNS") and not tokens[i + 1].tag.startswith("NN"))
    head = next(nouns, None)  # "inspection report obtained by": the last of the first run of nouns
    if head is None or tokens[head].lemma.lower() not in _papers():
        return None
    return Draft((verb, verb + 1), source, [tree.stripped(first, comma)])
