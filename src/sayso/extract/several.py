"""Words for some of several things that were told: "denied both", "all of it", "the first claim but not the second"."""

import re
from collections.abc import Sequence

from sayso.schema import Claim
from sayso.tables import word_set
from sayso.text import folded

_TOLD = "|".join(sorted(f"{noun}s?" for noun in word_set("told before") | {"point", "count", "one"}))
_OF = r"(?: of)?(?: (?:it|this|that|them|these|those|the|her|his|its|their))?"
_ALL = re.compile(rf"\W*(?:all|any|every(?:thing)?|each){_OF}(?: (?:\w+ )?(?:{_TOLD}))?\W*")
_BOTH = re.compile(rf"\W*(?:both|either){_OF}(?: (?:{_TOLD}))?\W*")
_ORDINAL = re.compile(
    r"\W*the (?P<which>first|former|second|latter|third|last)(?: of (?:them|these|those))?"
    rf"(?: (?:{_TOLD}))?(?:,? (?:but )?not .+)?\W*"
)
_BARE_POINTERS = frozenset(("all", "any", "every", "each"))  # "all", alone, is too little
_PLACE = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2, "last": -1}
BOTH = 2


def some_of(claim: Claim) -> str | None:
    """ "all", "both", or which one in its order, where a content is only that; None for any other."""
    said = folded(claim.quote)
    if said.strip() in _BARE_POINTERS:
        return None
    if _ALL.fullmatch(said):
        return "all"
    if _BOTH.fullmatch(said):
        return "both"
    found = _ORDINAL.fullmatch(said)
    return found["which"] if found else None


def chosen(which: str, told: Sequence[Claim]) -> tuple[str, ...]:
    """Ids of those meant, of the claims told before by one voice, in text order; nothing where their number does not fit."""
    if not told:
        return ()
    if which == "all":
        return tuple(c.id for c in told)
    if which == "both":
        two_in_one = len(told) == 1 or " and " in folded(told[-1].quote)
        return tuple(c.id for c in told[-1 if two_in_one else -BOTH :])
    at = _PLACE[which]
    least = max(BOTH, at + 1)
    last = told[-least:]
    return (last[at].id,) if len(told) >= least else ()
