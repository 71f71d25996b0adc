"""Who says of another that he lied when he said a thing, or was wrong to say it: which denies the thing."""

import re
from collections.abc import Sequence

from sayso.schema import Factuality, Polarity, Stance, Token

_UNTRUE = r"(?:lied|lying|lies|(?:is|are|was|were|been) (?:\w+ly )?(?:wrong|mistaken|incorrect))"
_SAYING = (
    r"(?:say|said|saying|says|claim\w*|state[ds]?|stating|tell|told|telling|insist\w*|assert\w*|suggest\w*|declar\w*|maintain\w*)"
)
# "Morn had lied | when she said that | nobody died"; of whoever owns to it himself `stance` knows.
_WHO = r"(?:that )?(?!(?:he|she|it|they|we|i|you|who)\b)(?P<who>(?:[^\s.;:]+ ){1,10}?)"
_LIED = re.compile(
    rf"\A\W*{_WHO}{_UNTRUE} (?:\w+ ){{0,3}}?(?:when|in|by|to|as) (?:(?:he|she|it|they|had|have) )*{_SAYING}\b(?P<said>.+)"
)
_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing|neither|without)\b|n['’]t\b")
Denial = tuple[Stance, Factuality, Polarity]


def lied(content: Sequence[Token]) -> Denial | None:
    """How it is put that another lied when he said something; None where the content does not say so. Who calls a "no" a lie says
    that it is so.
    """
    found = _LIED.match(" ".join(token.text.lower() for token in content))
    if found is None or _NO.search(found["who"]):
        return None
    words = found["said"].split()
    if not words[1:] or words[0] in ("so", "this"):
        return None
    if _NO.search(found["said"]):
        return Stance.DENIES, Factuality.CERTAIN, Polarity.NEGATIVE
    return Stance.DENIES, Factuality.NOT_CERTAIN, Polarity.POSITIVE
