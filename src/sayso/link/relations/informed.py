"""Who says that he told another, and who says that he was not told: "had informed the agency", "had not been informed"."""

import re

from sayso.link.compared.traits import Traits
from sayso.text import folded

_VERBS = r"informed|told|warned|notified|consulted|alerted|briefed|contacted|asked|approached|invited|paid"
_NOT = re.compile(rf"\b(?:not|never|n't) (?:been |yet been )?(?P<verb>{_VERBS})\b")
_DID = re.compile(rf"\b(?:had|has|have|did|was|were)? ?(?:\w+ly |been )?(?P<verb>{_VERBS})\b")
_SAYS_NO = re.compile(r"\b(?:not|never|nobody|no one|none)\b|n't\b")
_SMALL = frozenset(("the", "a", "an", "of", "and", "for", "in", "its", "their"))


def not_told(negative: Traits, other: Traits) -> bool:
    """Whether one says that somebody was not told, or did not tell, where the other says that he was: by the verb, and as the one
    speaks and is named in what the other says.
    """
    no, yes = (folded(t.claim.quote) for t in (negative, other))
    denied, said = _NOT.search(no), _DID.search(yes)
    if denied is None or said is None or denied["verb"] != said["verb"] or _SAYS_NO.search(yes):
        return False
    return _names(no, other) or _names(yes, negative)


def _names(quote: str, speaker: Traits) -> bool:
    """Whether what one says names the voice of the other, by its last word: "the medicines agency", of an agency."""
    words = [word for word in folded(speaker.claim.voice.name).split() if word not in _SMALL]
    return bool(words) and words[-1] in re.findall(r"[\w-]+", quote)
