"""Two slips of the recogniser that the words themselves give away."""

from collections.abc import Sequence

from sayso.annotate.draft import Draft
from sayso.schema.tree import Range, Tree

TOLD = frozenset(("tell", "inform", "brief", "remind", "assure"))
SAYING = frozenset(("say", "claim", "report", "state", "add", "think", "believe"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def drop_recipient(draft: Draft, tree: Tree) -> None:
    """ "…, the mayor told a noon briefing": who was told is no content."""
    first, last = draft.cue
    if len(draft.contents) == 1 and any(t.lemma.lower() in TOLD for t in tree.tokens[first:last]):
        start, end = draft.contents[0]
        said = tree.tokens[start:end]
        verbs = any(t.tag in FINITE or t.text.lower() in ("to", "that") for t in said)
        placed = said[0].tag == "IN" and start - last <= 2  # "told reporters at a briefing"
        if (start == last or placed) and not verbs and said[0].text not in ("“", '"'):
            draft.contents = []


def inner_speakers(drafts: Sequence[Draft], tree: Tree) -> None:
    """ "The mayor said the port director had told her that …": a "content" that is the subject of the next cue.

    It becomes that cue's source, and the content runs on over all that the inner speaker said.
    """
    for outer in drafts:
        if len(outer.contents) != 1:
            continue
        start, end = outer.contents[0]
        inner = next((d for d in drafts if d is not outer and d.cue[0] == end and d.contents), None)
        follows = start == outer.cue[1] and any(t.lemma.lower() in SAYING for t in tree.tokens[slice(*outer.cue)])
        if inner is None or not follows or not _is_name((start, end), tree) or inner.contents[0][0] < inner.cue[1]:
            continue
        inner.source = tree.stripped(start, end)
        outer.contents = [(start, inner.contents[-1][1])]


def _is_name(place: Range, tree: Tree) -> bool:
    """Whether a stretch is a noun phrase that can speak: no verb in it, and it starts like one."""
    tokens = tree.tokens[slice(*place)]
    return tokens[0].tag in ("DT", "NNP", "NNPS", "PRP", "PRP$") and not any(t.tag.startswith(("VB", "MD")) for t in tokens)
