"""An attribution while it is being put together: ranges of tokens instead of spans."""

from dataclasses import dataclass, field

from sayso.annotate.lexicon import is_cue
from sayso.schema.tree import Range, Tree


@dataclass(slots=True)
class Draft:
    """cue, source, contents: token ranges."""

    cue: Range
    source: Range | None = None
    contents: list[Range] = field(default_factory=list)

    def touches(self, i: int) -> bool:
        """Whether a token is part of the cue or the source."""
        return any(r is not None and r[0] <= i < r[1] for r in (self.cue, self.source))

    def holds(self, other: "Draft") -> bool:
        """Whether another attribution's cue stands inside this one's content."""
        return any(first <= other.cue[0] and other.cue[1] <= last for first, last in self.contents)


def cue_head(draft: Draft, tree: Tree) -> int:
    """The word of the cue that carries the meaning: its last verb that is a cue word, else its syntactic head."""
    verbs = [i for i in range(*draft.cue) if tree.tokens[i].tag.startswith("VB") and is_cue(tree.tokens[i].lemma)]
    return verbs[-1] if verbs else tree.head_of(*draft.cue)
