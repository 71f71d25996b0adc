"""Two who have both won, where one only can win: "Orrel has won the election", "Teel has won the election"."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.naming.known import words_of
from sayso.link.when import apart
from sayso.text import folded

_WON = re.compile(
    r"\W*(?P<who>[^,;:]{2,60}?)(?:,[^,;:]{2,60},)?\s+(?:(?:has|have|had|was|is)\s+)?(?:\w+ly\s+)?(?:(?:been\s+)?(?:re-?)?elected\s+(?:as\s+)?"
    r"(?P<office>president|mayor|governor|chancellor|prime minister|pope|speaker|chairman|chairwoman|party leader|leader)"
    r"|won\s+(?:the|last \w+[’']s|\w+day[’']s)\s+(?P<won>[^,.;:]{3,60}))",
    re.IGNORECASE,
)
# What one only can win. Many win a seat each, and a round is not the vote.
_CONTEST = re.compile(
    r"(?:\w+ )*?(?P<contest>election|vote|poll|ballot|presidency|run-?off|race|referendum|leadership|contest|final|title|cup"
    r"|championship|contract)\b(?! (?:in|at|of|for|on) (?!(?:sun|mon|tues|wednes|thurs|fri|satur)day)|s)",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:first|second|third|round|primary|stage|heat|both|also|share|most|by-?election)\b", re.IGNORECASE)


def both_won(a: Traits, b: Traits) -> tuple[str, str] | None:
    """Who won, by each of two claims that give one contest to two people, or to two bodies. None where they do not."""
    mine, theirs = _winner(a.claim.quote), _winner(b.claim.quote)
    if mine is None or theirs is None or mine[1] != theirs[1] or a.stories.isdisjoint(b.stories):
        return None
    if a.side != 1 or b.side != 1 or (a.when and b.when and apart(a.when, b.when)):
        return None
    if a.places and b.places and set(a.places).isdisjoint(b.places):
        return None
    kinds = [{e.label for e in t.claim.entities if folded(e.name) == folded(who)} for t, (who, _) in ((a, mine), (b, theirs))]
    one, other = (frozenset(words_of(who)) for who, _ in (mine, theirs))
    return (mine[0], theirs[0]) if kinds[0] & kinds[1] & {"PERSON", "ORG"} and not one & other else None


@lru_cache(maxsize=16384)
def _winner(quote: str) -> tuple[str, str] | None:
    """Who has won, and what, if the words tell only that."""
    found = _WON.match(quote)
    if found is None or _PART.search(quote):
        return None
    if found["office"]:
        return found["who"], folded(found["office"])
    contest = _CONTEST.match(found["won"])
    if contest is None:
        return None
    voted = folded(contest["contest"])
    return found["who"], "election" if voted in ("vote", "poll", "ballot") else voted
