"""Kinds of people counted side by side are one count: "three men and two women were killed" is five people."""

import re
from itertools import pairwise

from sayso.link.amounts import Amount
from sayso.link.traits import Traits

# "A man", "his wife": one of those counted, though no figure says so.
_ONE = (
    r"(?:an?|one|his|her|their)\s+(?:[\w-]+\s+)?(?:man|woman|boy|girl|child|baby|toddler|teenager|person|wife|husband|mother|father|son"
    r"|daughter|brother|sister|girlfriend|boyfriend|friend|neighbou?r|colleague|bystander|passer-by|guard|officer|soldier|driver|pilot)"
)
_AND = r"\s*(?:,\s*(?:and\s+)?|\s+and\s+)"
# Before the first figure only where the clause begins, or behind what befell them all: "arrested a man and three women were
# killed" speaks of three.
_BEFELL = r"kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|hurt(?:ing)?|shot|shooting|left|detain(?:ed|ing)|captur(?:ed|ing)"
_ONE_BEFORE = re.compile(rf"(?:\A\W*|\bthat\s+|\b(?:{_BEFELL})\s+){_ONE}\s+and\s+\Z", re.IGNORECASE)
# Kinds of people; "five people, three women and two men" are five.
_KIND = re.compile(
    r"\b(?:men|women|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|adults?|teenagers?|babies|toddlers?|infants?|pensioners?|students?|pupils?"
    r"|soldiers?|troops|officers?|policem[ae]n|civilians?|workers?|miners?|sailors?|passengers?|crew|guards?|others?)\Z",
    re.IGNORECASE,
)
# A verb of one person alone ("and a man died") begins another statement: after "a man" come the words of a whole sentence's end.
_ONE_AFTER = re.compile(
    rf"\A{_AND}{_ONE}(?=\s*(?:[.,;:]|\Z)|\s+(?:were|are|have|had|in|at|on|during|when|after|near|by|dead|inside|and)\b)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\A(?:\s+(?!and\b)[\w'’-]+){0,3}?(?=\s*,|\s+and\b|\s*[.;:]|\Z|\s+(?:were|are|have|had|in|at|on)\b)", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\A(?:\s+(?!and\b)[\w'’-]+){{1,3}}{_AND}(?:(?:at least|about|another)\s+)?\Z", re.IGNORECASE)


def counted_apart(traits: Traits, role: str) -> tuple[float, Amount] | None:
    """How many all are whom a claim counts kind by kind, and the first of these counts; None if it does not, or is not exact."""
    found = sorted((x for x in traits.amounts if x.role == role and not x.part), key=lambda x: x.figure.span.start)
    text = traits.report.text
    if not found or any(x.vague or x.figure.low != x.figure.high for x in found):
        return None
    if len(found) > 1 and not all(_KIND.search(x.figure.counted or "") for x in found):
        return None
    for one, other in pairwise(found):
        if not _BETWEEN.match(text[one.figure.span.end : other.figure.span.start]):
            return None
    first, last = found[0], found[-1]
    start, end = next(
        ((piece.start, piece.end) for piece in traits.claim.content if piece.start <= first.figure.span.start < piece.end), (0, 0)
    )
    before = text[start : first.figure.span.start]
    behind = text[last.figure.span.end : max(end, last.figure.span.end)]
    noun = _NOUN.match(behind)
    more = bool(_ONE_BEFORE.search(before)) + bool(noun and _ONE_AFTER.match(behind[noun.end() :]))
    if len(found) + more < 2:
        return None
    return sum(x.figure.low or 0 for x in found) + more, first
