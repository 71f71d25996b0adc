"""What seems and what is known: both are the reporter's word; of what seems, who seems so is a part of the content."""

from sayso.annotate.draft import Draft, cue_head
from sayso.annotate.sources import is_passive
from sayso.schema.tree import Tree
from sayso.tables import word_set

_KNOWN = frozenset(("know", "confirm"))


def how_it_seems(draft: Draft, tree: Tree) -> None:
    """ "Both chambers | now seem | intent on a delay": nobody is credited, in place.

    PolNeAR marks so in 166 of the 204 cases of its training articles where who seems stands before "seem" or "appear".
    """
    if draft.source is None or len(draft.contents) != 1 or not _seems(draft, tree):
        return
    if draft.source[1] <= draft.cue[0] and draft.contents[0][0] == draft.cue[1]:
        draft.contents = [draft.source, *draft.contents]
        draft.source = None


def known_to_be(draft: Draft, tree: Tree) -> bool:
    """ "27 people | are known | to have died", "confirmed to have died": the report says so itself, on nobody's word."""
    head = cue_head(draft, tree)
    if draft.source is not None or tree.tokens[head].lemma.lower() not in _KNOWN or not is_passive(head, tree):
        return False
    after = tree.tokens[head + 1] if head + 1 < len(tree.tokens) else None
    subject = tree.subject(head)
    plain = tree.child(head, "advmod") is None and subject is not None and tree.tokens[subject].text.lower() != "it"
    return plain and after is not None and after.tag == "TO"


def _seems(draft: Draft, tree: Tree) -> bool:
    """Whether the verbs of a cue only say how something looks: "appeared", "may seem", not "seems to think"."""
    verbs = {token.lemma.lower() for token in tree.tokens[slice(*draft.cue)] if token.tag.startswith("VB")}
    return bool(verbs) and verbs <= word_set("seeming")
