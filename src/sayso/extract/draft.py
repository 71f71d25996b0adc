"""A claim while it is being put together."""

from dataclasses import dataclass, field

from sayso.schema import Voice
from sayso.schema.tree import Range


@dataclass(slots=True)
class Draft:
    """pieces, cue: token ranges; chain: innermost voice first; attribution: its id, None for the report's own claims;
    parent: id of the attribution round it."""

    pieces: list[Range]
    chain: tuple[Voice, ...]
    cue: list[Range] = field(default_factory=list)
    attribution: str | None = None
    parent: str | None = None

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.pieces[0][0]
