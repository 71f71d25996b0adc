"""Which way a time looks by the noun it hangs on: "Sunday's crash" is over, whatever the verb beside it says.

Nobody knows of a crash, a ruling or a letter before it is there, so "police will investigate Sunday's crash" is of the Sunday
gone by; an election or a match is known before, and there the verb decides (see tense.py).
"""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token
from sayso.text import GENITIVE

# What is announced before it happens, so that its day may lie ahead.
_PLANNED = lexicon(
    "election elections vote votes ballot referendum poll polls primary primaries runoff inauguration summit talks meeting "
    "meetings ceremony funeral burial trial hearing hearings sentencing session sessions debate debates conference convention "
    "congress match matches game games final finals semifinal race tournament concert festival parade rally march protest "
    "protests demonstration strike walkout launch visit trip tour deadline expiry opening closing speech address briefing "
    "appearance interview test exam exams release edition show broadcast auction sale holiday holidays celebration celebrations "
    "event events gathering service mass showdown fixture contest exercise exercises drill drills wedding start date target "
    "completion delivery return budget decision announcement deal rates rate cut rise increase review anniversary operation "
    "flight departure arrival play performance shift agenda schedule programme program meal dinner lunch"
)
# What comes unannounced, so that "the attack on Sunday" is over even where nothing but "could" stands beside it.
_SUDDEN = lexicon(
    "attack attacks blast blasts explosion explosions bombing bombings shooting shootings stabbing killing killings murder "
    "murders massacre assassination ambush raid raids crash collision accident derailment fire quake earthquake flood floods "
    "landslide avalanche storm tornado clash clashes riot riots coup abduction kidnapping robbery theft disaster tragedy incident"
)
_DEFINITE = lexicon("the that this his her its their")
_NOUN_REACH = 4  # words: "Sunday's deadly car bomb attack"
_DETERMINERS = frozenset(("DT", "PRP$", "POS"))
_INSIDE, _NOUNS = frozenset(("JJ", "JJR", "JJS", "VBG", "VBN", "CD", "HYPH")), frozenset(("NN", "NNS", "NNP", "NNPS"))


def by_noun(sentence: Sequence[Token], start: int, end: int, looks: int) -> int:
    """`looks`, as the verbs have it (see tense.direction), or what the noun beside sentence[start:end] says against them.

    Without words or tags nothing is changed: the noun cannot be told from what stands round it.
    """
    if not sentence:
        return looks
    possessive = end < len(sentence) and sentence[end].text in GENITIVE
    noun = _head(sentence, end + possessive)
    planned = noun in _PLANNED
    if _ahead_of(sentence, start) and (planned or not noun):
        return max(looks, 1)
    if looks <= 0:
        return looks
    if possessive and noun and not planned:
        return -1
    if noun and not planned and start and sentence[start - 1].tag in _DETERMINERS:
        return 0  # "under a June agreement": the one nearest by
    return -1 if _sudden_before(sentence, start) else looks


def _head(sentence: Sequence[Token], at: int) -> str:
    """The last noun of the words from `at` on, "" if they are no noun phrase."""
    head = ""
    for token in sentence[at : at + _NOUN_REACH]:
        if token.tag in _NOUNS:
            head = token.text.lower()
        elif head or token.tag not in _INSIDE:
            break
    return head


def _ahead_of(sentence: Sequence[Token], start: int) -> bool:
    said = [token.text.lower() for token in sentence[max(0, start - 3) : start]]
    return " ".join(said).removesuffix(" the").endswith("ahead of")


def _sudden_before(sentence: Sequence[Token], start: int) -> bool:
    """ "the attack on Sunday", "the deadly blast Sunday" """
    at = start - 1 - (start > 0 and sentence[start - 1].text.lower() == "on")
    if at <= 0 or sentence[at].text.lower() not in _SUDDEN or sentence[at].tag not in _NOUNS:
        return False
    at -= 1
    while at > 0 and sentence[at].tag in _INSIDE | _NOUNS:
        at -= 1
    return sentence[at].text.lower() in _DEFINITE
