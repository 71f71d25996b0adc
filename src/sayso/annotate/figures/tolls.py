"""The role of a number that a toll is put at: "the death toll rose to 41", "the number of those abducted stands at eight"."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.called import word_role
from sayso.schema import Token
from sayso.schema.living import is_lifeless, is_person, may_live

_STANDS = (
    r"\b[^.]*\b(?:rose|risen|climbed|to|at|of|is|was|reached|hit|stands|stood"
    r"|pass(?:ed)?|exceed(?:ed)?|top(?:ped)?|surpass(?:ed)?|number(?:ed|s)?)\b"
)
_MISSING_TOLL = re.compile(
    r"\b(?:number|total|count) of (?:the |those |people )*(?:still )?(?:listed (?:as )?)?(?:missing|unaccounted)\b[^.]*?"
    r"\b(?:at|to|as|is|was|reached)\s+(?:\w+\s+){0,2}$"
)
# "Gives the toll as 34", "the toll had been given as 16"
_TOLL_AS = re.compile(
    r"\b(?:toll|tally|count|number of (?:dead|killed|deaths))\s+"
    r"(?:(?:(?:has|had|is|was|been|being)\s+)+(?:given|put|stated|reported)\s+)?as\s+(?:\w+\s+){0,2}$"
)
# "The number of those killed has been exaggerated", "nobody knows the death toll".
_SPOKEN_OF = re.compile(
    r"\b(?:death toll|number of (?:the |those |people |civilians |soldiers |men )*(?:killed|dead|deaths|fatalities|"
    r"(?P<hurt>wounded|injured)))\b",
    re.IGNORECASE,
)
_SENTENCE = 300  # characters looked back: a long sentence
# "The number of people moved out has risen to 8,200"
_MOVED_TOLL = re.compile(
    r"\b(?:number|total) of (?:[\w-]+ ){0,2}(?:moved out|ordered (?:out|to leave)|evacuated|evacuees)\b[^.]*?"
    r"\b(?:at|to|is|was|reached|passed|exceeded)\s+(?:\w+\s+){0,2}$"
)
# Victims may live. What is told of "the dead: four adults", of "the dead include six of one family".
_CALLED = re.compile(
    r"\b(?:the|those) (?:\w+ )?(?P<what>dead|killed|fatalities|wounded|injured|missing|detained|arrested|detainees)"
    r"(?: ?[:–—-]| (?:at|were|are|was|comprised?|consist(?:ed|s)? of|include[sd]?)) (?:at least |about |(?:his|her|their) )?$"
)
# "The number of detained ships", "of people in hospital corridors": of something else.
_NO_NOUN = r"(?!\s+(?!has\b|is\b|was\b|stands\b|rises\b|reaches\b|passes\b|exceeds\b|across\b)[a-z-]+s\b)"
_INJURED_TOLL = re.compile(
    rf"\b(?:injur\w+|wounded|hospitali[sz]ed|(?:people|patients|those) (?:being )?treated"
    rf"|(?:people|those) in hospital{_NO_NOUN}){_STANDS}"
)
_DEATH_TOLL = re.compile(rf"\b(?:toll|dead|deaths|killed|fatalities){_STANDS}")
# "The number of patients who died of infections has risen to 16"
_WHO_TOLL = re.compile(
    r"\b(?:number|total|count) of (?:[\w-]+ ){1,3}?(?:who|that) (?:(?:have|had|has|were|are|was) )?(?:since )?(?:been )?"
    r"(?P<what>died|killed|drowned|injured|wounded|hurt|missing|displaced|evacuated|detained|arrested|abducted|kidnapped)\b[^.]*?"
    r"\b(?:to|at|is|was|reached|passed|exceeded)\s+(?:\w+\s+){0,2}$"
)
# "Put the number of those abducted at eight", "the number of people detained rose to 40"
_HELD_TOLL = re.compile(
    r"\b(?:number|total|count) of (?:the |those |people |hostages )*"
    r"(?P<what>abducted|kidnapped|captured|(?:taken|held) hostage|hostages|captives|detain(?:ed|ees)|arrest(?:ed|s))\b"
    rf"{_NO_NOUN}"
    r"[^.]*?\b(?:at|to|as|is|was|reached|passed)\s+(?:\w+\s+){0,2}$"
)
_DEAD_THINGS = re.compile(r"\b(?:number|total|count) of dead (?P<what>[a-z-]+)\b")
_REACH = 22  # words: "the number of patients who died of infections at the county hospital has risen to"


def toll(tokens: Sequence[Token], start: int, first: int) -> str | None:
    """ "the death toll rose to 41", "the number of injured reached 300", "put the number of missing at 35" """
    if start > first and tokens[start - 1].text.lower() == "by":
        return None  # "the toll rose by two"
    before = " ".join(token.text.lower() for token in tokens[max(first, start - _REACH) : start])
    before = before.rpartition("that of ")[2] + " "  # "put the number of missing at 35 and that of survivors at 104"
    if called := _CALLED.search(before):
        return word_role(called["what"])
    if _MISSING_TOLL.search(before):
        return "missing"
    if _MOVED_TOLL.search(before):
        return "evacuated"
    if told := _HELD_TOLL.search(before) or _WHO_TOLL.search(before):
        return word_role(told["what"].split(" ")[-1])
    if _INJURED_TOLL.search(before):
        return "wounded"
    if (dead := _DEAD_THINGS.search(before)) and (
        is_lifeless(dead["what"]) or (may_live(dead["what"]) and not is_person(dead["what"]))
    ):
        return None  # "the number of dead birds has risen to 2,300"
    return "killed" if _DEATH_TOLL.search(before) or _TOLL_AS.search(before) else None


def toll_spoken_of(text: str, start: int) -> str:
    """The role of what the sentence that ends before `start`, in the same paragraph, speaks of: "The number of the dead is not
    known.| They put it at 40"; "" if of no toll.
    """
    before = re.split(r"[.!?][\"”’]?\s", text[max(0, start - _SENTENCE) : start].rsplit("\n", 1)[-1].rstrip())
    found = _SPOKEN_OF.search(before[-1])
    return "" if found is None else "wounded" if found["hurt"] else "killed"
