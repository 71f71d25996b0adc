"""A claim while it is being put together."""

from dataclasses import dataclass, field

from sayso.schema import Span, Voice

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """pieces: token ranges of the content; cue: of the cue; chain: innermost voice first; attribution: its id, None for the report's own."""

    pieces: list[Range]
    chain: tuple[Voice, ...]
    cue: list[Range] = field(default_factory=list)
    attribution: str | None = None
    parent: str | None = None
    when: tuple[Span, ...] = ()

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.pieces[0][0]
