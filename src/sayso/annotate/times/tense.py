"""Whether the words round a time speak of the past or of the future.

Words come first, tags help where there are any: the verb group nearest before the expression decides, else the first one
after it.
"""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token
from sayso.schema.homographs import is_name
from sayso.tables import word_set

_WILL = lexicon("will 'll ’ll wo shall going would could may might can should must 'd ’d")
_BEING = lexicon("is are am 're ’re 'm ’m")
_PAST = lexicon("was were had did said told went came took made got began saw found left gave held met ran fell rose")
_HAVING = lexicon("has have 've ’ve having")
_AHEAD = lexicon(
    "due payable scheduled expected planned slated upcoming planning plans plan hopes hope intends intend aims aim promise "
    "promises threaten threatens vow vows forthcoming"
)
# Ahead only with what follows: "set for Friday", "set to open", "set Friday as the deadline"; a record "set on 6 October" is not.
_SET_FOR = lexicon("to for as")
# The present tense of these tells of what is arranged: "the envoys meet on Thursday", "she is leaving on Friday".
_ARRANGED = lexicon(
    "begin begins start starts open opens reopen reopens resume resumes end ends expire expires close closes meet meets "
    "convene convenes gather gathers arrive arrives leave leaves depart departs return returns travel travels fly flies "
    "vote votes go goes face faces take takes lapse lapses host hosts hold holds appear "
    "appears speak speaks retire retires play plays"
)
_ARRANGING = lexicon(
    "beginning starting opening reopening resuming ending closing meeting arriving leaving departing returning travelling "
    "traveling flying heading visiting holding hosting voting going coming moving playing speaking appearing retiring stepping"
)
_OPENING_FIRE = lexicon("fire dead")  # "opens fire on Monday", "leaves nine dead": a headline's present, which is past
_DOUBTFUL = lexicon("if when until till unless once")  # before a present tense these look ahead: "if she returns on Friday"
_POSTPONED = lexicon(
    "postponed moved delayed rescheduled adjourned extended deferred pushed brought put shifted prolonged postpone move delay "
    "reschedule adjourn extend defer push bring shift prolong"
)
_SAYING = lexicon("says say tells reports adds writes shows show")
# "to" after these looks back ("began to fire on Monday"); after any other it looks ahead ("agreed to meet on Monday").
_BACKWARD_TO = lexicon(
    "began begin started start continued continue managed failed used refused seemed appeared able unable helped had declined "
    "tried attempted struggled rushed hurried went forced"
)
_NOT = word_set("negations")
_REFUSED = _NOT | lexicon("neither nor none nobody")
_RIGHT_BEFORE = 3  # words: "signed in early December"
_OPENING = 2  # words before it: "Also in", "On"
_ONWARD = lexicon("to until till for by")  # "was extended to Friday" looks ahead, whatever its verb
_ARRANGED_REACH = 6  # words: "meeting in the old capital on Friday"
_CLAUSE = 8  # words: "none of the other four envoys could"
_TAKING = lexicon("effect place office")  # what is taken on a day that is known before
_REACH = 25  # words; a verb further off belongs to another clause


def direction(tokens: Sequence[Token], first: int, last: int, start: int, end: int) -> int:
    """-1 for past, 1 for future, 0 if nothing says: for the words tokens[start:end] inside the sentence tokens[first:last].

    Twice as much if the verb stands right before ("was signed in December") or the words open the sentence and a past tense
    follows ("In December it snowed"), which leave no doubt.
    """
    if start > first + 2 and tokens[start - 1].text.lower() in ("until", "till"):
        said = {token.text.lower() for token in tokens[max(first, start - _REACH) : start]}
        return 1 if not said & _NOT else -1  # "extended the deadline until Tuesday", but "had not called until Thursday"
    if _put_off(tokens, first, start):
        return 1
    for at in range(start - 1, max(first, start - _REACH) - 1, -1):
        told = _at(tokens, first, last, at)
        if told is not None:
            between = {token.text.lower() for token in tokens[at + 1 : start]}
            told = told or _arranged(tokens, first, at, start)
            firm = start - at <= _RIGHT_BEFORE and not between & _ONWARD
            return told * (2 if firm and (told < 0 or not _merely_meant(tokens, first, at)) else 1)
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
    word = _word(token)
    after = [t.text.lower() for t in tokens[at + 1 : min(last, at + 5)]]
    if (word in _AHEAD and _is_ahead(token, after)) or (word == "set" and _SET_FOR.intersection(after)):
        return -1 if _over(tokens, first, at) else 1
    before = [_word(t) for t in tokens[max(first, at - 4) : at]]
    if word in _WILL or token.tag == "MD":
        return -1 if any(t.text.lower() == "have" for t in tokens[at + 1 : min(last, at + 3)]) else 1
    if token.tag == "VB" or (not token.tag and before[-1:] == ["to"]):
        return _infinitive(before, refused=_refused(tokens, first, at))
    if token.tag == "VBD" or (word in _PAST and token.tag != "VBN") or word in _HAVING:
        return -1
    if token.tag == "VBN" or (not token.tag and word.endswith("ed")):
        return _participle(before, refused=_refused(tokens, first, at))
    if token.tag in ("VBZ", "VBP") or word in _BEING:
        return -1 if word in _SAYING else 0
    return None


def _word(token: Token) -> str:
    """A word in lower case; nothing for the month of May, which is no verb."""
    return "" if is_name(token) else token.text.lower()


def _is_ahead(token: Token, after: list[str]) -> bool:
    """ "They plan a strike"; as a noun only with what it is for: "plans for March", but not "the plan on Friday"."""
    return not token.tag.startswith("NN") or bool(_SET_FOR.intersection(after[:1]))


def _refused(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "None of the four envoys could be reached on Friday": what could not be done is over."""
    return not _REFUSED.isdisjoint(token.text.lower() for token in tokens[max(first, at - _CLAUSE) : at])


def _put_off(tokens: Sequence[Token], first: int, start: int) -> bool:
    """ "The vote was postponed to Thursday", told before it."""
    if start == first or tokens[start - 1].text.lower() not in ("to", "for"):
        return False
    said = {token.text.lower() for token in tokens[max(first, start - _CLAUSE) : start]}
    return not said.isdisjoint(_POSTPONED) and "had" not in said


def _arranged(tokens: Sequence[Token], first: int, at: int, start: int) -> int:
    """1 for the present tense at `at` if it tells of what is to come on tokens[start], else 0."""
    word, after = tokens[at].text.lower(), [token.text.lower() for token in tokens[at + 1 : start]]
    before = {token.text.lower() for token in tokens[max(first, at - _CLAUSE) : at]}
    if start - at - (word in _BEING) > _ARRANGED_REACH:
        return 0
    if before & _DOUBTFUL or (word in _BEING and _ARRANGING.intersection(after)):
        return 1
    if word not in _ARRANGED or _OPENING_FIRE.intersection(after):
        return 0
    return int(not word.startswith("take") or bool(_TAKING.intersection(after)))


def _merely_meant(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "Pleased to note your letter of 23 October": an infinitive looks ahead, but what stands beside it may be over."""
    before = [token.text.lower() for token in tokens[max(first, at - 4) : at]]
    if tokens[at].tag != "VB" or "to" not in before or not before.index("to"):
        return False
    return before[before.index("to") - 1] not in _AHEAD


def _over(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "had been scheduled for Friday", "more than planned in May": the plan is told from after it."""
    if at > first and tokens[at - 1].text.lower() == "than":
        return True
    return [t.text.lower() for t in tokens[max(first, at - 2) : at]] == ["had", "been"]


def _infinitive(before: list[str], *, refused: bool) -> int | None:
    if "to" in before:
        governor = before[before.index("to") - 1] if before.index("to") else ""
        if governor in _AHEAD and "had" in before:
            return -1  # "had been due to expire on Friday"
        return -1 if governor in _BACKWARD_TO else 1
    if any(word in _WILL for word in before):
        return -1 if "could" in before and refused else 1
    return -1 if "did" in before else None


def _participle(before: list[str], *, refused: bool) -> int:
    if "could" in before and refused:
        return -1  # "neither could be reached on Friday"
    if any(word in _WILL for word in before):
        return -1 if "have" in before else 1
    return 1 if "to" in before and "be" in before else -1
