"""Who is called a liar, and nothing told of what about: "the gardener was lying", "accused the witness of lying"."""

import re

from sayso.schema import Claim, Factuality, Polarity, Stance
from sayso.text import one_line

_LYING = (
    r"(?:(?:is|are|was|were|(?:ha[sd]|have) been) (?:simply |just |clearly )?lying|(?:(?:ha[sd]|have) )?lied"
    r"|(?:(?:is|are|was|were) )?an? (?:[a-z]+ )?liars?|(?:is|are|was|were) liars)"
)
# Those who hear what is said, and no more: "lying in the road" is no lie, and who "lied to the bank" said something else there.
_HEARERS = (
    r"(?:court|jury|judge|tribunal|inquiry|commission|committee|hearing|parliament|congress|senate|lawmakers|police|officers"
    r"|investigators|detectives|prosecutors|public|nation|country|people|voters|press|media|reporters|journalists)"
)
# "Was lying to get a lighter sentence": why, and nothing of what about. Who "lied to get the job" may have lied on anything.
_WHY = (
    r"(?:(?<=lying)(?: in order| only| just)? to (?:get|win|save|protect|avoid|secure|gain|shift|cover|escape|obtain|reduce|earn"
    r"|please|blame|help|deflect|divert)\b(?:(?! and )[^,;:]){0,60})?"
)
_NO_MORE = rf"(?: (?:(?:to|before|in) (?:the |a )?{_HEARERS}|under oath))?{_WHY}\W*"
_LIAR = re.compile(rf"\W*(?:that )?(?P<who>[^,;:]{{2,40}}?) {_LYING}{_NO_MORE}", re.IGNORECASE)
_ACCUSED = re.compile(rf"\W*accus\w+ (?P<who>[^,;:]{{2,40}}?) of lying{_NO_MORE}", re.IGNORECASE)
_UNTRUE = re.compile(
    rf"\W*(?:that )?(?P<who>[^,;:]{{2,40}}?) (?:(?:is|are|was|were) not telling|(?:had|has|did) not (?:told?|tell))"
    rf" the truth{_NO_MORE}",
    re.IGNORECASE,
)
# "He was lying", "some of them lied", "who lied": nobody is named.
_NOBODY = re.compile(
    r"(?:he|she|they|it|we|i|you|who|some|many|someone|somebody|one|both)\b|.*\b(?:or|not|never|if)\b", re.IGNORECASE
)


def liar(claim: Claim) -> str | None:
    """Whom the claim calls a liar, if it says no more; None elsewhere."""
    if claim.stance is not Stance.STATES:
        return None
    quote = one_line(claim.quote)
    negative = claim.polarity is Polarity.NEGATIVE or claim.factuality is Factuality.NOT_CERTAIN
    if negative:
        found = _UNTRUE.fullmatch(quote)
    else:
        found = (_ACCUSED.fullmatch(quote) or _LIAR.fullmatch(quote)) if claim.factuality is Factuality.CERTAIN else None
    return found["who"] if found and not _NOBODY.match(found["who"]) else None


def lied_just_now(claim: Claim) -> bool:
    """Whether the claim is that "her" or "him", who has just been quoted, lied: "accused her of lying"."""
    found = _ACCUSED.fullmatch(one_line(claim.quote)) if claim.stance is Stance.STATES else None
    return found is not None and found["who"].lower() in ("her", "him", "them")
