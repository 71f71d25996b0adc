"""On which side of a fight those counted stand, as the words for them say: rebels, soldiers of the state, or neither."""

import re
from functools import lru_cache

from sayso.link.words.concepts import singular
from sayso.schema import Claim, Figure
from sayso.tables import word_set
from sayso.text import folded, words

# "Sixty soldiers died on both sides", "both armies lost 60 soldiers": whoever counts so counts no side's people.
_SIDES = r"(?:both|all|the two|the warring) (?:sides|armies|countries|parties|camps)"
_BOTH_BEHIND = re.compile(rf"[^.,;:!?]{{0,60}}?\b(?:(?:on|from|of|among) {_SIDES}|of each other['’]s)\b", re.IGNORECASE)
_BOTH_BEFORE = re.compile(rf"\b(?:on {_SIDES},|{_SIDES} (?:\w+ ){{0,2}}(?:lost|suffered)) (?:[a-z]+ ){{0,3}}$", re.IGNORECASE)

# "Fighters" and "men" may be anybody's; a word before them tells whose. "Rebel soldiers" are rebels: these are asked first.
_REBEL = frozenset(("rebel", "insurgent", "guerrilla", "guerilla", "militant", "separatist", "jihadist"))
_CIVILIAN = frozenset(("civilian", "villager", "bystander", "noncombatant"))
_STATE = frozenset(("soldier", "serviceman", "conscript"))
_OF_THE_STATE = frozenset(("government", "army", "regime"))  # of those who fight only: "government employees" may be civilians
_STATE_PARTY = frozenset((*_OF_THE_STATE, "military", "soldier"))
_FIGHTING = frozenset(("troop", "force", "fighter", "personnel", "man"))
_GROUPS = ("those who fight", "those who rescue", "those who came to harm")


@lru_cache(maxsize=4096)
def side_of(counted: str) -> str | None:
    """ "rebel", "state" or "civilian" by the words for what is counted, None where they leave it open ("fighters", "people").

    Nobody is on two sides: a number of rebels is no rival of a number of soldiers or civilians.
    """
    named = [singular(folded(counted[start:end])) for _, start, end in words(counted)]
    if not named:
        return None
    if not _REBEL.isdisjoint(named):
        return "rebel"
    if named[-1] in _CIVILIAN:
        return "civilian"
    of_the_state = named[-1] in _FIGHTING and not _OF_THE_STATE.isdisjoint(named[:-1])
    return "state" if named[-1] in _STATE or of_the_state else None


@lru_cache(maxsize=4096)
def party_side(said: str) -> str | None:
    """ "rebel" or "state" by the words for who fights, "the rebels", "the army"; None where they name neither, or both."""
    named = {singular(folded(said[start:end])) for _, start, end in words(said)}
    rebel, state = not _REBEL.isdisjoint(named), not _STATE_PARTY.isdisjoint(named)
    return None if rebel is state else "rebel" if rebel else "state"


@lru_cache(maxsize=4096)
def group_of(said: str) -> str | None:
    """The word set of those who fight, who rescue or who came to harm, by the last of the words for people; None for others.

    Who says that no workers were hurt says nothing of the firefighters.
    """
    named = [singular(folded(said[start:end])) for _, start, end in words(said)]
    return next((group for group in _GROUPS if named and named[-1] in word_set(group)), None)


def of_both_sides(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether a number is told to be of the people of both sides of a fight."""
    before, behind = text[claim.content[0].start : figure.span.start], text[figure.span.end : claim.content[-1].end]
    return bool(_BOTH_BEHIND.match(behind) or _BOTH_BEFORE.search(before))
