"""What came of a deed, and how it was done, told behind a comma: "that its guns had fired, | killing four", "of breaking the
truce, which began in May, | by shelling a village".
"""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree, overlap
from sayso.tables import word_set
from sayso.text import QUOTATION_MARKS

ASIDE = 12  # words of what is told of a thing between: ", which began on Friday night after long talks,"


def with_outcome(drafts: Sequence[Draft], tree: Tree) -> None:
    """The contents behind their cues, each with what stands there of the same deed, in place."""
    for draft in drafts:
        if not draft.contents or max(draft.contents)[0] < draft.cue[1]:
            continue
        place = max(draft.contents)
        end = _killing(place, tree) or _by_doing(draft, place, tree)
        if end is None:
            continue
        taken = [part for d in drafts for part in (d.cue, d.source, *d.contents) if part is not None and part != place]
        quoted = any(token.text in QUOTATION_MARKS for token in tree.tokens[place[1] : end])
        if not quoted and not any(overlap((place[1], end), part) for part in taken):
            draft.contents[draft.contents.index(place)] = place[0], end


def _killing(place: Range, tree: Tree) -> int | None:
    """The end of ", killing four people" behind a content to whose verb it belongs."""
    first, last = place
    verb = last + 1
    if verb >= len(tree.tokens) or tree.tokens[last].text != "," or tree.tokens[verb].tag != "VBG":
        return None
    belongs = tree.tokens[verb].lemma.lower() in word_set("coming to harm by it") and first <= tree.tokens[verb].head < last
    return tree.stripped(verb, tree.phrase(verb)[1])[1] if belongs else None


def _by_doing(draft: Draft, place: Range, tree: Tree) -> int | None:
    """The end of ", which began on Friday, by shelling a village" behind what somebody is accused of."""
    tokens, last = tree.tokens, place[1]
    accused = any(tokens[i].lemma.lower() in word_set("accusing") for i in range(*draft.cue))
    if not accused or last + 1 >= len(tokens) or tokens[last].text != "," or tokens[last + 1].tag not in ("WDT", "WP", "WRB"):
        return None
    comma = next((i for i in range(last + 1, min(last + ASIDE, len(tokens) - 2)) if tokens[i].text == ","), None)
    if comma is None or tokens[comma + 1].text.lower() != "by" or tokens[comma + 2].tag != "VBG":
        return None
    return tree.stripped(last, tree.phrase(comma + 2)[1])[1]
