"""How somebody seems: the impression is the reporter's, and both who seems and what he seems to be are its content."""

from sayso.annotate.draft import Draft
from sayso.schema.tree import Tree
from sayso.tables import word_set


def how_it_seems(draft: Draft, tree: Tree) -> None:
    """ "Both chambers | now seem | intent on a delay": nobody is credited, in place.

    PolNeAR marks so in 166 of the 204 cases of its training articles where who seems stands before "seem" or "appear".
    """
    if draft.source is None or len(draft.contents) != 1 or not _seems(draft, tree):
        return
    if draft.source[1] <= draft.cue[0] and draft.contents[0][0] == draft.cue[1]:
        draft.contents = [draft.source, *draft.contents]
        draft.source = None


def _seems(draft: Draft, tree: Tree) -> bool:
    """Whether the verbs of a cue only say how something looks: "appeared", "may seem", not "seems to think"."""
    verbs = {token.lemma.lower() for token in tree.tokens[slice(*draft.cue)] if token.tag.startswith("VB")}
    return bool(verbs) and verbs <= word_set("seeming")
