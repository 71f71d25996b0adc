"""Whether a verb behind a number is said of one, though the number counts several."""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_OF_ONE = lexicon("was is has")
_BOUNDS = lexicon("at least more than about some around up to nearly almost over roughly as many the these those")
_REACH = 9  # words behind the number: where, and when


def is_of_one(tokens: Sequence[Token], start: int, end: int, first: int, last: int) -> bool:
    """Whether the verb behind those counted in tokens[start:end] is said of somebody else, in the sentence tokens[first:last].

    "A man suspected of wounding three clerks at a bank was found dead": the man was. "Nine clerks were": they were.
    """
    end += end < last and tokens[end].text.lower() == "others"  # "wounding three others"
    if not 0 < end <= last or tokens[end - 1].tag not in ("NNS", "NNPS"):
        return False
    verb = next((i for i in range(end, min(last, end + _REACH)) if _ends(tokens[i])), last)
    if verb == last or tokens[verb].text.lower() not in _OF_ONE:
        return False
    before = start - 1
    while before > first and tokens[before].text.lower() in _BOUNDS:
        before -= 1
    return before > first and tokens[before].tag in ("VBG", "VBN", "VBD")


def _ends(token: Token) -> bool:
    """Whether a clause, or what stands before its verb, ends here."""
    return token.tag in (",", ":", ".", "CC", "WP", "WDT", "NNS") or token.tag.startswith("VB")
