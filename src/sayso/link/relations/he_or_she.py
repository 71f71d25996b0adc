"""Two people told apart by "he" and "she": "she was not a suspect" says nothing of Marek Dorn, who is one."""

import re

from sayso.link.compared.traits import Traits
from sayso.schema import gender

# Whom a statement is about stands first: "she was not a suspect", "that he had left".
_PRONOUN = re.compile(r"\W*(?:that\s+)?(he|she)\b", re.IGNORECASE)
_BEFORE = 12  # characters: "Mrs "


def of_two_sexes(a: Traits, b: Traits) -> bool:
    """Whether one statement begins with "he" and the other with "she", or with the full name or title of a woman."""
    one, other = _told_of(a), _told_of(b)
    return bool(one and other) and one != other


def _told_of(traits: Traits) -> str:
    """Whether the one whom a statement begins with is a woman or a man, where its words tell."""
    found = _PRONOUN.match(traits.claim.quote)
    if found is not None:
        return gender.PRONOUNS[found[1].lower()]
    start = traits.claim.content[0].start
    first = next((e for e in traits.claim.entities if e.kind == "person" and abs(e.span.start - start) <= _BEFORE), None)
    if first is None:
        return gender.EITHER
    before = traits.report.text[max(0, first.span.start - _BEFORE) : first.span.start].split()
    return gender.of_name(first.name, before[-1] if before else "")
