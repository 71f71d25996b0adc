"""What a voice no longer stands by, told round what it had said: "deleted its post saying that", "apologised for saying that".

The cue is the "saying" of what was said before; that it was taken back stands before it.
"""

import re

from sayso.extract.stance import Firmness
from sayso.schema import Factuality, Polarity, Report, Span, Stance
from sayso.text import folded

_VERBS = r"(?:saying|claiming|stating|alleging|reporting|suggesting|writing|announcing|declaring)"
_SAYING = rf"(?:{_VERBS}|(?:in )?which (?:\w+ )?(?:had )?(?:said|claimed|stated)|that)"
_SAID = r"(?:post|tweet|statement|message|claim|assertion|allegation|accusation|remark|comment|report|article|story|video)s?"
# "To withdraw", "refused to withdraw", "did not withdraw": nothing was taken back.
_DID = r"(?<!to )(?<!not )(?<!never )(?<!n't )"
_GONE = (
    r"(?:delet(?:ed|es)|remov(?:ed|es)|withdr(?:ew|aws|awn)|retract(?:ed|s)|recant(?:ed|s)|pulled|scrapped"
    r"|t(?:ook|akes|aken) (?:down|back))"
)
# In "deleted the post, and its statement said that" another clause has begun.
_GAP = r"(?:(?!\band\b)[^.;,]){0,40}?"
_BACK = re.compile(
    rf"\b{_DID}{_GONE}\b[^.;,]{{0,15}}?\b(?:its|his|her|their|the|an?) (?:[\w-]+ ){{0,3}}?{_SAID}\b"
    rf"{_GAP}(?:\b{_SAYING}\W*)+$"
    rf"|\b(?:no longer|not|n't)(?: any longer| any more)? st(?:ands?|ood|anding) by (?:its|his|her|their|the) (?:[\w-]+ ){{0,3}}?"
    rf"{_SAID}\b{_GAP}(?:\b{_SAYING}\W*)+$"
    rf"|\b{_DID}(?:apologi[sz](?:ed|es)\b[^.;]{{0,30}}? for|regret(?:s|ted)|expressed regret for)"
    rf" (?:(?:having )?(?:{_VERBS}|said|claimed|stated|alleged|suggested|reported|written)(?: that)?"
    rf"|(?:its|his|her|their) (?:[\w-]+ ){{0,3}}?{_SAID} {_SAYING})\W*$"
)
# "Apologised for | its report that a general was held"
_SORRY = re.compile(
    rf"\b{_DID}(?:apologi[sz](?:ed|es)\b[^.;]{{0,30}}? for|expressed regret for|(?:withdr(?:ew|awn)|retracted))\W*$"
)
_OWN_WORD = re.compile(rf"(?:its|his|her|their) (?:[\w-]+ ){{0,3}}?{_SAID} {_SAYING}\b")
TAKEN_BACK = Firmness(Stance.DENIES, Factuality.UNCOMMITTED, Polarity.POSITIVE)


def taken_back(report: Report, sentence: Span, content: Span) -> bool:
    """Whether the sentence tells, before a content begins, that whoever had said it takes it back."""
    before, said = folded(report.text[sentence.start : content.start]), folded(report.quote(content))
    return _BACK.search(before) is not None or (_SORRY.search(before) is not None and _OWN_WORD.match(said) is not None)
