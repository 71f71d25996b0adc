"""Who found no evidence of a thing, or says that there is none, has not said that it is not so (law 3)."""

import re

from sayso.link.compared.traits import Traits
from sayso.tables import word_set

# "Found no evidence that", "there is no clear sign of"; the cue may hold the "no".
_EVIDENCE = "|".join(sorted(word_set("evidence")))
_NONE = re.compile(rf"\bno (?:[\w-]+ ){{0,2}}(?:{_EVIDENCE})s?\b(?: (?:that|of|for|to|at|whatever)\b|$)", re.IGNORECASE)


def none_found(traits: Traits) -> str | None:
    """What is said of what was looked for: "found no evidence of", "says that there is no evidence of"; None if nothing is."""
    claim = traits.claim
    if traits.side >= 0:
        return None
    cue = " ".join(traits.report.quote(span) for span in claim.cue)
    if cue.lower().endswith(" no") and _NONE.search(f"{cue} {claim.quote}"):
        return "found no evidence of"
    return "says that there is no evidence of" if _NONE.search(claim.quote) else None
