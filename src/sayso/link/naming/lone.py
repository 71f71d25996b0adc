"""One lone name that is read as a person's in one report and as a body's in another: "Karsa said" of a land or a firm."""

from sayso.link.naming.voices import bare
from sayso.schema import Kind, Voice

_KINDS = frozenset((Kind.PERSON, Kind.ORGANISATION))


def one_lone_name(one: Voice, other: Voice) -> bool:
    """Whether two voices of reports on one story are one, as they go by one word, here as a person and there as a body.

    Whoever is a person is told with a first name somewhere in the report, and then goes by both.
    """
    kinds = {one.kind, other.kind} == _KINDS and not (one.anonymous or other.anonymous)
    return kinds and is_lone(one) and bare(one.name) == bare(other.name)


def is_lone(voice: Voice) -> bool:
    """Whether a voice goes by one word alone, as a person or a body."""
    return voice.kind in _KINDS and " " not in bare(voice.name)
