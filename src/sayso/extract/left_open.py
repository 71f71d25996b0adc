"""What only "reports" say, of which the sentence goes on to tell that nobody could check it: "Reports that nine had died could
not be confirmed". Nobody named stands for it, so it is open; what a named voice says remains said, checked or not.
"""

import re
from collections.abc import Sequence

from sayso.extract.stance import Firmness
from sayso.schema import Factuality, Kind, Polarity, Report, Span, Stance, Token, Voice
from sayso.tables import word_set
from sayso.text import folded

_CHECKED = r"(?:confirmed|verified|corroborated|substantiated|authenticated|established|checked)"
_NOT = r"(?: ?n['’]t| not|not| never)(?: yet)?"
_OPEN = re.compile(
    rf"\W*(?:(?:could|can){_NOT} (?:\w+ly )?be (?:\w+ly )?{_CHECKED}|(?:has|have|had){_NOT} (?:\w+ly )?been (?:\w+ly )?{_CHECKED}"
    rf"|(?:was|were|is|are){_NOT} (?:\w+ly )?{_CHECKED}|(?:has|have|had) yet to be (?:\w+ly )?{_CHECKED}"
    r"|(?:remain(?:s|ed)?|was|were|is|are|went) (?:still )?(?:unconfirmed|unverified|uncorroborated|unsubstantiated|unchecked))\b"
)
LEFT_OPEN = Firmness(Stance.UNKNOWN, Factuality.UNCOMMITTED, Polarity.POSITIVE)


def left_open(report: Report, sentence: Span, content: Span, cue: Sequence[Token], voice: Voice) -> bool:
    """Whether the content is that of "reports" or "claims" whose own predicate, behind it, says that nobody could check them."""
    noun = len(cue) > 0 and cue[0].lemma.lower() in word_set("told before")
    nobody = voice.kind is Kind.UNATTRIBUTED or voice.anonymous
    return noun and nobody and _OPEN.match(folded(report.text[content.end : sentence.end])) is not None
