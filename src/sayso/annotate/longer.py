"""Words that turn what somebody says round and that the recogniser left out: "no | longer", "called | exaggerated | by"."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.sources import is_passive
from sayso.schema.tree import FINITE, Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

JUDGEMENT = 6  # words: "a complete and utter fabrication"


def no_longer(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "Keshia no longer | disputes | it": the two words belong to the cue, or she seems to dispute it still; in place."""
    for draft in drafts:
        first, last = draft.cue
        words = [token.text.lower() for token in tree.tokens[max(0, first - 2) : first]]
        if words == ["no", "longer"] and tree.tokens[first].tag.startswith("VB") and _is_free((first - 2, first), draft):
            draft.cue = first - 2, last


def judged(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The figure of 900 | has been called | exaggerated | by the union": what it is called is what the union says, in place."""
    for draft in drafts:
        if draft.source is None or len(draft.contents) != 1 or not draft.contents[0][1] <= draft.cue[0] < draft.source[0]:
            continue
        head = cue_head(draft, tree)
        named = tree.tokens[head].lemma.lower() in word_set("naming") and is_passive(head, tree)
        if named and (said := _between(draft.cue[1], draft.source[0], tree)) is not None and _is_free(said, draft):
            draft.contents.append(said)


def _between(first: int, last: int, tree: Tree) -> Range | None:
    first, last = tree.stripped(first, last)
    last -= last > first and tree.tokens[last - 1].text.lower() == "by"
    words = tree.tokens[first:last]
    clause = any(t.tag in FINITE and t.tag != "VBD" for t in words)  # "called invented": a small parser takes it for a past tense
    return (first, last) if words and len(words) <= JUDGEMENT and not clause else None


def _is_free(place: Range, draft: Draft) -> bool:
    return not any(overlap(place, part) for part in (*draft.contents, *([draft.source] if draft.source else [])))


def up_to_another(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "Police said 4,500 came; | the union spoke of 20,000": behind a semicolon another speaks, in place."""
    for outer in drafts:
        for inner in drafts:
            if inner is outer or inner.source is None or inner.source == outer.source:
                continue
            start = inner.source[0]
            held = next((c for c in outer.contents if outer.cue[1] <= c[0] < start - 1 and inner.cue[1] <= c[1]), None)
            if held is None or tree.tokens[start - 1].text != ";" or inner.cue[0] < start:
                continue
            if not any(token.text in QUOTATION_MARKS for token in tree.tokens[slice(*held)]):
                outer.contents[outer.contents.index(held)] = held[0], start - 1
