"""Whose own people a body counts: police count officers, an army soldiers. Of the others who were hurt they say nothing by it."""

import re

from sayso.link.words.concepts import singular
from sayso.link.words.tables import THINGS
from sayso.schema import Voice
from sayso.text import folded, words

_OF = {
    "police": frozenset({THINGS["officer"], "deputy", "constable", "trooper"}),
    "fire": frozenset({"firefighter", "fireman"}),
    "army": frozenset({THINGS["troop"], "conscript", "guardsman"}),
    "prison": frozenset({"guard", "warder", "warden"}),
}
# Words in the name of a body by which it is one of these.
_BODIES = {
    "police": "police",
    "gendarmerie": "police",
    "sheriff": "police",
    "firefighter": "fire",
    "fire": "fire",
    "army": "army",
    "military": "army",
    "defence": "army",
    "defense": "army",
    "navy": "army",
    "prison": "prison",
}


_GENERAL_STAFF = re.compile(r"\bgeneral staff\b|\bchiefs of staff\b", re.IGNORECASE)


def body_of(voice: Voice) -> str:
    """Which of the bodies with people of their own a voice speaks for, "" for none."""
    name = voice.name
    if _GENERAL_STAFF.search(name):
        return "army"  # a hospital has staff too
    named = (singular(folded(name[start:end]).removesuffix("'s")) for _, start, end in words(name))
    return next((_BODIES[word] for word in named if word in _BODIES), "")


def are_own(body: str, head: str | None) -> bool:
    """Whether those counted are the people of the body that counts them."""
    return head in _OF.get(body, ())
