"""Whether the words round a time speak of the past or of the future.

Words come first, tags help where there are any: the verb group nearest before the expression decides, else the first one
after it.
"""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_WILL = lexicon("will 'll ’ll wo shall going would could may might can should must 'd ’d")
_BEING = lexicon("is are am 're ’re 'm ’m")
_PAST = lexicon("was were had did said told went came took made got began saw found left gave held met ran fell rose")
_HAVING = lexicon("has have 've ’ve having")
_AHEAD = lexicon(
    "due payable scheduled expected planned slated set upcoming expire expires planning plans hopes intends aims forthcoming"
)
_SAYING = lexicon("says say tells reports adds writes shows show")
# "to" after these looks back ("began to fire on Monday"); after any other it looks ahead ("agreed to meet on Monday").
_BACKWARD_TO = lexicon("began begin started start continued continue managed failed used refused seemed appeared able helped had")
_NOT = frozenset(["not", "n't", "n’t", "never"])
_REFUSED = _NOT | lexicon("neither nor none nobody")
_RIGHT_BEFORE = 3  # words: "signed in early December"
_OPENING = 2  # words before it: "Also in", "On"
_ONWARD = lexicon("to until till for by")  # "was extended to Friday" looks ahead, whatever its verb
_REACH = 25  # words; a verb further off belongs to another clause


def direction(tokens: Sequence[Token], first: int, last: int, start: int, end: int) -> int:
    """-1 for past, 1 for future, 0 if nothing says: for the words tokens[start:end] inside the sentence tokens[first:last].

    Twice as much if the verb stands right before ("was signed in December") or the words open the sentence and a past tense
    follows ("In December it snowed"), which leave no doubt.
    """
    if start > first + 2 and tokens[start - 1].text.lower() in ("until", "till"):
        said = {token.text.lower() for token in tokens[max(first, start - _REACH) : start]}
        return 1 if not said & _NOT else -1  # "extended the deadline until Tuesday", but "had not called until Thursday"
    for at in range(start - 1, max(first, start - _REACH) - 1, -1):
        told = _at(tokens, first, last, at)
        if told is not None:
            between = {token.text.lower() for token in tokens[at + 1 : start]}
            return told * (2 if start - at <= _RIGHT_BEFORE and not between & _ONWARD else 1)
    for at in range(end, min(last, end + _REACH)):
        # "On Friday the board planned to meet": a past tense after the words is what they belong to.
        if tokens[at].tag == "VBD":
            return -2 if start - first <= _OPENING else -1
        told = _at(tokens, first, last, at)
        if told is not None:
            return told
    return 0


def _at(tokens: Sequence[Token], first: int, last: int, at: int) -> int | None:
    """What the word at `at` says: -1, 1, or 0 for a present that could mean either; None if it is no verb that carries tense."""
    token = tokens[at]
    word = token.text.lower()
    if word in _AHEAD:
        return -1 if _over(tokens, first, at) else 1
    before = [t.text.lower() for t in tokens[max(first, at - 4) : at]]
    if word in _WILL or token.tag == "MD":
        return -1 if any(t.text.lower() == "have" for t in tokens[at + 1 : min(last, at + 3)]) else 1
    if token.tag == "VB" or (not token.tag and before[-1:] == ["to"]):
        return _infinitive(before)
    if token.tag == "VBD" or (word in _PAST and token.tag != "VBN") or word in _HAVING:
        return -1
    if token.tag == "VBN" or (not token.tag and word.endswith("ed")):
        return _participle(before)
    if token.tag in ("VBZ", "VBP") or word in _BEING:
        return -1 if word in _SAYING else 0
    return None


def _over(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "had been scheduled for Friday": the plan is told from after it."""
    return [t.text.lower() for t in tokens[max(first, at - 2) : at]] == ["had", "been"]


def _infinitive(before: list[str]) -> int | None:
    if "to" in before:
        governor = before[before.index("to") - 1] if before.index("to") else ""
        if governor in _AHEAD and "had" in before:
            return -1  # "had been due to expire on Friday"
        return -1 if governor in _BACKWARD_TO else 1
    if any(word in _WILL for word in before):
        return -1 if "could" in before and _REFUSED.intersection(before) else 1
    return -1 if "did" in before else None


def _participle(before: list[str]) -> int:
    if "could" in before and _REFUSED.intersection(before):
        return -1  # "neither could be reached on Friday"
    if any(word in _WILL for word in before):
        return -1 if "have" in before else 1
    return 1 if "to" in before and "be" in before else -1
