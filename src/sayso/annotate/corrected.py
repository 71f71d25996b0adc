"""Corrections: "An earlier version said it was ten. There were nine": the second sentence is the outlet's, not the version's.

So is what became of that in which somebody spoke: "said in a post that it had failed. The post was later deleted".
"""

import re
from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree
from sayso.text import QUOTATION_MARKS

# How an outlet owns to a mistake: "Correction: …", "an earlier version of this story", "this article has been corrected".
_CORRECTION = re.compile(
    r"^(?:correction|clarification|erratum)\b|\b(?:earlier|previous|original) (?:version|edition)s?\b"
    r"|\bthis (?:article|story|report|headline|caption) (?:has been|was) (?:corrected|amended|updated)\b",
    re.IGNORECASE,
)


def without_corrected(drafts: Sequence[Draft], tree: Tree) -> None:
    """Take from whoever speaks in a correction, in place, the sentences behind, unless they are quoted."""
    for draft in drafts:
        draft.contents = [content for content in draft.contents if not _is_of_the_medium(content, draft, tree)]
        if _corrects(draft, tree):
            cut = (_in_own_sentence(content, draft, tree) for content in draft.contents)
            draft.contents = [content for content in cut if content is not None]


def _is_of_the_medium(place: Range, draft: Draft, tree: Tree) -> bool:
    """Whether a sentence behind the cue's tells what was done with that in which the cue has somebody speak."""
    first = place[0]
    noun = first + 1
    own = tree.tokens[first].sentence > tree.tokens[draft.cue[0]].sentence and noun < place[1]
    if not own or tree.tokens[first].text.lower() not in ("the", "that", "this") or tree.tokens[noun].dep != "nsubj:pass":
        return False
    media = {token.lemma.lower() for token in tree.tokens[slice(*draft.cue)] if token.tag.startswith("NN")}
    return tree.tokens[noun].lemma.lower() in media


def _corrects(draft: Draft, tree: Tree) -> bool:
    """Whether a cue's sentence or the one before tells of a mistake of the outlet's own."""
    sentence = tree.tokens[draft.cue[0]].sentence
    first = draft.cue[0]
    while first and tree.tokens[first - 1].sentence >= sentence - 1:
        first -= 1
    words = (token.text for token in tree.tokens[first : draft.cue[1]])
    return _CORRECTION.search(" ".join(words)) is not None


def _in_own_sentence(place: Range, draft: Draft, tree: Tree) -> Range | None:
    """The part of a content that stands before the end of its cue's sentence; None if there is none."""
    if any(token.text in QUOTATION_MARKS for token in tree.tokens[slice(*place)]):
        return place
    here = tree.tokens[draft.cue[0]].sentence
    # "an earlier version said 14 died; the number is 12": behind the semicolon the outlet speaks
    end = next((i for i in range(*place) if tree.tokens[i].sentence > here or tree.tokens[i].text == ";"), place[1])
    return tree.stripped(place[0], end) if end > place[0] else None
