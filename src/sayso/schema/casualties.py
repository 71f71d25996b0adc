"""The killed and the wounded in one number: "1,100 killed and wounded", "killed or injured 40", "the number of dead and wounded",
and the dead and the missing: "1,120 have died or gone missing".

Nobody says how many of them died, so such a number is none of the killed and none of the wounded.
"""

import re

_KILLED = r"(?:killed|dead|slain)"
_HURT = r"(?:[a-z]+ly )?(?:wounded|injured|hurt|maimed)"
_LOST = (
    r"(?:killed|dead|died|drowned|perished)(?:,? (?:and|or)|/| and/or) (?:(?:gone|went|go|are|were|remain|listed as) )?missing"
)
_AND = r"(?:,? (?:and|or)|/| and/or)"
# Another number or people behind the second word are hurt apart from the killed: "were killed and wounded 60".
_NOBODY_BEHIND = (
    r"(?=\s*(?:[.,;:!?)\]\"”’–—-]|$)|\s+(?:in|on|during|since|by|when|while|as|after|before|and|but|there|here|near|across|within"
    r"|this|last|yesterday|today|overnight|every|each|from|so|between|at(?! least| most)|over (?=the\b|a\b))\b)"
)
_BEHIND = re.compile(rf"(?:[^\s.;:!?]+ ){{0,7}}?(?P<both>\b(?:{_KILLED}{_AND} {_HURT}|{_LOST})\b){_NOBODY_BEHIND}", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?)\b", re.IGNORECASE
)
_DOING = re.compile(
    rf"\b(?P<both>kill(?:ed|ing|s)?{_AND} (?:[a-z]+ly )?(?:wound|injur|hurt|maim)(?:ed|ing|es|e|s)?) (?:[a-z]+ ){{0,3}}$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:number|toll|total|count|losses|casualties) (?:[a-z]+ ){0,4}"
    rf"(?P<both>{_KILLED} (?:and|or) {_HURT})\b[^.;:!?,\d]{{0,60}}$",
    re.IGNORECASE,
)


def both_in_one(before: str, behind: str) -> str:
    """The words by which a number is of the killed and the wounded together, else "". before, behind: its sentence around it."""
    told = _BEHIND.match(behind.lstrip())
    if told is not None and _NUMBER.search(told[0]) is None:
        return told["both"]
    found = _DOING.search(before) or _NUMBER_OF.search(before)
    return found["both"] if found else ""
