"""The base form of an English verb or plural noun, from the word and its tag.

The network guesses how a word's end changes, but sees a word by its pieces only: "told" came out as "tol". What is regular
follows from the spelling and what is not from a table; words of other classes keep the network's guess.
"""

import re
from functools import lru_cache

from sayso.tables import irregular_forms

INFLECTED = frozenset(("VBD", "VBN", "VBG", "VBZ", "NNS"))
# Stems that have lost an "e": announc-ed, believ-ed, argu-ed, seiz-ed, clos-ed, settl-ed, urg-ed.
_SILENT = re.compile(r"(?:[cuv]|[^tz]z|[^s]s|[^aeiouylrw]l|[dlr]g)$")
_NOT_SILENT = re.compile(r"(?:focus|bias|canvas|gas|chorus|quiz|you)$")
# One vowel before one consonant: a short stem without an "e" would have doubled it ("hopp-ed"), a long one mostly too …
_OPEN = re.compile(r"(?:^|[^aeiou]|qu|gu)[aeiouy][bdgklmnprt]$|[iu]at$")
# … unless it ends without stress: offer-ed, happen-ed, visit-ed, target-ed, total-ed, fathom-ed, favor-ed, develop-ed.
_UNSTRESSED = re.compile(r"[aeiouy].*(?:er|en|on|it|et|el|[^r]al|il|om|[^l]or|op|ip|up|ol|ot|an|un|ub|llar|im|og)$")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"([bdgklmnprtvz])\1$")
_IN_S = frozenset(("be", "have", "do", "go", "veto"))  # "leaves" is a noun's plural in the table, a verb's form by rule
_US = re.compile(r"(?:bu|focu|viru|bonu|campu|censu|statu|choru|canva|bia|^ga)ses$")
_CH = frozenset(("beaches", "reaches", "coaches", "teaches", "approaches", "breaches", "preaches", "poaches", "peaches"))
_LONG = frozenset(("recall", "install", "enroll", "fulfill", "appall", "forestall", "reinstall", "instill", "befall"))


@lru_cache(maxsize=65536)
def base_form(word: str, tag: str, guess: str) -> str:
    """The base form of a word with this Penn tag. guess: what stands where neither table nor rule applies."""
    low = word.lower()
    known = irregular_forms().get(low) if tag in INFLECTED or tag == "VBP" else None
    if known is not None and (tag != "VBZ" or known in _IN_S or not low.endswith("s")):  # "withdrew", however it is tagged
        return known
    if tag in ("VB", "VBP", "NN", "JJ"):
        return low if low.isalpha() else guess
    if tag not in INFLECTED or not low.isalpha():
        return guess
    if tag in ("VBZ", "NNS"):
        return _without_s(low)
    stem = low.removesuffix("ing" if tag == "VBG" else "ed")
    if stem == low or not _VOWELS.search(stem):
        return low
    return stem[:-1] + "y" if tag != "VBG" and stem.endswith("i") else _stem(stem)


def _without_s(low: str) -> str:
    if len(low) < 3 or not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if _US.search(low) or low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return low[:-1] if low.endswith("aches") and low not in _CH else low[:-2]
    return low[:-1]


def _stem(stem: str) -> str:
    """The base form from what stands before "-ed" or "-ing"."""
    if _DOUBLED.search(stem):
        alone = stem[:-1]
        if stem.endswith("ll"):
            return alone if len(_VOWELS.findall(stem)) > 1 and stem not in _LONG else stem
        return alone
    if stem.endswith("ee"):
        return stem
    if _SILENT.search(stem) and not _NOT_SILENT.search(stem):
        return stem + "e"
    return stem + "e" if _OPEN.search(stem) and not _UNSTRESSED.search(stem) else stem
