"""What is said has nothing to do with the facts: "the claims do not correspond to reality", "it bears no relation to the truth".

State media and spokesmen deny so.
"""

import re
from collections.abc import Sequence

from sayso.schema import Token
from sayso.tables import word_set

_FACTS = r"(?:the |any |what )?(?:reality|truth|facts?|actual (?:events|facts|situation)|(?:really |actually )?happened)"
_AT_ODDS = re.compile(
    r"(?P<what>.*?)\b(?:"
    rf"(?:have|has|had) (?:absolutely )?nothing (?:in common with|to do with) {_FACTS}"
    rf"|(?:bears?|bore|have|has|had) no (?:relation(?:ship)?|resemblance|connection|basis|foundation)(?: (?:at all|whatsoever))?"
    rf" (?:to|with|in) {_FACTS}"
    rf"|(?:do|does|did) ?(?:not|n['’]t) (?:correspond|conform|accord) (?:to|with) {_FACTS}"
    rf"|(?:is|are|was|were) (?:at odds|not in line|out of line|incompatible) with {_FACTS}"
    rf")\b"
)
_BARE = re.compile(r"(?:that )?(?:it|this|that|these|those|they|all (?:this|that|of (?:it|this|that)))\s*$")


def is_at_odds_with_the_facts(content: Sequence[Token]) -> bool:
    """Whether the content says so of what somebody else has said."""
    words = [token.text.lower() for token in content if token.text[0].isalnum() or token.text[0] in "'’"]
    found = _AT_ODDS.match(" ".join(words))
    if found is None:
        return False
    told = {token.lemma.lower() for token in content} & (word_set("told before") | word_set("number told"))
    return _BARE.match(found["what"]) is not None or any(word.startswith(noun) for noun in told for word in found["what"].split())
