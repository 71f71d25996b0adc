"""Denying words with somebody for an object: "the logbook contradicts the captain", "the minister rebutted the union leader"."""

from sayso.extract.mention import head_lemma, mention_of
from sayso.extract.place import Grid
from sayso.extract.sifting import cue_head
from sayso.extract.tables import cues, speakers
from sayso.schema import Attribution, Document, Kind, Tree

SOMEBODY = frozenset((Kind.PERSON, Kind.OFFICE, Kind.ORGANISATION, Kind.GROUP, Kind.OUTLET))
NAMES = frozenset(("person", "organisation", "outlet"))


def is_against_somebody(document: Document, attribution: Attribution, tree: Tree, grid: Grid) -> bool:
    """Whether all that a denial holds is a person or a body, which nobody can deny.

    That the one speaks against the other is the reporter's own statement; what the other said, if the report has it, is denied
    besides. "Ruled out the husband" says something of him.
    """
    if not attribution.cue or len(attribution.content) != 1:
        return False
    cue = cues().get(tree.tokens[cue_head(attribution, tree, grid)].lemma.lower())
    first, last = grid.tokens(attribution.content[0])
    if cue is None or cue.kind != "deny" or first == last or any(tree.is_clause(i) for i in range(first, last)):
        return False
    if tree.tokens[tree.head_of(first, last)].tag.startswith("VB"):
        return False  # "denied killing four villagers": a deed
    mention = mention_of(document, first, last)
    after = next((t.text.lower() for t in tree.tokens[mention.head + 1 : last]), ",")
    if mention.pronoun or (mention.entity is None and after not in (",", "of")):
        return False  # "opposition to the plan"
    if mention.entity is not None:
        return mention.entity.kind in NAMES
    speaker = speakers().get(head_lemma(document, mention))
    return speaker is not None and speaker.kind in SOMEBODY
