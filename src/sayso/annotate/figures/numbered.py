"""Numbers right after the noun they number, told by the tags: "Car 7 of the train", "Apollo 17 brought", "placed on heat 3"."""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_NAMES, _NOUNS = lexicon("NNP NNPS"), lexicon("NN NNP NNPS")
# What a number may count, or what may stand between it and that.
_COUNTED = lexicon("NN NNS NNP NNPS JJ JJR JJS CD VBN VBG $ HYPH POS")
_BREAKS = lexicon(", . ; : ) ? ! ' \" ” ’ IN CC TO -RRB- '' HYPH")
# "In Marland 40 were killed", "in the raid 12 died": the number is a subject of its own.
_OF_SUBJECTS = lexicon("was were are is have had has died perished fled drowned remain remained will could may might")
# Nouns that a number labels whatever follows.
_LABELS = lexicon(
    "volume tram bus car train lane seat window door floor juror witness exhibit stand booth heat lot plot carriage coach "
    "wagon item question paragraph clause appendix annex table chapter verse act scene lap hole set game match size track "
    "hall wing issue cabin locker pump cage pen trench bunker post position objective target test study trial experiment "
    "sample paper round"
)
# Nouns before a number that they do not number: "this year 41", "a record 41", "a total 12".
_NOT_NUMBERED = lexicon(
    "year month week day night morning evening afternoon weekend today yesterday tomorrow total all record combined maximum "
    "minimum average toll time age percent % people least"
)


def is_numbered(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Whether tokens[at] numbers the noun before it. Without tags: no."""
    word = tokens[at].text
    if at <= first or not word.replace(".", "", 1).isdigit() or len(word) > 5:
        return False
    before = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < last else None
    if after is not None and (after.tag in _COUNTED or after.text in ("%", "°C", "°F")):
        return False
    if before.tag == "CC" and at - 3 >= first and tokens[at - 2].text.isdigit() and tokens[at - 3].tag == "NNS":
        return True
    if before.tag == "NNS":  # "cars 5 and 6"
        return after is not None and after.tag == "CC" and at + 2 < last and tokens[at + 2].text.isdigit()
    if before.text.lower() in _LABELS:
        return True
    if before.tag not in _NOUNS or before.text.lower() in _NOT_NUMBERED:
        return False
    breaks = after is None or after.text in _BREAKS or after.tag in _BREAKS
    if before.tag in _NAMES or before.text[:1].isupper():
        placed = at - 2 >= first and tokens[at - 2].tag == "IN"
        return breaks or not (placed and after is not None and after.text.lower() in _OF_SUBJECTS)
    return breaks
