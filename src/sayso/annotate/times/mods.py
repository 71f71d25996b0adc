"""How the words bound a value, as TIMEX3's mod: "late March", "about ten days", "more than two years ago", "2027 or later".

"Earlier this year" and "later this month" get none: the value is the whole of it, and they are neither its start nor its
end. Nor do "before June" and "after 2020": there the preposition relates an event to the time (TimeML's SIGNAL) and the time
itself is the whole month. A word between the two kinds, "nearly two years ago", is APPROX: the year counted to may be right.
"""

import re

_SOME_DAYS = r"(?:full |few )?(?:week|weekend|fortnight|days) of\b"  # "the first week of December"
_STARTS = rf"early(?: in)?\b(?! hours)|beginning of|start of|first half of the\b|(?:first|opening) {_SOME_DAYS}"
_ENDS = rf"late(?: in)?\b|end of|close of|(?:last|second) half of the\b|(?:fourth|last|final|closing) {_SOME_DAYS}"
_PLACES = (  # of a date: which part of it
    ("START", re.compile(rf"(?:the )?(?:very )?(?:{_STARTS})", re.IGNORECASE)),
    ("MID", re.compile(rf"(?:the )?(?:mid\b|middle of|(?:second|third) {_SOME_DAYS})", re.IGNORECASE)),
    ("END", re.compile(rf"(?:the )?(?:very )?(?:{_ENDS})", re.IGNORECASE)),
)
_YEAR_END = re.compile(r"(?:['’]s\s|[\s‐‑–-])end$", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately|some)$", re.IGNORECASE)
_OR_SO = re.compile(r"\s+or\s+so\b", re.IGNORECASE)
_OPEN_END = re.compile(r"\s+(?:or\s+later|and\s+beyond|or\s+after|onwards?)\b", re.IGNORECASE)
_OPEN_START = re.compile(r"\s+(?:or\s+earlier|or\s+before)\b", re.IGNORECASE)
_BOUNDS = (  # mod of a length; of a date so long ago; of a date so far ahead
    (re.compile(r"(?:no|not) more than|at most|up to", re.IGNORECASE), "EQUAL_OR_LESS", "ON_OR_AFTER", "ON_OR_BEFORE"),
    (re.compile(r"(?:no|not) less than|at least", re.IGNORECASE), "EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER"),
    (re.compile(r"more than|(?:just |well )?over\b", re.IGNORECASE), "MORE_THAN", "BEFORE", "AFTER"),
    (re.compile(r"(?:less|fewer) than|(?:just )?under\b", re.IGNORECASE), "LESS_THAN", "AFTER", "BEFORE"),
    (re.compile(r"nearly|almost", re.IGNORECASE), "LESS_THAN", "APPROX", "APPROX"),
)
_BACK = re.compile(r"\b(?:ago|earlier|previously|before)$", re.IGNORECASE)
_BEFORE, _AFTER = 14, 12  # characters: "approximately ", " and beyond"


def mod_of(text: str, start: int, end: int, type_: str) -> str | None:
    """The mod of the expression text[start:end]; None if its words do not bound the value, or if it is a SET."""
    words = " ".join(text[start:end].split())
    if type_ == "SET":
        return None
    if words.lower().startswith("around ") or words.lower().startswith("about "):
        return "APPROX"
    back = 0 if type_ == "DURATION" else 1 if _BACK.search(words) else 2
    for pattern, *mods in _BOUNDS:
        if pattern.match(words):
            return mods[back]
    if _ABOUT.search(text[max(0, start - _BEFORE) : start].rstrip()) or _OR_SO.search(text[start : end + _AFTER]):
        return "APPROX"
    return None if type_ == "DURATION" else _of_date(words, text[end : end + _AFTER])


def _of_date(words: str, after: str) -> str | None:
    for mod, pattern in _PLACES:
        if pattern.match(words):
            return mod
    if _YEAR_END.search(words):
        return "END"
    if _OPEN_END.match(after):
        return "ON_OR_AFTER"
    return "ON_OR_BEFORE" if _OPEN_START.match(after) else None
