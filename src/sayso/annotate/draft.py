"""An attribution while it is being put together: ranges of tokens instead of spans."""

from dataclasses import dataclass, field

from sayso.schema.tree import Range


@dataclass(slots=True)
class Draft:
    """cue, source, contents: token ranges; own: the reporter's own inference, which has a cue but no source to look for."""

    cue: Range
    source: Range | None = None
    contents: list[Range] = field(default_factory=list)
    own: bool = False

    def touches(self, i: int) -> bool:
        """Whether a token is part of the cue or the source."""
        return any(r is not None and r[0] <= i < r[1] for r in (self.cue, self.source))

    def holds(self, other: "Draft") -> bool:
        """Whether another attribution's cue stands inside this one's content."""
        return any(first <= other.cue[0] and other.cue[1] <= last for first, last in self.contents)
