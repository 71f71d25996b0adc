"""People counted by what became of them: "58 arrests" are 58 people detained, "14 injuries" 14 hurt, "nine deaths" nine dead."""

from sayso.link.words.concepts import singular
from sayso.link.words.tables import PEOPLE
from sayso.text import folded

# Each is one of the people so harmed. "Arrests" are counted as such too: "the number of arrests rose to 58".
_KILLED = frozenset({"body", "corpse", "death", "fatality", "life", "victim"})
_OF_ROLE = {"killed": _KILLED, "wounded": frozenset({"injury"}), "detained": frozenset({"arrest", "detention", "detainee"})}
_COUNTED_AS = {"arrest": "detained", "detention": "detained"}


def by_fate(role: str, head: str | None) -> tuple[str, str | None]:
    """A figure's role and what it counts, people where the noun is for what became of them."""
    if role == "count" and head in _COUNTED_AS:
        role = _COUNTED_AS[head]
    return (role, PEOPLE) if head in _OF_ROLE.get(role, ()) else (role, head)


def tells_fate(role: str, counted: str) -> bool:
    """Whether the noun for what is counted says itself what became of them: of "58 arrests" no "detained" need be said."""
    return singular(folded(counted.rsplit(maxsplit=1)[-1])) in _OF_ROLE.get(role, ())
