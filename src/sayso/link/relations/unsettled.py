"""What is left open: "unclear whether", "will determine if", "it may have been": two who say so agree that nobody knows."""

import re
from functools import lru_cache

from sayso.link.compared.traits import Traits
from sayso.schema import Stance

# Stances of who leaves a matter open.
OPEN = frozenset({Stance.ASKS, Stance.WITHHOLDS, Stance.UNKNOWN})
_ASKED = (
    r"(?:whether|if|what|why|how|who|which|when|where"
    r"|(?:a|the|his|her|their|any|[\w’']+[’']s)\s+(?:possible\s+)?(?:motives?|causes?|identity))\b"
)
_FINDING = (
    r"(?:determin(?:e|ing)|decid(?:e|ing)|(?:find|figur)(?:e|ing)? out|establish(?:ing)?|learn(?:ing)?|piec(?:e|ing) together)"
)
# "Will determine whether", "are working to find out what", "I can't tell you why", "the motive is not known".
_TO_BE_FOUND = re.compile(
    rf"\b{_FINDING}\s+{_ASKED}"
    r"|(?:\b(?:cannot|unable to|not|yet to|hard to|too early to)|n[’']t)\s+(?:yet\s+)?(?:be\s+)?"
    rf"(?:say|said|tell|told|know|known|sure|clear)\b[^.;]{{0,20}}?\b{_ASKED}"
    r"|\bwhat, if any\b|\b(?:motive|cause)\b[^.;,]{0,30}\b(?:unknown|unclear|under investigation"
    r"|not (?:yet )?(?:been )?(?:known|clear|determined|established))\b",
    re.IGNORECASE,
)


def unsettled(traits: Traits) -> bool:
    """Whether a claim leaves open what it tells of: it asks, it withholds, it calls it no more than possible."""
    claim = traits.claim
    if traits.side == 0 or claim.stance in OPEN or claim.factuality.value.startswith("PS"):
        return True
    told = [*(traits.report.quote(span) for span in claim.cue), claim.quote]  # "will determine" may stand before the content
    return to_be_found(" ".join(told))


@lru_cache(maxsize=16384)  # a great point's claims are asked again and again
def to_be_found(quote: str) -> bool:
    """Whether words say that something is still to be found out or decided."""
    return bool(_TO_BE_FOUND.search(quote))
