"""Bodies that are no dead, and lives that nobody lost: "two public bodies", "fifteen lives were saved"."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token
from sayso.tables import word_set

_LOSING = (
    r"(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:akes?|aken|aking|ook)|los(?:e|es|ing|t|s)|end(?:s|ed|ing)|toll|dead|deaths?"
    r"|swe(?:pt|eping)|snatch(?:ed|ing))"
)
_WORDS = r"(?: (?:\d[\d,.]*|[\w’'-]+))"
_LOST_BEFORE = re.compile(rf"\b{_LOSING}{_WORDS}{{0,5}}$")
_SPARED_BEFORE = re.compile(rf"\bsav(?:e|es|ed|ing){_WORDS}{{0,4}}$")
_LOST_AFTER = re.compile(
    r"(?:[\w’'-]+ ){0,6}?(?:lost|taken|claimed|ended|cut short|snuffed out|extinguished|wasted|gone|perished)\b"
)
# "Bodies of water", "a body of evidence"
_OF_THINGS = frozenset(("water", "law", "evidence", "work", "research", "experts", "knowledge", "opinion", "state"))
_RELATIVE = frozenset(("that", "which", "who", "whose"))
# What the dead do, as a manner of speaking.
_LIE = lexicon(
    "lay lie lies lined line filled fill littered litter covered cover bore bear showed show awaited floated arrived surfaced "
    "turned appeared remained remain came come washed"
)
_AUX = lexicon("is are was were be been has have had do does did will would may might can could should must")
_ADVERBS = frozenset(("also", "still", "now", "already", "later", "not", "n't", "both", "all", "jointly"))
_STARTS = frozenset(("DT", "NN", "NNS", "PRP", "PRP$", "JJ"))  # of an object; a number may be one of days later
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_MEETING = lexicon("meet met agree agreed disagree disagreed say said speak spoke vote voted act acted exist existed")
_REACH = 8


def are_dead(tokens: Sequence[Token], start: int, at: int, first: int, last: int) -> bool:
    """Whether "bodies" or "lives" at tokens[at], the last word of what is counted from `start`, are of people who died.

    Lives are only where something takes them. Bodies are, unless they are institutions: by the word before them, or by what they
    do, for the dead do nothing.
    """
    word = tokens[at].text.lower()
    if word == "lives":
        before, after = _words(tokens, max(first, start - _REACH), start), _words(tokens, at + 1, min(last, at + 1 + _REACH))
        spared = _SPARED_BEFORE.search(before)
        return bool(_LOST_AFTER.match(after)) or bool(_LOST_BEFORE.search(before) and not spared)
    if word not in ("bodies", "body"):
        return True
    if not word_set("bodies that act").isdisjoint(token.text.lower() for token in tokens[start:at]):
        return False
    following = [token.text.lower() for token in tokens[at + 1 : min(last, at + 3)]]
    if following[:1] == ["of"]:
        return following[-1] not in _OF_THINGS
    begin = at + 1 + (following[:1] != [] and following[0] in _RELATIVE)
    return not _act(tokens, begin, last)


def _act(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the verb that begins at `at` is one of doing: "regulate banks", "have condemned the raid", "met"."""
    helped = False
    while at < last and (tokens[at].text.lower() in _AUX or tokens[at].text.lower() in _ADVERBS):
        if tokens[at].text.lower() in ("is", "are", "was", "were", "be", "been"):
            return False
        helped = helped or tokens[at].text.lower() in _AUX
        at += 1
    if at >= last or tokens[at].text.lower() in _LIE:
        return False
    verb = tokens[at]
    if verb.tag not in _FINITE and not (helped and verb.tag in ("VB", "VBN")):
        return False
    acts = at + 1 < last and tokens[at + 1].tag in _STARTS
    return acts or verb.text.lower() in _MEETING


def _words(tokens: Sequence[Token], start: int, stop: int) -> str:
    return " ".join(token.text.lower() for token in tokens[start:stop])
