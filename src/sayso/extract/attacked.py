"""Words that are spoken against somebody's number or claim: "ridiculed the figure of 410", "withdrew its estimate of 40 dead"."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.schema import Token
from sayso.tables import word_set

BACK = word_set("going back")
# "struck down a law", "threw out the verdict", "set aside the award"
UNDONE = frozenset((("strike", "down"), ("strike", "out"), ("throw", "out"), ("set", "aside")))
NOT = word_set("negations")
HIGH = frozenset(("high", "low", "large", "small", "big", "many", "few"))
WHICH = frozenset(("death", "casualty", "crowd", "body"))  # "the death toll", but not "the phone number"


def speaks_against(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Ridiculed | the figure of 410", "challenged | the union's claim": not "mocked the mayor"."""
    scorns = any(t.lemma.lower() in word_set("scorning") and t.tag.startswith("VB") for t in cue)
    return scorns and is_word_of_somebody(content)


def takes_back(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Has withdrawn | its estimate of 40 dead", "took back | its figure": not "withdrew | 40 men"."""
    if overturns(cue, content):
        return True
    lemmas = [t.lemma.lower() for t in cue]
    back = any(a in BACK and b == "back" for a, b in pairwise(lemmas))
    return (back or not word_set("taking back").isdisjoint(lemmas)) and is_word_of_somebody(content)


def undoes(cue: Sequence[Token]) -> bool:
    """ "Overturned a ruling that …", "struck down a law that …": who does so stands behind nothing of it."""
    lemmas = [t.lemma.lower() for t in cue]
    verbs = any(t.lemma.lower() in word_set("undoing") and t.tag.startswith("VB") for t in cue)
    return verbs or any(pair in UNDONE for pair in pairwise(lemmas))


def overturns(cue: Sequence[Token], content: Sequence[Token]) -> bool:
    """ "Quashed | a decision which said …", "reversed a finding | that …": a ruling, which had said that something is so."""
    if not undoes(cue) or any(t.text.lower() in NOT for t in cue):
        return False
    head = _head(content)
    ruled = head is not None and content[head].lemma.lower() in word_set("ruled")
    return ruled or any(t.lemma.lower() in word_set("ruled") for t in cue if t.tag.startswith("NN"))


def is_word_of_somebody(content: Sequence[Token]) -> bool:
    """Whether a noun phrase is headed by a word for what somebody said, or for a number somebody gave."""
    head = _head(content)
    if head is None:
        return False
    lemma = content[head].lemma.lower()
    return lemma in word_set("told before") or is_said_number(content, head)


def is_said_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a number that was told: "the ministry's figure", "the death toll"; not "the phone number"."""
    if tokens[at].lemma.lower() not in word_set("number told") or not tokens[at].tag.startswith("NN"):
        return False
    before = tokens[at - 1] if at else None
    return before is None or not before.tag.startswith("NN") or before.lemma.lower() in WHICH


def is_overdone(words: Sequence[str]) -> bool:
    """Whether what is said of a number is that it is not so: "exaggerated", "far too high"."""
    exaggerated = not word_set("exaggerating").isdisjoint(words)
    return exaggerated or any(a == "too" and b in HIGH for a, b in pairwise(words))


def _head(content: Sequence[Token]) -> int | None:
    """The first noun that no other noun and no genitive follows."""
    for i, token in enumerate(content):
        following = content[i + 1].tag if i + 1 < len(content) else ""
        if token.tag.startswith("NN") and not following.startswith("NN") and following != "POS":
            return i
        if token.tag in ("IN", "VBD", "VBZ", "VBP", "TO"):
            return None
    return None
